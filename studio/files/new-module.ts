import type { Locale } from '../ui/locale.ts'

/** Why a name does not do for a new file. */
export type NameFault = 'new.empty' | 'new.taken' | 'new.bad'

/** The path of a new module of that name. */
export function newPath(name: string): string {
  return `${name.normalize('NFC').trim()}.banjie`
}

/** A name becomes a process's name too, so it is a bare name of the language: letters of any script, `_`, digits. */
export function nameFault(name: string, paths: readonly string[]): NameFault | undefined {
  const trimmed = name.normalize('NFC').trim()
  if (trimmed === '') return 'new.empty'
  if (!/^[\p{L}_](?:[\p{L}_]|(?<!\p{Script=Han})\p{Nd})*$/u.test(trimmed)) return 'new.bad'
  return paths.includes(newPath(trimmed)) ? 'new.taken' : undefined
}

const zh = (name: string): string => `机构 审批局 "行政审批服务局" { 岗位 综合窗口, 决定岗 }

材料 身份证明 "申请人身份证明"
材料 ${name}许可证

表单 ${name}申请 {
    名称: 文本 必填
    联系电话: 电话 必填
}

事项 ${name}许可 {
    依据 《行政许可法》第四十二条
    承办 审批局
    法定 20 工作日
    承诺 3 工作日
    需 身份证明
    出具 ${name}许可证
}

流程 ${name} {
    限 3 工作日
    受理 由 审批局.综合窗口 限 当场 { 表单 ${name}申请 }
    办理 ${name}许可
    出件 由 审批局.综合窗口 限 当场
}

场景 "材料齐全，当天办结" 验证 ${name} {
    2026-03-02 09:00 申请人 申报 { 名称: "示例", 联系电话: "13800138000" }
    2026-03-02 09:10 审批局.综合窗口 完成 受理
    2026-03-02 15:00 审批局.决定岗 完成 ${name}许可.决定 结论 通过
    2026-03-02 15:10 审批局.综合窗口 完成 出件
    应当 办结
}
`

const en = (name: string): string => `office Bureau "Administrative Approval Bureau" { post Window, Decider }

document Identity "proof of identity"
document ${name}Licence

form ${name}Application {
    title: text required
    telephone: phone required
}

item ${name}Permit {
    basis "Administrative Licensing Law" article 42
    handled by Bureau
    statutory 20 working days
    promised 3 working days
    needs Identity
    yields ${name}Licence
}

process ${name} {
    within 3 working days
    accept by Bureau.Window within on the spot { form ${name}Application }
    handle ${name}Permit
    issue by Bureau.Window within on the spot
}

scenario "complete, concluded the same day" for ${name} {
    2026-03-02 09:00 applicant submits { title: "Example", telephone: "13800138000" }
    2026-03-02 09:10 Bureau.Window completes accept
    2026-03-02 15:00 Bureau.Decider completes ${name}Permit.decision outcome pass
    2026-03-02 15:10 Bureau.Window completes issue
    expect finished
}
`

const templates = { zh, en } satisfies Record<Locale, (name: string) => string>

/** The text a new module begins with: an office, documents, a form, an item, a process, and a scenario that holds. */
export function newModule(name: string, locale: Locale): string {
  return templates[locale](name.normalize('NFC').trim())
}
