import { dayNumber } from '@banjie/runtime/calendar'
import { holds, type ConditionFacts } from '@banjie/runtime/engine'
import { compare, exact, type Exact } from '@banjie/runtime/plan/exact'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../compile.ts'
import { contextOf } from '../model/context.ts'
import { NO_FIELD, OPAQUE, formulaOf, type Formula } from '../proof/conditions/formula.ts'
import type { Domain } from '../proof/conditions/domain.ts'
import { lowerCondition } from './lower-condition.ts'
import { condition, facts, head } from './random-condition.fixture.ts'

const PROGRAMS = 150
const CONDITIONS = 20
const CASES = 20

const conditions = fc.sample(condition, { numRuns: PROGRAMS * CONDITIONS, seed: 20_260_209 })
const cases = fc.sample(facts, { numRuns: 200, seed: 20_260_210 })

type Answer = string | number | boolean | undefined

/** What a case has for a variable of a formula; undefined where it has no answer. */
function valueIn({ fields, documents, outcomes, channel, today }: ConditionFacts, variable: string): Answer {
  const unanswered = variable === 'u' || variable === 'v' ? false : undefined
  if (!variable.startsWith(NO_FIELD)) return (fields[variable] ?? unanswered) as Answer
  const [word, name = ''] = variable.slice(1).split(' ')
  const status = documents[name]
  switch (word) {
    case 'today':
      return today
    case 'channel':
      return channel
    case 'submitted':
      return status === 'present'
    case 'obtained':
      return status === 'shared' || status === 'obtained' || status === 'issued'
    default:
      return outcomes['P/S']
  }
}

function isIn(value: Answer, domain: Domain): boolean {
  if (value === undefined) return domain.unanswered
  if (domain.kind === 'options') return domain.values.has(String(value)) !== domain.others
  const at: Exact = exact(typeof value === 'number' ? value : dayNumber(String(value)))
  return domain.ranges.some(({ from, to }) => {
    const [above, below] = [from && compare(at, from.at), to && compare(to.at, at)]
    return isWithin(above, from?.closed) && isWithin(below, to?.closed)
  })
}
const isWithin = (order: number | undefined, isClosed = false): boolean =>
  order === undefined || order > 0 || (order === 0 && isClosed)

/** What the proof's formula says of a case; undefined where it hangs on what the proof cannot tell. */
function said(formula: Formula, here: ConditionFacts): boolean | undefined {
  if (formula.kind === 'in') {
    const { variable, domain } = formula
    return variable.startsWith(OPAQUE) ? undefined : isIn(valueIn(here, variable), domain)
  }
  const parts = formula.parts.map((part) => said(part, here))
  const decisive = formula.kind === 'any'
  if (parts.includes(decisive)) return decisive
  return parts.includes(undefined) ? undefined : !decisive
}

test('a condition holds in a case as the proof says, wherever it says anything', () => {
  let [decided, held] = [0, 0]
  for (let first = 0; first < conditions.length; first += CONDITIONS) {
    const texts = conditions.slice(first, first + CONDITIONS)
    const whens = texts.map((text) => `when ${text} {}`)
    const program = `${head} process P { accept by B.W { form F } step S by B.W { outcomes pass, refuse, fine } ${whens.join('\n')} }`
    const { model, diagnostics } = compile(program, 'a.banjie')
    expect(diagnostics.filter(({ code }) => /^BJ[01]|BJ2001/.test(code)).map(({ message }) => message.en)).toEqual([])
    const [process] = model.processes
    if (process === undefined) expect.fail('no process')
    const context = contextOf(process)
    const read = process.statements.flatMap((one) => (one.kind === 'when' ? one.branches : []))
    expect(read).toHaveLength(texts.length)
    for (const [index, { condition: expression }] of read.entries()) {
      const lowered = lowerCondition(expression, { ...context, tasks: () => ['P/S'] })
      const [yes, no] = [formulaOf(expression, true, context), formulaOf(expression, false, context)]
      for (let at = 0; at < CASES; at++) {
        const here = cases[(first + index + at * 7) % cases.length] ?? expect.fail('no case')
        const is = holds(lowered, here)
        const expected = { yes: said(yes, here) ?? is, no: said(no, here) ?? !is }
        if (said(yes, here) !== undefined) [decided, held] = [decided + 1, held + Number(is)]
        if (expected.yes !== is || expected.no === is)
          expect({ text: texts[index], here, ...expected }).toEqual({ text: texts[index], here, yes: is, no: !is })
      }
    }
  }
  expect(decided).toBeGreaterThan((PROGRAMS * CONDITIONS * CASES) / 2)
  expect(held).toBeGreaterThan(decided / 5)
  expect(held).toBeLessThan((decided * 4) / 5)
})
