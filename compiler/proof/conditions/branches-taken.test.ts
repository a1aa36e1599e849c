import { expect, test } from 'vitest'
import { compile } from '../../compile.ts'

const head = `office B { post W, R }
document Request document Ghost
form F {
  size: number above 0 required
  note: number
  \`today\`: number
  count: integer at least 1 at most 3 required
  urgent: yesno
  kind: choice { "x", "y", "z" } required
  way: choice { "p", "q" }
  more: choice { "m", "n" } required when urgent
  on: date required
}
`
const step = (name: string): string => `{ step ${name} by B.R within 1 working day }`
const inProcess = (statements: string): string => `process P { accept by B.W { form F } ${statements} }`
const inItem = (rules: string, parts = ''): string =>
  `item I { basis "Law" article 1 handled by B needs Request ${parts}
procedure { auto Look { ${rules} } step Decide by B.R within 1 working day } } ${inProcess('handle I')}`

const codes = ['BJ2001', 'BJ2002', 'BJ2003', 'BJ4003', 'BJ5004']

/** What is found of conditions, each code with the text that it stands at. */
const found = (text: string): readonly string[] => {
  const { diagnostics } = compile(head + text, 'a.banjie')
  const broken = diagnostics.filter(({ code }) => /^BJ[01]/.test(code))
  expect(broken.map(({ message }) => message.en)).toEqual([])
  return diagnostics
    .filter(({ code }) => codes.includes(code))
    .map(({ code, start, end }) => `${code} ${(head + text).slice(start, end)}`)
}
const message = (text: string): string | undefined =>
  compile(head + text, 'a.banjie').diagnostics.find(({ code }) => codes.includes(code))?.message.en

test.each([
  ['a text beside a number', 'when size > "large" {}', '"large"'],
  ['an option that there is not', 'when kind = "xx" {}', '"xx"'],
  ['one in a list', 'when kind in { "x", "w" } {}', '"w"'],
  ['one in a choose', 'choose kind { "x" {} "y" {} "w" {} otherwise {} }', '"w"'],
  ['a number where yes or no is due', 'when size {}', 'size'],
  ['an order of choices', 'when kind < "x" {}', 'kind'],
  ['a date in a sum of numbers', 'when size + on > 3 {}', 'on'],
  ['a choose that is none', 'choose size { "x" {} }', 'size'],
])('BJ2001: %s', (_, statement, at) => {
  expect(found(inProcess(statement))).toEqual([`BJ2001 ${at}`])
})

test.each([
  ['arithmetic', 'when size * 2 + count > 3 {}'],
  ['days', 'when on + 3 days < today or on - today > 2 days {}'],
  ['channel and outcome', `step S by B.R when channel is online and outcome(S) is pass {}`],
  ['a yes/no compared', 'when urgent is true {}'],
])('BJ2001, near: %s', (_, statement) => {
  expect(found(inProcess(statement))).toEqual([])
})

test.each([
  ['an option is left out', inProcess('choose kind { "x" {} "y" {} }'), 'choose', 'kind = "z"'],
  ['no answer is left out', inProcess('choose way { "p" {} "q" {} }'), 'choose', 'way = (unanswered)'],
  [
    'one asked only sometimes',
    inProcess('choose more { "m" {} "n" {} }'),
    'choose',
    'more = (unanswered), urgent = false',
  ],
  ['a bound', inItem('pass when size < 5 refuse when size > 5'), 'auto', 'size = 5'],
  ['no answer fails both', inItem('pass when note < 5 refuse when note >= 5'), 'auto', 'note = (unanswered)'],
  [
    'corrections used up',
    inItem('pass when urgent correct when not urgent', 'corrections 1 times'),
    'auto',
    'urgent = false',
  ],
])('BJ2002: %s', (_, text, at, witness) => {
  expect(found(text)).toEqual([`BJ2002 ${at}`])
  expect(message(text)).toContain(witness)
})

test.each([
  ['all options', inProcess('choose kind { "x", "y" {} "z" {} }')],
  ['otherwise', inProcess('choose way { "p" {} otherwise {} }')],
  ['asked in this branch', inProcess('when urgent { choose more { "m" {} "n" {} } }')],
  ['whole numbers', inItem('pass when count < 2 refuse when count > 1')],
  ['the bounds of the field', inItem('pass when count in { 1, 2, 3 }')],
  ['one variable, folded', inItem('pass when size * 0.1 < 0.3 refuse when size >= 3')],
  ['two fields: not decided', inItem('pass when size > note refuse when note > size')],
])('BJ2002, near: %s', (_, text) => {
  expect(found(text).filter((one) => one.startsWith('BJ2002'))).toEqual([])
})

test('BJ2002: the fix adds the branches that are missing', () => {
  const text = head + inProcess('choose way { "p" {} }')
  const { diagnostics } = compile(text, 'a.banjie')
  const edit = diagnostics.find(({ code }) => code === 'BJ2002')?.fixes[0]?.edits[0]
  expect(edit?.text).toBe('"q" { } otherwise { } ')
  const mended = text.slice(0, edit?.start) + (edit?.text ?? '') + text.slice(edit?.end)
  expect(compile(mended, 'a.banjie').diagnostics.filter(({ code }) => /^BJ[012]/.test(code))).toEqual([])
})

test.each([
  [
    'covered by the one before',
    inProcess(`when size > 1 ${step('A')} otherwise when size > 2 ${step('C')}`),
    'otherwise when',
  ],
  [
    'covered by two together',
    inProcess('when size > 5 {} otherwise when size <= 5 {} otherwise when urgent {}'),
    'otherwise when',
  ],
  ['nothing for otherwise', inProcess('choose kind { "x", "y", "z" {} otherwise {} }'), 'otherwise'],
  [
    'rules that overlap',
    inItem('pass when size < 5 correct when size >= 4 otherwise step S by B.R', 'corrections 1 times'),
    'correct when size >= 4',
  ],
])('BJ2003: %s', (_, text, at) => {
  expect(found(text)).toEqual([`BJ2003 ${at}`])
})

test.each([
  ['something is left', inProcess('when size > 2 {} otherwise when size > 1 {}')],
  ['no answer is left', inProcess('when note > 2 {} otherwise when note <= 2 {} otherwise {}')],
  ['rules of one outcome', inItem('pass when size < 5 pass when size < 9 otherwise step S by B.R')],
  ['not decided', inProcess('when size > note {} otherwise when size > note + 1 {}')],
])('BJ2003, near: %s', (_, text) => {
  expect(found(text)).toEqual([])
})

test.each([
  ['a contradiction', 'when urgent and not urgent {}', 'when'],
  ['beyond the field', 'when count > 3 {}', 'when'],
  ['between whole numbers', 'when count > 1 and count < 2 {}', 'when'],
  ['a way that the process has not', 'when channel is kiosk and channel is online {}', 'when'],
  ['after finish', 'finish archive', 'archive'],
  ['after refuse, the first only', 'refuse "no" archive archive', 'archive'],
  ['after branches that all end', 'when urgent { finish } otherwise { refuse "no" } archive', 'archive'],
  ['after a choice whose branches all end', 'choose kind { "x" { finish } "y", "z" { finish } } archive', 'archive'],
  [
    'after branches that take every case',
    'when urgent { finish } otherwise when not urgent { finish } archive',
    'archive',
  ],
])('BJ4003: %s', (_, statement, at) => {
  expect(found(inProcess(statement))).toEqual([`BJ4003 ${at}`])
})

test.each([
  ['between numbers there is one', 'when size > 1 and size < 2 {}'],
  ['unanswered is not above', 'when not (note > 5) and not (note <= 5) {}'],
  ['at the bound itself', 'when count >= 3 and count <= 3 {}'],
  ['a field of that name is not the day', 'when today >= 2026-01-01 and `today` < 5 {}'],
  ['one branch goes on', 'when urgent { finish } archive'],
  ['no answer goes on', 'when note > 5 { finish } otherwise when note <= 5 { finish } archive'],
])('BJ4003, near: %s', (_, statement) => {
  expect(found(inProcess(statement))).toEqual([])
})

const preReview = (condition: string): string =>
  `document Plan item I { basis "Law" article 1 handled by B needs Request yields Plan }
${inProcess(`pre-review { handle I } formal when ${condition}`)}`

test.each(['urgent and not urgent', 'obtained(Ghost)', 'obtained(Plan) and urgent'])('BJ5004: %s', (condition) => {
  expect(found(preReview(condition))).toEqual([`BJ5004 ${condition}`])
})

test.each(['urgent', 'obtained(Ghost) or urgent', 'submitted(Request)'])('BJ5004, near: %s', (condition) => {
  expect(found(preReview(condition))).toEqual([])
})

test.each([
  ['a rule that cannot be read', inItem('pass when size < 5 pass if size >= 5')],
  ['no rule that can be read', inItem('pass')],
  ['a condition that cannot be read', inProcess('when kind in ( "x" ) {}')],
  ['a branch without its brace', inProcess('when size > 3 finish archive')],
  ['a choice with a branch that cannot be read', inProcess('choose kind { "x" {} "y" {} z {} }')],
])('what only follows from text that cannot be read is not reported again: %s', (_, text) => {
  const { diagnostics } = compile(head + text, 'a.banjie')
  const errors = diagnostics.filter(({ severity, code }) => severity === 'error' || code === 'BJ2003')
  expect(errors.map(({ code }) => code)).toEqual(['BJ0001'])
})
