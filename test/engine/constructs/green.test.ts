import { dueOf } from '@banjie/runtime/calendar'
import { expect, test } from 'vitest'
import { applicant, calendar, type DrivenCase, processOf } from '../fixture.ts'
import { effectOf } from './effect.fixture.ts'
import { accepted, applied, complete, intake, licensing, window } from './licensing.ts'

const [review, decide] = ['办证/许可/审查', '办证/许可/决定']
const program = (channel: string): string =>
  licensing({
    process: '限 6 工作日',
    item: '办理程序 { 环节 审查 由 局.审查岗 限 1 工作日  环节 决定 由 局.决定岗 限 1 工作日 }',
    last: channel,
  })
const urgent = { fields: { 急件: true } }
const due = (driven: DrivenCase): string | undefined => {
  const clock = driven.state.clocks['办证:process']
  return clock && dueOf(clock.clock, calendar)?.day
}

effectOf('greenChannel', 'a shorter limit for the cases in which its condition holds at acceptance', {
  program,
  cases: { '绿色通道 当 急件 { 限 3 工作日 }': ['2026-03-05', '2026-03-10'], '': ['2026-03-10', '2026-03-10'] },
  seen: (process) => [due(accepted(process, urgent)), due(accepted(process))],
})

effectOf('skip', 'the steps that are named are passed over', {
  program: (part) => program(`绿色通道 当 急件 { ${part} }`),
  cases: { '免办 许可.审查': [[decide], [review]], 优先: [[review], [review]] },
  seen: (process) => [accepted(process, urgent).open, accepted(process).open],
})

effectOf('priority', 'its tasks come first in every list', {
  program: (part) => program(`绿色通道 当 急件 { ${part} }`),
  cases: { 优先: [true, undefined], '限 3 工作日': [undefined, undefined] },
  seen: (process) => [accepted(process, urgent).view.tasks[0]?.priority, accepted(process).view.tasks[0]?.priority],
})

test('of two that hold, the shorter limit and both skips; of one that does not, nothing', () => {
  const both = '绿色通道 当 急件 { 限 3 工作日  免办 许可.审查 }  绿色通道 当 面积 > 50 { 限 2 工作日  优先 }'
  const process = processOf(program(both))
  const seen = (fields: Record<string, unknown>): readonly unknown[] => {
    const driven = accepted(process, { fields })
    return [due(driven), driven.open, driven.view.tasks[0]?.priority]
  }
  expect(seen({ 急件: true, 面积: 51 })).toEqual(['2026-03-04', [decide], true])
  expect(seen({ 急件: true, 面积: 50 })).toEqual(['2026-03-05', [decide], undefined])
  expect(seen({ 面积: 51 })).toEqual(['2026-03-04', [review], true])
  expect(seen({})).toEqual(['2026-03-10', [review], undefined])
})

test('it is taken at acceptance: what was corrected before counts', () => {
  const process = processOf(program('绿色通道 当 急件 { 免办 许可.审查 }'))
  const driven = applied(process)
    .act('2026-03-02 09:10', window, complete(intake, 'correct', '请确认是否急件'))
    .act('2026-03-03 09:00', applicant, { kind: 'amend', fields: { 急件: true } })
    .act('2026-03-03 09:10', window, complete(intake))
  expect(driven.open).toEqual([decide])
})
