import { clockState, dueOf } from '@banjie/runtime/calendar'
import type { Act } from '@banjie/runtime/engine'
import { describe, expect, test } from 'vitest'
import { applicant, calendar, DrivenCase, post, processOf } from '../fixture.ts'
import { accepted, complete, decider, itemWith, reviewer, step } from './worked.fixture.ts'

const correct = (name: string): Act => complete(name, 'correct', { reason: '缺页' })
const supply = (...documents: string[]): Act => ({ kind: 'supply', documents })
const stateOf = (driven: DrivenCase, clock: string) => {
  const found = driven.state.clocks[clock]
  return found && clockState(found.clock)
}
const dueDay = (driven: DrivenCase, clock: string) => {
  const found = driven.state.clocks[clock]
  return found && dueOf(found.clock, calendar)?.day
}

describe('while a correction is out', () => {
  const text = itemWith(
    '并联 { 环节 左 由 局.审查岗 限 3 工作日  环节 右 由 局.审查岗 会签 限 3 工作日 }  环节 决定 由 局.决定岗',
    { parts: '补正 2 次 每次 5 工作日' },
  )
  const asked = () =>
    accepted(text)
      .act('2026-03-03 09:00', reviewer('李四'), complete('右'))
      .act('2026-03-03 10:00', reviewer(), correct('左'))

  test('the whole item rests: the step beside it is not done, its clock stands still, its signatures stay', () => {
    const driven = asked()
    expect(driven.refusalOf('2026-03-03 11:00', reviewer('张三'), complete('右'))).toBe('item-rests')
    expect(stateOf(driven, step('右'))).toBe('paused')
    expect(stateOf(driven, '一证/甲:promised')).toBe('paused')
    driven.act('2026-03-05 09:00', applicant, supply('方案'))
    expect(stateOf(driven, step('右'))).toBe('running')
    expect(driven.state.tasks[step('右')]?.signed?.map(({ person }) => person)).toEqual(['李四'])
    // Three working days from the 2nd, of which the 3rd, the 4th and the day of going on are not used up.
    expect([dueDay(accepted(text), step('右')), dueDay(driven, step('右'))]).toEqual(['2026-03-05', '2026-03-10'])
  })

  test('the step that asked is done anew with a fresh budget, by any of its people', () => {
    const driven = asked().act('2026-03-05 09:00', applicant, supply('方案'))
    expect(dueDay(driven, `${step('左')}~2`)).toBe('2026-03-10')
    expect(stateOf(driven, step('左'))).toBe('stopped')
    expect(driven.state.outcomes[step('左')]).toBeUndefined()
    expect(driven.refusalOf('2026-03-05 10:00', reviewer('王五'), complete('左'))).toBeUndefined()
  })

  test.each([
    ['a document that the item asks of the applicant', supply('方案'), undefined],
    ['another of them', supply('申请书'), undefined],
    ['an amendment', { kind: 'amend', fields: { 名称: '某某店' } } satisfies Act, undefined],
    ['what the item yields', supply('甲证'), 'document-not-asked'],
    ['no document', supply(), 'document-not-asked'],
  ])('%s ends it, or is refused', (_, act, code) => {
    const driven = asked()
    expect(driven.refusalOf('2026-03-05 09:00', applicant, act)).toBe(code)
    expect(driven.open.includes(step('左'))).toBe(code === undefined)
  })

  test('so often in all, whichever step asks', () => {
    const driven = asked()
      .act('2026-03-05 09:00', applicant, supply('方案'))
      .act('2026-03-05 09:10', reviewer(), complete('左'))
      .act('2026-03-05 09:20', reviewer('张三'), correct('右'))
    expect(driven.state.counts['一证/甲:correct']).toBe(2)
    driven.act('2026-03-06 09:00', applicant, supply('方案'))
    // Whoever had signed is asked anew: the step is done anew.
    expect(driven.state.tasks[step('右')]?.signed).toBeUndefined()
    expect(driven.refusalOf('2026-03-06 10:00', reviewer('张三'), correct('右'))).toBe('outcome-used-up')
    expect(driven.view.tasks[0]?.outcomes.map(({ name }) => name)).toEqual(['pass', 'refuse'])
  })

  test('no second correction is asked for while the first is out', () => {
    const driven = asked()
    expect(driven.refusalOf('2026-03-03 11:00', reviewer('王五'), correct('右'))).toBe('item-rests')
  })
})

test('another item goes on while one rests', () => {
  const two = processOf(`
机构 局 { 岗位 窗口, 审查岗 }
材料 申请书
材料 图纸
材料 甲证
材料 乙证
事项 甲 { 承办 局  需 申请书  出具 甲证  补正 1 次  办理程序 { 环节 审查 由 局.审查岗 限 1 工作日 } }
事项 乙 { 承办 局  需 图纸  出具 乙证  办理程序 { 环节 审查 由 局.审查岗 限 1 工作日 } }
流程 两证 { 受理 由 局.窗口  并联 { 办理 甲  办理 乙 } }
`)
  const by = post('局.审查岗')
  const driven = new DrivenCase(two, '2026-03-02 09:00')
    .act('2026-03-02 09:00', applicant, { kind: 'submit', fields: {}, without: [] })
    .act('2026-03-02 09:10', post('局.窗口'), { kind: 'complete', task: '两证/accept', outcome: 'pass' })
    .act('2026-03-02 10:00', by, { kind: 'complete', task: '两证/甲/审查', outcome: 'correct', reason: '缺页' })
  expect(stateOf(driven, '两证/乙/审查')).toBe('running')
  // A document of the other item is not what this one asked back.
  expect(driven.refusalOf('2026-03-02 10:30', applicant, supply('图纸'))).toBe('document-not-asked')
  driven.act('2026-03-02 11:00', by, { kind: 'complete', task: '两证/乙/审查', outcome: 'pass' })
  expect(driven.state.documents['乙证']).toBe('obtained')
  expect(driven.open).toEqual([])
})

test('after N times a rule of an automatic step that asks for a correction is passed over', () => {
  const text = itemWith(
    '自动 核对 { 补正 当 面积 <= 0  否则 环节 人工 由 局.审查岗 { 结论 通过, 不予许可 } }  环节 决定 由 局.决定岗',
    { parts: '补正 1 次' },
  )
  const driven = accepted(text, { 面积: 0 })
  expect(driven.open).toEqual([])
  driven.act('2026-03-03 09:00', applicant, { kind: 'amend', fields: { 面积: 0 } })
  expect(driven.open).toEqual([step('人工')])
  expect(accepted(text, { 面积: 5 }).open).toEqual([step('人工')])
})

test('a correction and a return in one item: each is counted by itself, and what was returned is done again', () => {
  const text = itemWith(
    '环节 初审 由 局.审查岗  环节 复审 由 局.审查岗 { 结论 通过, 补正, 退回 初审 1 次 }  环节 决定 由 局.决定岗',
    { parts: '补正 1 次' },
  )
  const driven = accepted(text)
    .act('2026-03-03 09:00', reviewer(), complete('初审'))
    .act('2026-03-03 09:10', reviewer(), correct('复审'))
    .act('2026-03-04 09:00', applicant, supply('方案'))
    .act('2026-03-04 09:10', reviewer(), complete('复审', 'return:初审'))
  expect(driven.open).toEqual([step('初审')])
  driven.act('2026-03-04 09:20', reviewer(), complete('初审'))
  expect(driven.view.tasks[0]?.outcomes.map(({ name }) => name)).toEqual(['pass'])
  driven.act('2026-03-04 09:30', reviewer(), complete('复审')).act('2026-03-04 09:40', decider(), complete('决定'))
  expect(driven.state.documents['甲证']).toBe('obtained')
})
