import { expect, test } from 'vitest'
import type { Comparator, Condition, LimitUnit, Term } from '../../plan/index.ts'
import { createCalendar } from '../../calendar/index.ts'
import type { ConditionFacts } from './facts.ts'
import { holds } from './holds.ts'

const nothing: ConditionFacts = { fields: {}, documents: {}, outcomes: {} }
const answered = (fields: ConditionFacts['fields']): ConditionFacts => ({ ...nothing, fields })

const field = (name: string): Term => ({ kind: 'field', name })
const number = (value: number): Term => ({ kind: 'number', value })
const text = (value: string): Term => ({ kind: 'text', value })
const word = (value: string): Term => ({ kind: 'word', value })
const date = (value: string): Term => ({ kind: 'date', value })
const lasting = (amount: number, unit: LimitUnit): Term => ({ kind: 'duration', amount, unit })
const yes = (name: string): Condition => ({ kind: 'yes', field: name })
const compare = (left: Term, operator: Comparator, right: Term): Condition => ({
  kind: 'compare',
  left,
  operator,
  right,
})
const calculate = (left: Term, operator: '+' | '-' | '*' | '/', right: Term): Term => ({
  kind: 'arithmetic',
  left,
  operator,
  right,
})
const minus = (of: Term): Term => ({ kind: 'negative', of })
const not = (of: Condition): Condition => ({ kind: 'not', of })

const operators = ['=', '!=', '<', '<=', '>', '>='] as const
/** By which operators two values hold when compared. */
const holding = (left: Term, right: Term, facts: ConditionFacts): string =>
  operators.filter((operator) => holds(compare(left, operator, right), facts)).join(' ')

test.each([
  ['a lesser number', 4, '!= < <='],
  ['the same number', 5, '= <= >='],
  ['a greater number', 6, '!= > >='],
  ['no answer', undefined, ''],
  ['nothing, given as such', null, ''],
  ['what is no number', '5', ''],
])('an answer compared with 5: %s', (_, area, expected) => {
  expect(holding(field('area'), number(5), answered({ area }))).toBe(expected)
})

test.each([
  ['the day before', '2026-02-28', '!= < <='],
  ['the day', '2026-03-01', '= <= >='],
  ['the day after', '2026-03-02', '!= > >='],
  ['no answer', undefined, ''],
  ['what is no date', 'soon', ''],
])('an answer compared with 2026-03-01: %s', (_, on, expected) => {
  expect(holding(field('on'), date('2026-03-01'), answered({ on }))).toBe(expected)
  expect(holding(field('on'), { kind: 'today' }, { ...answered({ on }), today: '2026-03-01' })).toBe(expected)
})

test.each([
  ['the same text', 'x', '='],
  ['another', 'y', '!='],
  ['no answer', undefined, ''],
])('an answer compared with "x": %s', (_, kind, expected) => {
  expect(holding(field('kind'), text('x'), answered({ kind }))).toBe(expected)
})

test.each([
  ['the option alone', ['x'], '='],
  ['the option and another', ['y', 'x'], '='],
  ['another', ['y'], '!='],
  ['nothing ticked', [], ''],
  ['no answer', undefined, ''],
])('options ticked, compared with "x": %s', (_, ways, expected) => {
  expect(holding(field('ways'), text('x'), answered({ ways }))).toBe(expected)
  expect(holding(text('x'), field('ways'), answered({ ways }))).toBe(expected)
})

test('options ticked are the same in whatever order', () => {
  const facts = answered({ a: ['x', 'y'], b: ['y', 'x'], c: ['x'] })
  expect(holding(field('a'), field('b'), facts)).toBe('=')
  expect(holding(field('a'), field('c'), facts)).toBe('!=')
})

test.each([
  ['one of them', 'x', true, false],
  ['none of them', 'z', false, true],
  ['no answer', undefined, false, false],
  ['ticked, one of them among others', ['z', 'y'], true, false],
  ['ticked, none of them', ['z'], false, true],
  ['nothing ticked', [], false, false],
])('an answer in { "x", "y" }: %s', (_, kind, isIn, isNotIn) => {
  const value = field('kind')
  const among = [text('x'), text('y')]
  expect(holds({ kind: 'in', value, among }, answered({ kind }))).toBe(isIn)
  expect(holds({ kind: 'not-in', value, among }, answered({ kind }))).toBe(isNotIn)
})

test.each([
  ['yes', true, true],
  ['no', false, false],
  ['no answer is no', undefined, false],
])('a yes/no: %s', (_, urgent, expected) => {
  const facts = answered({ urgent })
  expect(holds(yes('urgent'), facts)).toBe(expected)
  expect(holds(compare(yes('urgent'), '=', { kind: 'yesno', value: false }), facts)).toBe(!expected)
  expect(holds(compare(yes('urgent'), '!=', { kind: 'yesno', value: false }), facts)).toBe(expected)
})

test('not: a comparison with an unanswered field is false, so that its opposite holds', () => {
  expect(holds(not(compare(field('area'), '=', number(5))), nothing)).toBe(true)
  expect(holds(not(compare(field('area'), '!=', number(5))), nothing)).toBe(true)
  expect(holds(not(yes('urgent')), nothing)).toBe(true)
})

test.each([
  [[true, true], true, true],
  [[true, false], false, true],
  [[false, false], false, false],
])('and, or of %j', (values, all, any) => {
  const of = values.map((value) => ({ kind: 'yesno', value }) as const)
  expect(holds({ kind: 'and', of }, nothing)).toBe(all)
  expect(holds({ kind: 'or', of }, nothing)).toBe(any)
})

test.each([
  ['present', true, false],
  ['shared', false, true],
  ['obtained', false, true],
  ['issued', false, true],
  ['missing', false, false],
  ['lost', false, false],
])('a document that is %s', (status, isSubmitted, isObtained) => {
  const facts = { ...nothing, documents: { Licence: status } }
  expect(holds({ kind: 'submitted', document: 'Licence' }, facts)).toBe(isSubmitted)
  expect(holds({ kind: 'obtained', document: 'Licence' }, facts)).toBe(isObtained)
})

test('a document that is not there is neither submitted nor obtained', () => {
  expect(holds({ kind: 'submitted', document: 'Licence' }, nothing)).toBe(false)
  expect(holds({ kind: 'obtained', document: 'Licence' }, nothing)).toBe(false)
})

test.each([
  ['as compared', 'pass', '='],
  ['otherwise', 'refuse', '!='],
  ['not yet', undefined, ''],
])('an outcome that came out %s', (_, outcome, expected) => {
  const facts = { ...nothing, outcomes: outcome === undefined ? {} : { 'P/S': outcome } }
  expect(holding({ kind: 'outcome', node: 'P/S' }, word('pass'), facts)).toBe(expected)
})

test('the way by which the case came in', () => {
  const channel: Term = { kind: 'channel' }
  expect(holding(channel, word('online'), { ...nothing, channel: 'online' })).toBe('=')
  expect(holding(channel, word('online'), { ...nothing, channel: 'kiosk' })).toBe('!=')
  expect(holding(channel, word('online'), nothing)).toBe('')
})

test('amounts are exact', () => {
  const sum = calculate(field('a'), '+', field('b'))
  expect(holding(sum, number(0.3), answered({ a: 0.1, b: 0.2 }))).toBe('= <= >=')
  const third = calculate(number(1), '/', number(3))
  expect(holding(calculate(third, '*', number(3)), number(1), nothing)).toBe('= <= >=')
  expect(holding(calculate(field('a'), '*', number(100)), number(29), answered({ a: 0.29 }))).toBe('= <= >=')
  expect(holding(calculate(number(2), '-', number(3)), minus(number(1)), nothing)).toBe('= <= >=')
})

test('nothing comes of a division by 0: the comparison is false', () => {
  expect(holding(calculate(number(1), '/', field('a')), number(1), answered({ a: 0 }))).toBe('')
})

test('part of a sum without an answer leaves it without a value', () => {
  expect(holding(calculate(field('a'), '+', field('b')), number(1), answered({ a: 1 }))).toBe('')
})

const given = createCalendar({ years: {} })
const calendar = given.ok ? given.value : expect.fail('a calendar without holidays')
const workedOn: ConditionFacts = { ...nothing, today: '2026-01-31', addWorkingDays: calendar.addWorkingDays }
const today: Term = { kind: 'today' }

test.each([
  ['days', calculate(today, '+', lasting(29, 'day')), '2026-03-01'],
  ['days before', calculate(today, '-', lasting(31, 'day')), '2025-12-31'],
  ['a month, to the last day where there is no such day', calculate(today, '+', lasting(1, 'month')), '2026-02-28'],
  ['months before', calculate(today, '-', lasting(2, 'month')), '2025-11-30'],
  ['a year', calculate(lasting(1, 'year'), '+', today), '2027-01-31'],
  ['working days', calculate(today, '+', lasting(3, 'workingDay')), '2026-02-04'],
  ['working days before', calculate(today, '-', lasting(1, 'workingDay')), '2026-01-30'],
  ['a sum', calculate(today, '+', calculate(lasting(1, 'month'), '+', lasting(1, 'day'))), '2026-03-01'],
  ['so many times', calculate(today, '+', calculate(number(2), '*', lasting(1, 'month'))), '2026-03-31'],
])('a date moved by %s', (_, moved, expected) => {
  expect(holding(moved, date(expected), workedOn)).toBe('= <= >=')
})

test.each([
  ['hours: a day has none', calculate(today, '+', lasting(3, 'hour')), workedOn],
  [
    'working days without a calendar',
    calculate(today, '+', lasting(3, 'workingDay')),
    { ...nothing, today: '2026-01-31' },
  ],
  ['months beyond the year 9999', calculate(today, '+', lasting(99_999, 'year')), workedOn],
  ['working days beyond the year 9999', calculate(today, '+', lasting(9_999_999, 'workingDay')), workedOn],
])('a date moved by %s has no value', (_, moved, facts) => {
  expect(holding(moved, today, facts)).toBe('')
})

test('between two dates there are days', () => {
  const since = calculate(today, '-', field('on'))
  const facts = { ...answered({ on: '2026-01-01' }), today: '2026-01-31' }
  expect(holding(since, lasting(30, 'day'), facts)).toBe('= <= >=')
  expect(holding(since, lasting(1, 'month'), facts)).toBe('= <= >=')
  expect(holding(calculate(since, '/', lasting(10, 'day')), number(3), facts)).toBe('= <= >=')
  expect(holding(since, minus(lasting(30, 'day')), facts)).toBe('!= > >=')
})

test.each([
  ['days and working days', lasting(7, 'day'), lasting(5, 'workingDay'), '= <= >='],
  ['a day more', lasting(8, 'day'), lasting(5, 'workingDay'), '!= > >='],
  ['minutes and hours', lasting(90, 'minute'), lasting(2, 'hour'), '!= < <='],
  ['hours and working days', lasting(7, 'hour'), lasting(1, 'workingDay'), '= <= >='],
  ['months and years', lasting(12, 'month'), lasting(1, 'year'), '= <= >='],
])('lengths are compared as limits are: %s', (_, left, right, expected) => {
  expect(holding(left, right, nothing)).toBe(expected)
})

test('a condition is a value: yes or no', () => {
  const large = compare(field('area'), '>', number(50))
  expect(holds(compare(yes('urgent'), '=', large), answered({ urgent: true, area: 60 }))).toBe(true)
  expect(holds(compare(yes('urgent'), '=', large), answered({ urgent: true, area: 40 }))).toBe(false)
})

test('names that every object knows are no answers', () => {
  expect(holds(compare(field('constructor'), '!=', text('x')), nothing)).toBe(false)
  expect(holds({ kind: 'obtained', document: 'constructor' }, nothing)).toBe(false)
})
