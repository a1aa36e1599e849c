import { compile, runScenarios } from '@banjie/compiler'
import { expect, test } from 'vitest'
import { calendar } from '../engine/fixture.ts'

const told = (text: string, language: 'zh' | 'en'): readonly string[] => {
  const compiled = compile(text, 'a.banjie', undefined, { calendar })
  return runScenarios(compiled, calendar).diagnostics.map(({ message }) => message[language])
}
const zh = `
机构 局 { 岗位 窗口, 决定岗 }
材料 申请书 "申请书原件"
材料 证
表单 表 { 名称: 文本 必填 }
事项 甲 { 依据 《某法》第一条 承办 局 承诺 2 工作日 需 申请书 出具 证 }
流程 办证 { 受理 由 局.窗口 限 当场 { 表单 表 } 办理 甲 出件 由 局.窗口 限 当场 }
场景 "一" 验证 办证 {
    2026-03-02 09:00 申请人 申报 { 名称: "x" } 缺 申请书
    应当 待办 甲.决定
    2026-03-02 09:10 局.窗口 完成 受理
}
`
const en = `
office Bureau { post Window, Decider }
document Request
document Licence
form F { name: text required }
item Permit { basis "Law" article 1 handled by Bureau promised 2 working days needs Request yields Licence }
process P { accept by Bureau.Window within on the spot { form F } handle Permit issue by Bureau.Window within on the spot }
scenario "one" for P {
    2026-03-02 09:00 applicant submits { name: "x" }
    expect task Permit.decision
    2026-03-02 09:10 Bureau.Decider completes accept
}
`

test('what a scenario came to is said in the words of the text: implied steps, documents by their titles', () => {
  const [task, refused] = told(zh, 'zh')
  expect(task).toContain('“甲.决定”')
  expect(task).toContain('受理')
  expect(refused).toContain('还缺材料：申请书原件。')
})

test('and in English of an English one', () => {
  const [task, refused] = told(en, 'en')
  expect(task).toContain('Permit.decision')
  expect(task).toContain('accept')
  expect(refused).toContain('The task acceptance is not for this post.')
})
