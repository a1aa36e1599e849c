import { taskViews } from '@banjie/runtime/engine'
import { expect, test } from 'vitest'
import { applicant, DrivenCase, post, processOf } from './fixture.ts'

/** The one task of a case whose decision several people share in a way. */
function viewOf(signing: string) {
  const process = processOf(`
机构 局 { 岗位 窗口, 决定岗 }
材料 申请书
材料 证
表单 表 { 名称: 文本 必填 }
事项 甲 { 依据 《某法》第一条 承办 局 承诺 2 工作日 需 申请书 出具 证
    办理程序 { 环节 决定 由 局.决定岗 ${signing} 限 1 工作日 } }
流程 办证 { 受理 由 局.窗口 限 当场 { 表单 表 } 办理 甲 出件 由 局.窗口 限 当场 }
`)
  const driven = new DrivenCase(process, '2026-03-02 09:00')
    .act('2026-03-02 09:00', applicant, { kind: 'submit', fields: { 名称: 'x' }, without: [] })
    .act('2026-03-02 09:10', post('局.窗口'), { kind: 'complete', task: '办证/accept', outcome: 'pass' })
  const { engine, state } = driven
  return taskViews(process, state, 'c1', { calendar: engine.calendar, now: state.at })[0]
}

test('a task that several people share says how they decide, so that each can be asked for a name', () => {
  const told = ['会签', '或签', '票决 60%', '2 人', ''].map((signing) => viewOf(signing)?.signing)
  expect(told.map((text) => text?.zh)).toEqual(['会签', '或签', '票决 60%', '2 人', undefined])
  expect(told.map((text) => text?.en)).toEqual(['all sign', 'any signs', 'vote 60%', '2 persons', undefined])
})
