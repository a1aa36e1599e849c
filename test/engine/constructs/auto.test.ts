import { dueOf } from '@banjie/runtime/calendar'
import { describe, expect, test } from 'vitest'
import { applicant, calendar, type DrivenCase, processOf } from '../fixture.ts'
import { effectOf } from './effect.fixture.ts'
import { accepted, item, licensing } from './licensing.ts'

const [check, decide, byHand] = ['办证/许可/核验', '办证/许可/决定', '办证/许可/人工核验']
const auto = (rules: string, more = ''): string =>
  licensing({ item: `${more} 办理程序 { 自动 核验 限 5 分钟 { ${rules} }  环节 决定 由 局.决定岗 }` })
const at = (driven: DrivenCase): readonly unknown[] => [
  driven.open,
  driven.state.outcomes[check],
  driven.state.outcomes[item],
  driven.entries.filter(({ kind }) => kind === 'decided').length,
]

effectOf('auto', 'decides by rule, with nobody involved', {
  program: (part) => licensing({ item: `办理程序 { ${part}  环节 决定 由 局.决定岗 }` }),
  cases: {
    '自动 核验 { 通过 当 面积 <= 50  不予许可 当 面积 > 50  通过 当 真 }': [[], 'refuse', 'refused', 1],
    '自动 核验 { 通过 当 真 }': [[decide], 'pass', undefined, 1],
    '环节 核验 由 局.审查岗': [[check], undefined, undefined, 0],
  },
  seen: (process) => at(accepted(process, { fields: { 面积: 51 } })),
})

effectOf('otherwise', 'what no rule decides goes to a person', {
  program: (part) => auto(`通过 当 面积 <= 50 ${part}`),
  cases: {
    '否则 环节 人工核验 由 局.审查岗': [[byHand], undefined, undefined, 0],
    '通过 当 真': [[decide], 'pass', undefined, 1],
  },
  seen: (process) => at(accepted(process, { fields: { 面积: 51 } })),
})

describe('an automatic step', () => {
  test('takes the first rule that holds, at the edge too', () => {
    const process = processOf(auto('通过 当 面积 <= 50  否则 环节 人工核验 由 局.审查岗'))
    expect(accepted(process, { fields: { 面积: 50 } }).open).toEqual([decide])
    expect(accepted(process, { fields: { 面积: 50.01 } }).open).toEqual([byHand])
    expect(accepted(process).open).toEqual([byHand])
  })

  test('waits for the documents of its item, where it is the last one', () => {
    const process = processOf(
      licensing({
        item: '需 附件 容缺 3 工作日  办理程序 { 环节 审查 由 局.审查岗 { 查验 申请书 }  自动 核验 { 通过 当 已提交(附件)  否则 环节 人工核验 由 局.审查岗 } }',
      }),
    )
    const driven = accepted(process, { without: ['附件'] }).act(
      '2026-03-02 10:00',
      { kind: 'post', office: '局', post: '审查岗' },
      { kind: 'complete', task: '办证/许可/审查', outcome: 'pass' },
    )
    expect(driven.open).toEqual([])
    driven.act('2026-03-03 09:00', applicant, { kind: 'supply', documents: ['附件'] })
    expect(driven.state.outcomes[item]).toBe('granted')
  })

  test('that no rule decides, against all proof: its limit runs by the clock, it warns, and its office is told', () => {
    // An area of 0 divides nothing: no rule holds.
    const process = processOf(auto('通过 当 1 / 面积 > 0  不予许可 当 1 / 面积 <= 0'))
    const driven = accepted(process, { fields: { 面积: 0 } })
    expect(at(driven)).toEqual([[], undefined, undefined, 0])
    const clock = driven.state.clocks[check]
    expect(clock && dueOf(clock.clock, calendar)?.at).toBe(clock && clock.clock.ledger[0]!.at + 5 * 60_000)
    driven.pass('2026-03-02 09:15')
    expect(driven.entries.filter(({ kind }) => kind === 'escalated')).toEqual([])
    driven.pass('2026-03-02 09:16')
    expect(driven.entries.filter(({ kind }) => kind === 'escalated')).toEqual([
      { kind: 'escalated', node: check, to: [{ office: '局' }] },
    ])
  })
})
