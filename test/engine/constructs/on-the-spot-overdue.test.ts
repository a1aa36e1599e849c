import { usedOf } from '@banjie/runtime/calendar'
import { expect, test } from 'vitest'
import { calendar, DrivenCase, instant, applicant, post, processOf } from '../fixture.ts'

/** The process has two working days; handing over is on the spot. */
const process = processOf(`
机构 局 { 岗位 窗口, 决定岗, 出件窗口 }
材料 申请书
材料 证
表单 表 { 名称: 文本 必填 }
事项 甲 { 依据 《某法》第一条 承办 局 承诺 2 工作日 需 申请书 出具 证
    办理程序 { 环节 决定 由 局.决定岗 限 2 工作日 } }
流程 办证 { 限 2 工作日 受理 由 局.窗口 限 当场 { 表单 表 } 办理 甲 出件 由 局.出件窗口 限 当场 }
`)
const decided = (): DrivenCase =>
  new DrivenCase(process, '2026-03-02 09:00')
    .act('2026-03-02 09:00', applicant, { kind: 'submit', fields: { 名称: 'x' }, without: [] })
    .act('2026-03-02 09:10', post('局.窗口'), { kind: 'complete', task: '办证/accept', outcome: 'pass' })
    .act('2026-03-03 10:00', post('局.决定岗'), { kind: 'complete', task: '办证/甲/决定', outcome: 'pass' })
const warned = ({ entries }: DrivenCase): readonly string[] =>
  entries.flatMap((entry) => (entry.kind === 'warned' && entry.level === 'red' ? [entry.clock] : []))

test('days on which only an overdue on-the-spot step stands open use up nothing more, and warn of nothing else', () => {
  const driven = decided().pass('2026-03-06 12:00')
  const clock = driven.state.clocks['办证:process']
  if (clock === undefined) throw new Error('no clock')
  expect(warned(driven)).toEqual(['办证/issue'])
  expect(usedOf(clock.clock, calendar, instant('2026-03-06 12:00'))).toBe(1)
  driven.act('2026-03-06 12:00', post('局.出件窗口'), { kind: 'complete', task: '办证/issue', outcome: 'pass' })
  expect([driven.state.status, warned(driven)]).toEqual(['finished', ['办证/issue']])
})
