import type { ConditionFacts } from '@banjie/runtime/engine'
import { plainDate } from '@banjie/runtime/calendar'
import fc from 'fast-check'

/** A form with a field of each sort, `w` asked only sometimes, and what else conditions ask about. */
export const head = `office B { post W } document D document E
form F {
  a: number at least -2 below 3 required
  b: money
  n: integer at least 0 at most 3
  u: yesno
  v: yesno required
  k: choice { "x", "y", "z" }
  t: text
  m: choices { "x", "y" }
  d: date required
  e: date
  w: number when u
}`

const join = (parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((texts) => texts.join(' '))
const one = (...words: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...words)
const equal = one('=', '!=', 'is', 'is not')
const operator = one('=', '!=', 'is', 'is not', '<', '<=', '>', '>=')
const among = (option: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(option, { minLength: 1, maxLength: 3 }).map((options) => `{ ${options.join(', ')} }`)
const option = one('"x"', '"y"', '"z"')
const channel = one('window', 'online', '自助终端', 'mobile')
const outcome = one('pass', '不予许可', '"fine"')

const written = fc.letrec<Record<'condition' | 'number' | 'date' | 'duration', string>>((tie) => ({
  number: fc.oneof(
    { depthSize: 'small', maxDepth: 2 },
    { weight: 3, arbitrary: one('a', 'b', 'n', 'w') },
    { weight: 3, arbitrary: one('0', '1', '2', '0.1', '0.2', '0.3', '1.5', '(-1)') },
    { weight: 2, arbitrary: join([one('('), tie('number'), one('+', '-', '*', '/'), tie('number'), one(')')]) },
    { weight: 1, arbitrary: join([one('(-'), tie('number'), one(')')]) },
    { weight: 1, arbitrary: join([one('('), tie('duration'), one('/'), tie('duration'), one(')')]) },
  ),
  date: fc.oneof(
    { depthSize: 'small', maxDepth: 2 },
    { weight: 4, arbitrary: one('d', 'e', 'today', '2026-02-27', '2026-03-01', '2028-02-29') },
    { weight: 1, arbitrary: join([one('('), tie('date'), one('+', '-'), tie('duration'), one(')')]) },
  ),
  duration: fc.oneof(
    { depthSize: 'small', maxDepth: 2 },
    { weight: 4, arbitrary: one('1 days', '2 days', '0.5 days', '1 months', '1 working days') },
    { weight: 2, arbitrary: join([one('('), tie('date'), one('-'), tie('date'), one(')')]) },
    { weight: 1, arbitrary: join([one('('), tie('duration'), one('+', '-'), tie('duration'), one(')')]) },
    { weight: 1, arbitrary: join([one('('), tie('duration'), one('*'), tie('number'), one(')')]) },
  ),
  condition: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    { weight: 4, arbitrary: join([tie('number'), operator, tie('number')]) },
    { weight: 2, arbitrary: join([tie('number'), one('in', 'not in'), among(tie('number'))]) },
    { weight: 3, arbitrary: join([tie('date'), operator, tie('date')]) },
    { weight: 1, arbitrary: join([tie('duration'), operator, tie('duration')]) },
    { weight: 2, arbitrary: one('u', 'v', 'true', 'false') },
    { weight: 1, arbitrary: join([one('u', 'v'), equal, one('true', 'false', 'u', 'v')]) },
    { weight: 2, arbitrary: join([one('k', 't', 'm'), equal, one('"x"', '"y"')]) },
    { weight: 1, arbitrary: join([option, equal, one('k', 't')]) },
    { weight: 2, arbitrary: join([one('k', 't'), one('in', 'not in'), among(option)]) },
    { weight: 1, arbitrary: one('submitted(D)', 'obtained(D)', 'submitted(E)', 'obtained(E)') },
    { weight: 1, arbitrary: join([one('channel'), equal, channel]) },
    { weight: 1, arbitrary: join([one('channel'), one('in', 'not in'), among(channel)]) },
    { weight: 1, arbitrary: join([one('outcome(S)'), equal, outcome]) },
    { weight: 1, arbitrary: join([one('outcome(S)'), one('in', 'not in'), among(outcome)]) },
    { weight: 3, arbitrary: join([one('not ('), tie('condition'), one(')')]) },
    {
      weight: 4,
      arbitrary: join([one('('), tie('condition'), one(') and (', ') or ('), tie('condition'), one(')')]),
    },
  ),
}))

/** A condition as an official writes it, of the types that the checker allows. */
export const condition: fc.Arbitrary<string> = written.condition

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq: 3 })
const tenths = (least: number, most: number): fc.Arbitrary<number> =>
  fc.integer({ min: least * 10, max: most * 10 }).map((tenth) => tenth / 10)
// From 2026-02-25 to 2026-03-04, and a leap day.
const day = fc.constantFrom(20_509, 20_510, 20_511, 20_512, 20_513, 20_514, 20_515, 20_516, 21_243).map(plainDate)

/** A case: answers that the form takes, and where the case stands. */
export const facts: fc.Arbitrary<ConditionFacts> = fc
  .record({
    a: tenths(-2, 2.9),
    b: maybe(tenths(-1, 2)),
    n: maybe(fc.integer({ min: 0, max: 3 })),
    u: maybe(fc.boolean()),
    v: fc.boolean(),
    k: maybe(fc.constantFrom('x', 'y', 'z')),
    t: maybe(fc.constantFrom('x', 'y', '')),
    m: maybe(fc.subarray(['x', 'y'])),
    d: day,
    e: maybe(day),
    w: maybe(tenths(-1, 2)),
  })
  .chain((fields) =>
    fc.record({
      fields: fc.constant(answersOf(fields)),
      documents: fc.record({ D: status, E: status }, { requiredKeys: [] }),
      outcomes: fc.record({ 'P/S': fc.constantFrom('pass', 'refuse', 'fine') }, { requiredKeys: [] }),
      channel: fc.constantFrom('window', 'online', 'kiosk', 'mobile'),
      today: day,
    }),
  )

const status = fc.constantFrom('present', 'shared', 'obtained', 'issued', 'missing', 'lost')

/** What is left open has no answer, and what is not asked either. */
const answersOf = (fields: Readonly<Record<string, unknown>>): ConditionFacts['fields'] =>
  Object.fromEntries(
    Object.entries(fields).filter(([name, answer]) => answer !== undefined && (name !== 'w' || fields['u'] === true)),
  )
