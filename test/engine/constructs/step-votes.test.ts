import { expect, test } from 'vitest'
import { accepted, complete, itemWith, reviewer, step } from './worked.fixture.ts'

const at = '2026-03-03 10:00'
const voting = () =>
  accepted(
    itemWith('环节 会审 由 局.审查岗 票决 60% { 结论 通过, 补正, 不予许可 }  环节 决定 由 局.决定岗', {
      parts: '补正 1 次',
    }),
  )

test('a vote that is lost is a refusal, with the reasons of those who were against, whatever the last of them said', () => {
  const driven = voting()
    .act(at, reviewer('张三'), complete('会审', 'refuse', { reason: '超高' }))
    .act(at, reviewer('李四'), complete('会审', 'correct', { reason: '缺页' }))
  expect(driven.state.outcomes['一证/甲']).toBe('refused')
  expect(driven.state.refusals).toMatchObject([{ node: step('会审'), reason: '超高；缺页' }])
  expect(driven.entries).toContainEqual({
    kind: 'completed',
    node: step('会审'),
    outcome: 'refuse',
    reason: '超高；缺页',
    by: reviewer('李四'),
  })
})

test('one against of three does not decide', () => {
  const driven = voting().act(at, reviewer('张三'), complete('会审', 'correct', { reason: '缺页' }))
  expect(driven.open).toEqual([step('会审')])
  driven.act(at, reviewer('李四'), complete('会审')).act(at, reviewer('王五'), complete('会审'))
  expect(driven.state.outcomes[step('会审')]).toBe('pass')
})
