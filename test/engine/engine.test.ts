import { clockState, dueOf, openPauses } from '@banjie/runtime/calendar'
import { describe, expect, test } from 'vitest'
import { applicant, calendar, DrivenCase, instant, post, processOf, soleTrader, soleTraderForm } from './fixture.ts'

const window = post('审批局.综合窗口')
const decider = post('审批局.决定岗')
const intake = '个体工商户设立/accept'
const decision = '个体工商户设立/个体工商户登记/决定'
const submit = { kind: 'submit', fields: soleTraderForm, without: [] } as const
const complete = (task: string, outcome = 'pass', reason?: string) =>
  ({ kind: 'complete', task, outcome, ...(reason === undefined ? {} : { reason }) }) as const

const sole = (at = '2026-03-02 09:00'): DrivenCase => new DrivenCase(processOf(soleTrader), at)
const due = (driven: DrivenCase, clock: string) => {
  const found = driven.state.clocks[clock]
  return found && dueOf(found.clock, calendar)?.day
}

describe('the intake', () => {
  test('deemed accepted after five working days of silence, and the statutory clock counts from receipt', () => {
    const driven = sole('2026-04-30 10:00').act('2026-04-30 10:00', applicant, submit).pass('2026-05-11 17:00')
    expect(driven.open).toEqual([intake])
    driven.pass('2026-05-11 17:01')
    expect(driven.open).toEqual([decision])
    expect(driven.state.intakes[intake]).toMatchObject({ deemed: true, acceptedAt: instant('2026-05-11 17:00') })
    // Three working days from 30 April, the day of receipt: 6, 7, 8 May.
    expect(due(driven, '个体工商户设立/个体工商户登记:statutory')).toBe('2026-05-08')
    expect(due(driven, '个体工商户设立/个体工商户登记:promised')).toBe('2026-05-12')
  })

  test('asks for corrections once, and is not deemed accepted after that', () => {
    const driven = sole()
      .act('2026-03-02 09:00', applicant, { ...submit, without: ['场所证明'] })
      .act('2026-03-02 09:30', window, complete(intake, 'correct'))
    expect(driven.open).toEqual([])
    driven.act('2026-03-04 09:00', applicant, { kind: 'supply', documents: ['场所证明'] })
    expect(driven.open).toEqual([intake])
    expect(driven.refusalOf('2026-03-04 10:00', window, complete(intake, 'correct', '再补'))).toBe('unknown-outcome')
    driven.pass('2026-03-20 09:00')
    expect(driven.open).toEqual([intake])
  })

  test('a correction that wants no document is ended by an amendment', () => {
    const driven = sole()
      .act('2026-03-02 09:00', applicant, submit)
      .act('2026-03-02 09:30', window, complete(intake, 'correct', '字号与他人相同'))
      .act('2026-03-03 09:00', applicant, { kind: 'amend', fields: { 字号: '潍城区张记面馆' } })
    expect(driven.state.fields['字号']).toBe('潍城区张记面馆')
    expect(driven.state.fields['经营者']).toBe('张三')
    expect(driven.open).toEqual([intake])
  })

  test('five working days after the notice the application is withdrawn', () => {
    const driven = sole()
      .act('2026-03-02 09:00', applicant, { ...submit, without: ['场所证明'] })
      .act('2026-03-02 09:30', window, complete(intake, 'correct'))
      .pass('2026-03-09 17:00')
    expect(driven.state.status).toBe('open')
    expect(driven.pass('2026-03-09 17:01').state.status).toBe('withdrawn')
  })
})

describe('what does not fit is refused, with its reason, and changes nothing', () => {
  const submitted = (): DrivenCase => sole().act('2026-03-02 09:00', applicant, submit)
  const cases: readonly (readonly [string, string, (driven: DrivenCase) => string | undefined])[] = [
    ['a wrong post', 'wrong-post', (c) => c.refusalOf('2026-03-02 09:10', decider, complete(intake))],
    ['the applicant doing a task', 'wrong-post', (c) => c.refusalOf('2026-03-02 09:10', applicant, complete(intake))],
    ['a post applying', 'not-the-applicant', (c) => c.refusalOf('2026-03-02 09:10', window, submit)],
    ['a task of no such name', 'unknown-task', (c) => c.refusalOf('2026-03-02 09:10', window, complete('没有'))],
    [
      'a task whose turn has not come',
      'task-not-open',
      (c) => c.refusalOf('2026-03-02 09:10', decider, complete(decision)),
    ],
    [
      'an outcome that is not offered',
      'unknown-outcome',
      (c) => c.refusalOf('2026-03-02 09:10', window, complete(intake, '也许')),
    ],
    [
      'a refusal without a reason',
      'reason-wanted',
      (c) => c.refusalOf('2026-03-02 09:10', window, complete(intake, 'refuse', ' ')),
    ],
    ['a second application', 'no-intake-open', (c) => c.refusalOf('2026-03-02 09:10', applicant, submit)],
    [
      'a document that nobody asked for',
      'document-not-asked',
      (c) => c.refusalOf('2026-03-02 09:10', applicant, { kind: 'supply', documents: ['身份证明'] }),
    ],
    [
      'an amendment that nobody asked for',
      'nothing-asked',
      (c) => c.refusalOf('2026-03-02 09:10', applicant, { kind: 'amend', fields: {} }),
    ],
    [
      'an instant before the last one',
      'instant-before-last',
      (c) => c.refusalOf('2026-03-02 08:59', window, complete(intake)),
    ],
  ]
  test.each(cases)('%s: %s', (_, code, refuse) => {
    const driven = submitted()
    const before = JSON.stringify(driven.state)
    expect(refuse(driven)).toBe(code)
    expect(JSON.stringify(driven.state)).toBe(before)
  })

  test('accepting with a document missing', () => {
    const driven = sole().act('2026-03-02 09:00', applicant, { ...submit, without: ['场所证明'] })
    expect(driven.refusalOf('2026-03-02 09:10', window, complete(intake))).toBe('documents-missing')
  })

  test('naming a document as missing that is not asked for', () => {
    expect(sole().refusalOf('2026-03-02 09:00', applicant, { ...submit, without: ['营业执照'] })).toBe(
      'document-not-asked',
    )
  })

  test('a form that breaks its schema', () => {
    expect(sole().refusalOf('2026-03-02 09:00', applicant, { ...submit, fields: { 字号: '' } })).toBe('form-invalid')
  })

  test('anything after the end', () => {
    const driven = submitted().act('2026-03-02 09:10', window, complete(intake, 'refuse', '不属本机关'))
    expect(driven.state.status).toBe('refused')
    expect(driven.refusalOf('2026-03-02 09:20', applicant, { kind: 'withdraw' })).toBe('case-concluded')
  })

  test('withdrawing when a result has been obtained; before that it is granted', () => {
    const driven = submitted().act('2026-03-02 09:10', window, complete(intake))
    expect(
      sole().act('2026-03-02 09:00', applicant, submit).act('2026-03-02 09:05', applicant, { kind: 'withdraw' }).state
        .status,
    ).toBe('withdrawn')
    driven.act('2026-03-02 10:00', decider, complete(decision))
    expect(driven.refusalOf('2026-03-02 10:10', applicant, { kind: 'withdraw' })).toBe('result-obtained')
  })
})

describe('rule 3: a step waits for its documents', () => {
  const text = `
机构 局 { 岗位 窗口, 审查岗, 决定岗 }
材料 申请书
材料 甲证
材料 乙证
表单 表 { 名称: 文本 必填 }
事项 甲 { 承办 局  法定 20 工作日  承诺 3 工作日  需 申请书  出具 甲证 }
事项 乙 {
    承办 局  法定 20 天 自收件起  承诺 4 工作日  需 申请书, 甲证  出具 乙证
    办理程序 {
        环节 审查 由 局.审查岗 限 1 工作日 { 查验 申请书 }
        环节 决定 由 局.决定岗 限 2 工作日
    }
}
流程 两证 { 限 9 工作日  受理 由 局.窗口 限 当场 { 表单 表 }  并联 { 办理 甲  办理 乙 }  出件 由 局.窗口 限 当场 }
`
  const [first, review, second] = ['两证/甲/decision', '两证/乙/审查', '两证/乙/决定']
  const accepted = (): DrivenCase =>
    new DrivenCase(processOf(text), '2026-03-02 09:00')
      .act('2026-03-02 09:00', applicant, { kind: 'submit', fields: { 名称: 'x' }, without: [] })
      .act('2026-03-02 09:10', post('局.窗口'), complete('两证/accept'))

  test('the review may begin before the prerequisite is there, the decision may not', () => {
    const driven = accepted()
    expect(driven.open).toEqual([first, review])
    driven.act('2026-03-03 10:00', post('局.审查岗'), complete(review))
    expect(driven.open).toEqual([first])
    driven.act('2026-03-05 10:00', post('局.决定岗'), complete(first))
    expect(driven.open).toEqual([second])
  })

  test('while nothing of it can be done, the item’s promise stands still and the process’s clock runs on', () => {
    const driven = accepted().act('2026-03-03 10:00', post('局.审查岗'), complete(review))
    const promised = driven.state.clocks['两证/乙:promised']
    expect(promised && openPauses(promised.clock.ledger).map(({ why }) => why)).toEqual(['yieldedDocument'])
    expect(driven.state.clocks['两证:process']?.clock && clockState(driven.state.clocks['两证:process'].clock)).toBe(
      'running',
    )
    driven.act('2026-03-05 10:00', post('局.决定岗'), complete(first))
    // Four working days: none before the pause on the 3rd that was not used up, then 6, 9, 10, 11 March.
    expect(due(driven, '两证/乙:promised')).toBe('2026-03-11')
  })

  test('a statutory limit from receipt counts from receipt, the other from acceptance', () => {
    const driven = new DrivenCase(processOf(text), '2026-03-02 09:00')
      .act('2026-03-02 09:00', applicant, { kind: 'submit', fields: { 名称: 'x' }, without: [] })
      .act('2026-03-04 09:00', post('局.窗口'), complete('两证/accept'))
    expect(due(driven, '两证/乙:statutory')).toBe('2026-03-23') // 22 March is a Sunday
    expect(due(driven, '两证/甲:statutory')).toBe('2026-04-01')
  })

  test('a refused item ends the one that needs its result; where something was granted the process is concluded', () => {
    const refused = accepted().act('2026-03-03 10:00', post('局.决定岗'), complete(first, 'refuse', '不符合规划'))
    expect(refused.state.status).toBe('refused')
    expect(refused.state.refusals).toEqual([{ node: first, reason: '不符合规划', at: instant('2026-03-03 10:00') }])

    const partly = accepted()
      .act('2026-03-03 10:00', post('局.决定岗'), complete(first))
      .act('2026-03-03 11:00', post('局.审查岗'), complete(review, 'refuse', '材料不实'))
      .act('2026-03-04 11:00', post('局.窗口'), complete('两证/issue'))
    expect(partly.state.status).toBe('finished')
    expect(partly.state.documents).toMatchObject({ 甲证: 'issued', 乙证: 'refused' })
  })
})

describe('warnings', () => {
  test('yellow at half and four fifths of the working time, red when the budget is used up', () => {
    const driven = sole()
      .act('2026-03-02 09:00', applicant, submit)
      .act('2026-03-02 10:00', window, complete(intake))
      .pass('2026-03-09 09:00')
    const warned = driven.entries.filter((entry) => entry.kind === 'warned' && entry.clock === decision)
    expect(warned.map((entry) => entry.kind === 'warned' && entry.level)).toEqual(['yellow', 'yellow', 'red'])
    expect(driven.state.status).toBe('open')
    expect(driven.open).toEqual([decision])
  })

  test('none once the task is done', () => {
    const driven = sole()
      .act('2026-03-02 09:00', applicant, submit)
      .act('2026-03-02 09:10', window, complete(intake))
      .act('2026-03-02 09:20', decider, complete(decision))
      .act('2026-03-02 09:30', post('审批局.出件窗口'), complete('个体工商户设立/issue'))
      .pass('2026-04-01 09:00')
    expect(driven.entries.filter((entry) => entry.kind === 'warned')).toEqual([])
    expect(driven.engine.timers(driven.state)).toEqual([])
  })
})

test('the state of a concluded case is plain JSON of less than 4 KiB', () => {
  const driven = sole()
    .act('2026-03-02 09:00', applicant, submit)
    .act('2026-03-02 09:10', window, complete(intake))
    .act('2026-03-02 09:20', decider, complete(decision))
    .act('2026-03-02 09:30', post('审批局.出件窗口'), complete('个体工商户设立/issue'))
  const json = JSON.stringify(driven.state)
  expect(JSON.parse(json)).toEqual(driven.state)
  expect(driven.state.status).toBe('finished')
  expect(new TextEncoder().encode(json).length).toBeLessThan(4096)
})
