import { describe, expect, test } from 'vitest'
import { accepted, complete, decider, head, itemWith, reviewer, step } from './worked.fixture.ts'

const at = '2026-03-03 10:00'

describe('a return over several steps (退回)', () => {
  const text = itemWith(
    `环节 登记 由 局.审查岗
     并联 { 环节 左 由 局.审查岗  环节 右 由 局.审查岗 }
     环节 汇总 由 局.审查岗 限 2 工作日
     环节 决定 由 局.决定岗 { 结论 通过, 不予许可, 退回 左 2 次, 退回 汇总 1 次, 退回 登记 1 次 }`,
  )
  const atDecision = () =>
    accepted(text)
      .act(at, reviewer(), complete('登记'))
      .act(at, reviewer(), complete('左'))
      .act(at, reviewer(), complete('右'))
      .act(at, reviewer(), complete('汇总'))

  test('only the steps from there on are done again', () => {
    const back = (to: string) => accepted(text) && atDecision().act(at, decider(), complete('决定', `return:${to}`))
    expect(back('汇总').state.outcomes).toMatchObject({ [step('左')]: 'pass', [step('右')]: 'pass' })
    expect(back('汇总').open).toEqual([step('汇总')])
    expect(back('登记').open).toEqual([step('登记')])
    expect(back('登记').state.outcomes).toEqual({})
    expect(back('左').state.outcomes[step('登记')]).toBe('pass')
    expect(back('左').state.outcomes[step('汇总')]).toBeUndefined()
  })

  test('each return has its own count', () => {
    const driven = atDecision()
      .act(at, decider(), complete('决定', 'return:汇总'))
      .act(at, reviewer(), complete('汇总'))
    expect(driven.refusalOf(at, decider(), complete('决定', 'return:汇总'))).toBe('outcome-used-up')
    expect(driven.refusalOf(at, decider(), complete('决定', 'return:左'))).toBeUndefined()
  })

  test('a step that is returned to has a fresh budget', () => {
    const driven = atDecision().act('2026-03-04 10:00', decider(), complete('决定', 'return:汇总'))
    expect(driven.state.tasks[step('汇总')]?.round).toBe(2)
    expect(Object.keys(driven.state.clocks).filter((id) => id.startsWith(step('汇总')))).toEqual([
      step('汇总'),
      `${step('汇总')}~2`,
    ])
  })
})

test('a step of several signers that is returned to asks all of them again', () => {
  const text = itemWith('环节 会审 由 局.审查岗 会签  环节 决定 由 局.决定岗 { 结论 通过, 退回 会审 }')
  const people = ['张三', '李四', '王五']
  const driven = accepted(text)
  for (const one of people) driven.act(at, reviewer(one), complete('会审'))
  driven.act(at, decider(), complete('决定', 'return:会审'))
  expect(driven.state.tasks[step('会审')]).toMatchObject({ asked: people, round: 2 })
  expect(driven.state.tasks[step('会审')]?.signed).toBeUndefined()
  for (const one of people) driven.act(at, reviewer(one), complete('会审'))
  expect(driven.open).toEqual([step('决定')])
})

test('the first of several signers who sends it back, or asks for a correction, decides that', () => {
  const text = itemWith(
    '环节 初审 由 局.审查岗  环节 会审 由 局.审查岗 会签 { 结论 通过, 补正, 退回 初审 }  环节 决定 由 局.决定岗',
    { parts: '补正 1 次' },
  )
  const begun = () => accepted(text).act(at, reviewer(), complete('初审')).act(at, reviewer('李四'), complete('会审'))
  expect(begun().act(at, reviewer(), complete('会审', 'return:初审')).open).toEqual([step('初审')])
  expect(begun().act(at, reviewer(), complete('会审', 'correct', { reason: '缺页' })).view.asked?.kind).toBe(
    'correction',
  )
})

test('an outcome with a block of its own, sent back from inside it', () => {
  const text = itemWith(
    `环节 初审 由 局.审查岗 { 结论 通过, 存疑 "存疑上报" { 环节 核实 由 局.负责人  通知 申请人 "需要核实" }, 不予许可 }
     环节 决定 由 局.决定岗 { 结论 通过, 退回 初审 }`,
  )
  const driven = accepted(text).act(at, reviewer(), complete('初审', '存疑'))
  expect(driven.view.history.at(-2)?.what.zh).toBe('甲 · 初审：存疑上报')
  driven.act(at, head, complete('核实'))
  expect(driven.entries.filter(({ kind }) => kind === 'notified')).toHaveLength(1)
  driven.act(at, decider(), complete('决定', 'return:初审'))
  expect(driven.open).toEqual([step('初审')])
  // What its outcome does is done again with it.
  driven.act(at, reviewer(), complete('初审', '存疑'))
  expect(driven.open).toEqual([step('核实')])
})
