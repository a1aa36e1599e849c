import { compile } from '@banjie/compiler'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { init } from 'z3-solver'
import { completions, form, holds, smt, smtForm, table, written } from './rule-table.ts'

const TABLES = 2000

const tables = fc.sample(table, { numRuns: TABLES, seed: 20_260_209 })
type Table = (typeof tables)[number]

/** What the compiler finds of a rule table: the rules are told apart by their lines. */
function found(rules: Table): { readonly codes: readonly string[]; readonly uncovered: string | undefined } {
  const lines = rules.map(({ outcome, asked }) => `${outcome} when ${written(asked)}`)
  const text = `office B { post W }\n${form}\nprocess P { accept by B.W { form F }\nauto Look {\n${lines.join('\n')}\n} }`
  const { diagnostics } = compile(text, 'a.banjie')
  expect(diagnostics.filter(({ code }) => /^BJ[01]|BJ2001/.test(code))).toEqual([])
  const first = text.split('\n').indexOf('auto Look {') + 2
  const codes = diagnostics
    .filter(({ code }) => ['BJ2002', 'BJ2003', 'BJ4003'].includes(code))
    .map(({ code, range }) => `${code} ${range.start.line - first}`)
  return { codes, uncovered: diagnostics.find(({ code }) => code === 'BJ2002')?.message.en }
}

/** The questions that decide what has to be found, as SMT conditions that some case fulfils or not. */
function questions(rules: Table): readonly string[] {
  const terms = rules.map(({ asked }) => smt(asked))
  const none = (of: readonly string[]): string => `(and true ${of.map((term) => `(not ${term})`).join(' ')})`
  return [
    none(terms),
    ...terms.flatMap((term, index) => {
      const before = terms.slice(0, index)
      return [term, `(and ${term} ${none(before)})`, ...before.map((other) => `(and ${term} ${other})`)]
    }),
  ]
}

/** What has to be found, by the answers to the questions. */
function expected(rules: Table, answers: Iterator<boolean>): readonly string[] {
  const next = (): boolean => answers.next().value === true
  const codes = next() ? ['BJ2002 -1'] : []
  rules.forEach(({ outcome }, index) => {
    const [own, left] = [next(), next()]
    const overlaps = rules.slice(0, index).filter((before) => next() && before.outcome !== outcome)
    if (!own) codes.push(`BJ4003 ${index}`)
    else if (!left || overlaps.length > 0) codes.push(`BJ2003 ${index}`)
  })
  return codes
}

test(`${TABLES} rule tables: exhaustive, overlapping, reachable as Z3 says`, { timeout: 120_000 }, async () => {
  const { Z3 } = await init()
  const context = Z3.mk_context(Z3.mk_config())
  const script = tables.flatMap(questions).map((one) => `(push)(assert ${one})(check-sat)(pop)`)
  const output = await Z3.eval_smtlib2_string(context, `${smtForm}\n${script.join('\n')}`)
  const said = output.trim().split('\n')
  expect(said).toHaveLength(script.length)
  expect(new Set(said)).toEqual(new Set(['sat', 'unsat']))
  const answers = said.map((word) => word === 'sat').values()
  for (const rules of tables)
    expect({ rules, codes: found(rules).codes }).toEqual({ rules, codes: expected(rules, answers) })
})

test('a case that is shown as left out fits no rule, whatever else is answered', () => {
  const shown = tables.flatMap((rules) => {
    const { uncovered } = found(rules)
    return uncovered === undefined ? [] : [{ rules, uncovered }]
  })
  expect(shown.length).toBeGreaterThan(TABLES / 10)
  for (const { rules, uncovered } of shown)
    for (const answers of completions(uncovered))
      expect({ uncovered, answers, fits: rules.filter(({ asked }) => holds(asked, answers)) }).toEqual({
        uncovered,
        answers,
        fits: [],
      })
})
