import { parse, type Expression } from '@banjie/dsl'
import { expect, test } from 'vitest'
import { contradict } from './contradiction.ts'

/** A condition as it is written. */
function condition(text: string): Expression {
  const [process] = parse(`process P { when ${text} { finish } }`).tree.declarations
  const [statement] = process?.kind === 'process' ? process.statements : []
  if (statement?.kind !== 'when' || statement.branches[0] === undefined) throw new Error(text)
  return statement.branches[0].condition
}
/** Conditions that shall hold; one after `!` shall fail. */
const asked = (texts: readonly string[]): Parameters<typeof contradict>[0] =>
  texts.map((text) => ({ condition: condition(text.replace(/^! /, '')), holds: !text.startsWith('! ') }))

test.each([
  [['kind = "x"', 'kind = "y"']],
  [['kind in { "x", "y" }', 'kind in { "z" }']],
  [['kind = "x"', '! kind = "x"']],
  [['urgent', 'not urgent']],
  [['urgent', 'urgent = false']],
  [['area > 5', 'area <= 5']],
  [['area >= 5', 'area < 5 or urgent', 'not urgent']],
  [['area > 5', 'area < 6', 'area = 7']],
  [['channel is kiosk', 'channel in { window, online }']],
  [['signed >= 2026-03-01', 'signed < 2026-02-01']],
  [['! (area > 5 or urgent)', 'urgent or area = 6']],
  [['urgent and not urgent']],
])('%j contradict each other', (texts) => {
  expect(contradict(asked(texts))).toBe(true)
})

test.each([
  [['kind = "x"', 'area > 5', 'urgent']],
  [['kind != "x"', 'kind != "y"']],
  [['area > 5', 'area < 5.1']],
  [['area >= 5', 'area <= 5']],
  [['! area > 5', '! area <= 5']], // unanswered
  [['signed > 2026-02-01', 'signed < 2026-03-01']],
  [['obtained(D)', 'not obtained(D)']], // at different times
  [['today > 2026-02-01', 'today < 2026-02-01']],
  [['area + 1 > 5', 'area + 1 < 5']], // not told apart here
  [['area > other', 'area < other']],
])('%j may hold together', (texts) => {
  expect(contradict(asked(texts))).toBe(false)
})
