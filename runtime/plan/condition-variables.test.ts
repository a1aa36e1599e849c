import { expect, test } from 'vitest'
import type { Condition } from './condition.ts'
import { readsAnswersOnly, variablesOf } from './condition-variables.ts'

const large: Condition = {
  kind: 'compare',
  left: {
    kind: 'arithmetic',
    left: { kind: 'field', name: 'area' },
    operator: '*',
    right: { kind: 'negative', of: { kind: 'field', name: 'storeys' } },
  },
  operator: '>',
  right: { kind: 'number', value: 50 },
}
const online: Condition = { kind: 'in', value: { kind: 'channel' }, among: [{ kind: 'word', value: 'online' }] }
const urgent: Condition = { kind: 'yes', field: 'urgent' }
const passed: Condition = {
  kind: 'compare',
  left: { kind: 'outcome', node: 'P/S' },
  operator: '=',
  right: { kind: 'word', value: 'pass' },
}
const later: Condition = {
  kind: 'not-in',
  value: { kind: 'date', value: '2026-01-01' },
  among: [{ kind: 'today' }],
}
const there: Condition = { kind: 'obtained', document: 'Licence' }

test('what a condition reads, each once', () => {
  const condition: Condition = {
    kind: 'or',
    of: [{ kind: 'and', of: [large, urgent, large] }, { kind: 'not', of: there }, online, passed, later],
  }
  expect(variablesOf(condition)).toEqual({
    fields: new Set(['area', 'storeys', 'urgent']),
    documents: new Set(['Licence']),
    outcomes: new Set(['P/S']),
    readsToday: true,
    readsChannel: true,
  })
})

test.each([
  ['answers', { kind: 'and', of: [large, urgent] }, true],
  ['the channel', online, true],
  ['nothing', { kind: 'yesno', value: true }, true],
  ['a document', { kind: 'not', of: there }, false],
  ['an outcome', passed, false],
  ['the day', later, false],
] satisfies (readonly [string, Condition, boolean])[])('reads %s', (_, condition, expected) => {
  expect(readsAnswersOnly(condition)).toBe(expected)
})
