import { describe, expect, test } from 'vitest'
import { applicant, post, processOf } from '../fixture.ts'
import { effectOf } from './effect.fixture.ts'
import { accepted, applied, complete, decision, intake, licensing, reviewer, window } from './licensing.ts'

/** Whether the branch is taken, for each of some applications. */
const taken =
  (...applications: readonly Record<string, unknown>[]) =>
  (process: Parameters<typeof accepted>[0]): readonly boolean[] =>
    applications.map((fields) => accepted(process, { fields }).entries.some(({ kind }) => kind === 'notified'))
const branch = (condition: string): string => licensing({ before: `当 ${condition} { 通知 申请人 "是" }` })
const [large, urgent, both, neither] = [
  { 面积: 60 },
  { 急件: true },
  { 面积: 60, 急件: true },
  { 面积: 40, 急件: false },
]
const four = taken(large, urgent, both, neither)

effectOf('and', 'both hold', {
  program: branch,
  cases: { '面积 > 50 且 急件': [false, false, true, false], '面积 > 50': [true, false, true, false] },
  seen: four,
})
effectOf('or', 'one of them holds', {
  program: branch,
  cases: { '面积 > 50 或 急件': [true, true, true, false], '面积 > 50': [true, false, true, false] },
  seen: four,
})
effectOf('not', 'does not hold', {
  program: branch,
  cases: { '非 急件': [true, false, false, true], 急件: [false, true, true, false] },
  seen: four,
})
effectOf('is', 'is the same', {
  program: branch,
  cases: { '业态 为 "餐馆"': [true, false, false], '业态 != "餐馆"': [false, true, false] },
  seen: taken({ 业态: '餐馆' }, { 业态: '小吃' }, {}),
})
effectOf('in', 'is one of them', {
  program: branch,
  cases: {
    '业态 属于 { "餐馆", "小吃" }': [true, true, false, false],
    '业态 属于 { "饮品" }': [false, false, true, false],
  },
  seen: taken({ 业态: '餐馆' }, { 业态: '小吃' }, { 业态: '饮品' }, {}),
})
effectOf('true', 'yes', {
  program: branch,
  cases: { '急件 为 真': [false, true, true, false], '急件 为 假': [true, false, false, true] },
  seen: four,
})
effectOf('false', 'no, and what is not answered is no', {
  program: branch,
  cases: { '急件 为 假': [true, true, false], '急件 为 真': [false, false, true] },
  seen: taken({}, { 急件: false }, { 急件: true }),
})
effectOf('submitted', 'the applicant has brought the document', {
  program: (part) => licensing({ item: '需 附件 容缺 3 工作日', before: `当 ${part} { 通知 申请人 "是" }` }),
  cases: { '已提交(附件)': [true, false], '已提交(申请书)': [true, true] },
  seen: (process) =>
    [[], ['附件']].map((without) => accepted(process, { without }).entries.some(({ kind }) => kind === 'notified')),
})
effectOf('obtained', 'the result is there, or was shared', {
  program: (part) => licensing({ before: '通知 申请人 "先"', after: `当 ${part} { 通知 申请人 "后" }` }),
  cases: { '已取得(批文)': [2, 1], '非 已取得(批文)': [1, 2] },
  seen: (process) =>
    ['pass', 'refuse'].map(
      (outcome) =>
        accepted(process)
          .act('2026-03-02 10:00', post('局.决定岗'), complete(decision, outcome, '理由'))
          .entries.filter(({ kind }) => kind === 'notified').length,
    ),
})
effectOf('outcome', 'how a step came out', {
  program: (part) =>
    licensing({
      item: `办理程序 {
        环节 审查 由 局.审查岗 { 结论 通过, 复核 "需要复核" }
        当 ${part} { 环节 复审 由 局.负责人 }
        环节 决定 由 局.决定岗 }`,
    }),
  cases: {
    '结论(审查) 为 复核': [['办证/许可/决定'], ['办证/许可/复审']],
    '结论(审查) 为 通过': [['办证/许可/复审'], ['办证/许可/决定']],
  },
  seen: (process) =>
    ['pass', '复核'].map(
      (outcome) => accepted(process).act('2026-03-02 10:00', reviewer, complete('办证/许可/审查', outcome)).open,
    ),
})
effectOf('applicant', 'a step of the applicant’s is nobody else’s', {
  program: (part) => licensing({ before: `环节 签收 由 ${part}` }),
  cases: { 申请人: [undefined, 'wrong-post'], '局.窗口': ['wrong-post', undefined] },
  seen: (process) =>
    [applicant, window].map((by) => accepted(process).refusalOf('2026-03-03 09:00', by, complete('办证/签收'))),
})

describe('today', () => {
  effectOf('today', 'the day on which the branch is come to', {
    program: branch,
    cases: { '今天 >= 2026-03-03': [false, true], '今天 < 2026-03-03': [true, false] },
    seen: (process) =>
      ['2026-03-02 17:00', '2026-03-03 09:00'].map((at) =>
        applied(process)
          .act(at, window, complete(intake))
          .entries.some(({ kind }) => kind === 'notified'),
      ),
  })

  test('a wait for a day ends when that day begins', () => {
    const driven = accepted(processOf(licensing({ before: '等待 今天 >= 2026-03-05' })))
    expect(driven.pass('2026-03-05 00:00').open).toEqual([])
    expect(driven.pass('2026-03-05 00:01').open).toEqual([decision])
  })
})

describe('working days in a condition are those of the case’s calendar', () => {
  const opening = (day: string) => ({ fields: { 开业: day } })

  effectOf('workingDayUnit', 'a branch, the weekend left out', {
    program: branch,
    cases: {
      '今天 + 5 工作日 >= 开业': [true, false],
      '今天 + 5 天 >= 开业': [false, false],
      '开业 - 5 工作日 <= 今天': [true, false],
    },
    // 5 working days after Monday, 2 March, is Monday the 9th.
    seen: taken({ 开业: '2026-03-09' }, { 开业: '2026-03-10' }),
  })

  test('the Spring Festival is left out, and make-up days count', () => {
    // After Thursday, 12 February: the 13th, Saturday the 14th (a make-up day), and the 24th.
    const process = processOf(licensing({ before: '等待 今天 >= 开业 + 3 工作日' }))
    const driven = accepted(process, opening('2026-02-12'))
    expect(driven.open).toEqual([decision])
  })

  test('a wait ends on the working day that it comes to', () => {
    const process = processOf(licensing({ before: '等待 今天 >= 开业 + 2 工作日' }))
    const driven = accepted(process, opening('2026-03-05'))
    expect(driven.pass('2026-03-09 00:00').open).toEqual([])
    expect(driven.pass('2026-03-09 00:01').open).toEqual([decision])
  })

  test('what the intake asks for, what is tolerated and what a decision waits for depend on them', () => {
    const process = processOf(licensing({ item: '需 附件 容缺 3 工作日 当 开业 + 5 工作日 <= 2026-03-16' }))
    const asked = (day: string): readonly unknown[] => {
      const driven = accepted(process, opening(day))
      return [driven.state.documents['附件'], driven.open]
    }
    expect(asked('2026-03-09')).toEqual(['present', [decision]])
    expect(asked('2026-03-10')).toEqual([undefined, [decision]])
    const without = accepted(process, { ...opening('2026-03-09'), without: ['附件'] })
    expect([without.open, 'tolerance:附件' in without.state.clocks]).toEqual([[], true])
  })

  test('a green channel', () => {
    const process = processOf(
      licensing({
        item: '办理程序 { 环节 审查 由 局.审查岗  环节 决定 由 局.决定岗 }',
        last: '绿色通道 当 今天 + 5 工作日 >= 开业 { 免办 许可.审查 }',
      }),
    )
    expect(accepted(process, opening('2026-03-09')).open).toEqual(['办证/许可/决定'])
    expect(accepted(process, opening('2026-03-10')).open).toEqual(['办证/许可/审查'])
  })
})
