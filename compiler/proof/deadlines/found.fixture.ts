import { compile } from '../../compile.ts'

const declared = `机构 审批局 { 岗位 窗口, 审查岗, 决定岗 }
材料 申请书 材料 图纸 材料 甲证 材料 乙证 材料 丙证
表单 F { 面积: 数值 必填 急: 是否 必填 类型: 单选 { "大", "小" } 必填 }
`

/** What a text, after some offices and documents, is found to have of a code: where, and what is said. */
export function found(code: string, text: string): readonly { readonly at: string; readonly zh: string }[] {
  const whole = declared + text
  const { diagnostics } = compile(whole, 'a.banjie')
  const broken = diagnostics.filter((one) => /^BJ[01]/.test(one.code))
  if (broken.length > 0) throw new Error(broken.map(({ code, message }) => `${code} ${message.en}`).join('\n'))
  return diagnostics
    .filter((one) => one.code === code)
    .map(({ start, end, message }) => ({ at: whole.slice(start, end), zh: message.zh }))
}

/** An item with the rest of its parts after its basis, its office and a document that it needs. */
export const item = (name: string, parts: string): string =>
  `事项 ${name} { 依据 《城乡规划法》第四十条 承办 审批局 需 申请书 ${parts} }\n`

/** A process with those statements, its intake and its handing over on the spot. */
export const process = (statements: string, parts = '', after = ''): string =>
  `流程 P { ${parts} 受理 由 审批局.窗口 限 当场 { 表单 F } ${statements} 出件 由 审批局.窗口 限 当场 ${after} }\n`
