import { describe, expect, test } from 'vitest'
import { dueOf } from '@banjie/runtime/calendar'
import { applicant, calendar, DrivenCase, instant, processOf } from '../fixture.ts'
import { effectOf } from './effect.fixture.ts'
import { accepted, applied, complete, decision, intake, item, licensing, reviewer, window } from './licensing.ts'

const without = { without: ['申请书'] }
const begun = '2026-03-02 09:00'

effectOf('accept', 'nothing of the block begins before it', {
  program: (part) => `
机构 局 { 岗位 窗口 }
表单 表 { 名称: 文本 }
流程 办证 { ${part}  环节 登记 由 局.窗口 }`,
  cases: { '受理 由 局.窗口 { 表单 表 }': [], '': ['办证/登记'] },
  seen: (process) => new DrivenCase(process, begun).open,
})

effectOf('by', 'the post that is named accepts, and no other', {
  program: (part) => licensing().replace('由 局.窗口  { 表单 表 }', `${part} { 表单 表 }`),
  cases: {
    '由 局.窗口': [undefined, 'wrong-post'],
    '由 局.审查岗': ['wrong-post', undefined],
    '': [undefined, undefined],
  },
  seen: (process) =>
    [window, reviewer].map((by) => applied(process).refusalOf('2026-03-02 09:10', by, complete(intake))),
})

effectOf('form', 'the application is held against the forms that are named', {
  program: (part) =>
    licensing({ declarations: '表单 另表 { 电话: 电话 必填 }' }).replace('表单 表 }\n    \n', `${part} }\n`),
  cases: { '表单 表': ['/名称'], '表单 表, 另表': ['/名称', '/电话'] },
  seen: (process) => {
    const { engine, state } = new DrivenCase(process, begun)
    const stepped = engine.step(state, { kind: 'submit', by: applicant, fields: {}, without: [] }, instant(begun))
    return stepped.ok ? [] : stepped.rejection.details?.map(({ path }) => path).toSorted()
  },
})

effectOf('within', 'a window that takes longer than its limit is warned, and its office told', {
  program: (part) => licensing({ intake: part }),
  cases: {
    '限 1 工作日': [{ kind: 'escalated', node: intake, to: [{ office: '局' }] }],
    '限 2 工作日': [],
    '': [],
  },
  seen: (process) =>
    applied(process)
      .pass('2026-03-03 17:01')
      .entries.filter(({ kind }) => kind === 'escalated'),
})

describe('what the applicant is told once (一次性告知)', () => {
  const twoMissing = (): DrivenCase =>
    applied(processOf(licensing({ item: '需 附件' })), { without: ['申请书', '附件'] }).act(
      '2026-03-02 09:10',
      window,
      complete(intake, 'correct'),
    )
  const supply = (...documents: string[]) => ({ kind: 'supply', documents }) as const

  test('the task opens anew with all that was missing, not with a part of it', () => {
    const driven = twoMissing().act('2026-03-03 09:00', applicant, supply('附件'))
    expect(driven.open).toEqual([])
    expect(driven.act('2026-03-04 09:00', applicant, supply('申请书')).open).toEqual([intake])
  })

  test('the last instant of five working days is in time, a minute later the case is withdrawn', () => {
    const all = supply('申请书', '附件')
    expect(twoMissing().refusalOf('2026-03-09 17:00', applicant, all)).toBeUndefined()
    const late = twoMissing()
    expect(late.refusalOf('2026-03-09 17:01', applicant, all)).toBe('case-concluded')
    expect(late.state.status).toBe('withdrawn')
  })

  test('what is there already may be supplied again, what nobody asked for may not', () => {
    const process = processOf(licensing({ item: '需 附件', declarations: '材料 别的' }))
    const driven = applied(process, without).act('2026-03-02 09:10', window, complete(intake, 'correct', '附件模糊'))
    expect(driven.refusalOf('2026-03-03 09:00', applicant, supply('别的'))).toBe('document-not-asked')
    expect(driven.refusalOf('2026-03-03 09:00', applicant, supply('附件'))).toBeUndefined()
  })

  test('after the correction the window still accepts only what is complete', () => {
    const driven = twoMissing().act('2026-03-03 09:00', applicant, supply('申请书', '附件'))
    expect(driven.refusalOf('2026-03-03 10:00', window, complete(intake))).toBeUndefined()
    expect(driven.open).toEqual([decision])
  })
})

test('the window does not accept: the case ends, with the words and the reason of that', () => {
  const driven = applied(processOf(licensing()))
  expect(driven.refusalOf('2026-03-02 09:10', window, complete(intake, 'refuse', ' '))).toBe('reason-wanted')
  driven.act('2026-03-02 09:10', window, complete(intake, 'refuse', '不属本机关职权'))
  const { view, open } = driven
  expect(open).toEqual([])
  expect([view.status, view.statusText.zh]).toEqual(['refused', '不予受理'])
  expect(view.refusals.map(({ reason }) => reason)).toEqual(['不属本机关职权'])
})

describe('deemed acceptance (行政许可法 art. 32)', () => {
  const silent = (part: string): DrivenCase =>
    applied(processOf(licensing({ item: `法定 20 工作日  承诺 5 工作日  ${part}` })), { without: ['附件'] }).pass(
      '2026-03-09 17:01',
    )
  const startOf = (driven: DrivenCase, clock: string): number | undefined =>
    driven.state.clocks[clock]?.clock.ledger[0]?.at

  test('five working days from receipt without a notice; at the last instant a notice is in time', () => {
    expect(silent('需 附件 容缺 3 工作日').state.intakes[intake]).toMatchObject({ deemed: true })
    const noticed = applied(processOf(licensing()), without).act(
      '2026-03-09 17:00',
      window,
      complete(intake, 'correct'),
    )
    expect(noticed.pass('2026-03-10 09:00').state.intakes[intake]?.deemed).toBeUndefined()
    expect(noticed.open).toEqual([])
  })

  test('the statutory clock counts from receipt, whatever is missing; the promise from when it was deemed', () => {
    const driven = silent('需 附件')
    expect(startOf(driven, `${item}:statutory`)).toBe(instant(begun))
    expect(driven.state.documents['附件']).toBe('missing')
    expect(driven.open).toEqual([])
    const tolerant = silent('需 附件 容缺 3 工作日')
    expect(startOf(tolerant, `${item}:statutory`)).toBe(instant(begun))
    expect(startOf(tolerant, 'tolerance:附件')).toBe(instant('2026-03-09 17:00'))
  })

  test('what is missing may still come, and then the decision is open', () => {
    const driven = silent('需 附件').act('2026-03-10 09:00', applicant, { kind: 'supply', documents: ['附件'] })
    expect(driven.open).toEqual([decision])
    expect(startOf(driven, `${item}:promised`)).toBe(instant('2026-03-10 09:00'))
  })

  test('accepted in time, the statutory clock counts from acceptance', () => {
    const driven = accepted(processOf(licensing({ item: '法定 20 工作日' })))
    const clock = driven.state.clocks[`${item}:statutory`]
    expect(clock && dueOf(clock.clock, calendar)?.day).toBe('2026-03-30')
    expect(startOf(driven, `${item}:statutory`)).toBe(instant('2026-03-02 09:10'))
  })
})
