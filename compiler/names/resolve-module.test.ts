import { parse } from '@banjie/dsl'
import { describe, expect, test } from 'vitest'
import { Reporter } from '../messages/reporter.ts'
import { moduleNames } from './module-names.ts'
import { resolveModule, type Names } from './resolve-module.ts'

/** What is wrong with the names of a text: the code and the text that it stands at. */
function faults(text: string): readonly string[] {
  expect(parse(text).diagnostics).toEqual([])
  const reporter = new Reporter()
  resolve(text, reporter)
  return reporter.diagnostics.map(({ code, start, end }) => `${code} ${text.slice(start, end)}`)
}
const namesOf = (text: string): Names => resolve(text, new Reporter())

function resolve(text: string, reporter: Reporter): Names {
  const parsed = parse(text)
  const { tree } = parsed
  const own = moduleNames(tree, 'a.banjie', reporter)
  return resolveModule(tree, { own, visible: own }, { text, parsed }, reporter)
}

const base = `
office Bureau { post Window, Reviewer  seal Main }
office Fire { post Inspector  seal Main, Spare }
document Request
document Permit
form F { kind: choice { "a", "b" } required  area: number  channel_: text }
`
const item = (parts: string): string => `${base} item I { handled by Bureau  needs Request  yields Permit ${parts} }`
const inProcess = (statements: string): string =>
  `${item('')} process P { accept by Bureau.Window { form F } ${statements} }`

describe('a name declared twice is BJ1002 at the second', () => {
  test.each([
    ['in the one space of a module', `${base} item Request { }`, ['BJ1002 Request']],
    ['a post', 'office O { post A, A }', ['BJ1002 A']],
    ['a seal, but a post may have its name', 'office O { post A  seal A, A }', ['BJ1002 A']],
    ['a field', 'form G { a: text  a: number }', ['BJ1002 a']],
    ['a field of a group', 'form G { a: list { b: text  b: text }  b: text }', ['BJ1002 b']],
    ['a step of an item', item('procedure { step X  parallel { step X } }'), ['BJ1002 X']],
    ['a stage and a step of a process', inProcess('stage X { }  step X'), ['BJ1002 X']],
    [
      'a part of an item that may stand once',
      item('promised 3 working days  promised 4 working days'),
      ['BJ1002 promised'],
    ],
    ['a constraint of a field', 'form G { a: number unit "m" required unit "m" }', ['BJ1002 unit']],
    ['where a field begins', 'form G { l: list { a: number above 1 at least 2 } }', ['BJ1002 at least']],
    ['a part of a process that may stand once', 'process Q { within 1 day  within 2 days }', ['BJ1002 within']],
    ['an option of a choice', 'form G { a: choice { "x", "y", "x" }  b: choices { "x" } }', ['BJ1002 "x"']],
    [
      'an outcome of a step, in either language',
      item('procedure { step X { outcomes pass, late, 通过 }  step Y { outcomes pass, late } }'),
      ['BJ1002 通过'],
    ],
    ['two calendars', 'calendar A { }  calendar A { }', ['BJ1002 A']],
  ])('%s', (_, text, expected) => expect(faults(text)).toEqual(expected))

  test('versions whose periods do not overlap are not twice the same', () => {
    const version = (period: string): string => `item V { in force from ${period} }`
    expect(faults(`${version('2025-01-01 until 2026-01-01')} ${version('2026-01-01')}`)).toEqual([])
    expect(faults(`${version('2025-01-01 until 2026-01-02')} ${version('2026-01-01')}`)).toEqual(['BJ1002 V'])
  })
})

describe('a name that nobody declared is BJ1001, one of another kind BJ1004', () => {
  test.each([
    ['an office', `${base} item J { handled by Buro }`, ['BJ1001 Buro']],
    ['a document where an office is due', `${base} item J { handled by Request }`, ['BJ1004 Request']],
    ['a post of another office', inProcess('step X by Bureau.Inspector'), ['BJ1001 Inspector']],
    ['a document that the item does not need', item('procedure { step X { reads Permit } }'), ['BJ1004 Permit']],
    ['a bare seal of another office', item('sealed with Spare'), ['BJ1001 Spare']],
    ['a bare seal of its own office', item('sealed with Main'), []],
    ['a seal by its office', item('sealed with Fire.Spare'), []],
    ['a field', inProcess('when aria > 5 { }'), ['BJ1001 aria']],
    ['a document where a field is due', inProcess('when Request = 5 { }'), ['BJ1004 Request']],
    [
      'a field of the process in an item that it handles',
      `${inProcess('handle I')} item K { needs Request when area > 5 }`,
      [],
    ],
    ['a channel', inProcess('when channel is phone { }'), ['BJ1001 phone']],
    ['channels that are', inProcess('when channel is kiosk or channel in { online, window } { }'), []],
    ['the outcome of a step', inProcess('step X  when outcome(Y) = "a" { }'), ['BJ1001 Y']],
    ['the applicant, who is declared beforehand', inProcess('step X by applicant  notify applicant "text"'), []],
    ['a step to return to', item('procedure { step X { outcomes pass, return to Y } }'), ['BJ1001 Y']],
    ['a later step to return to', item('procedure { step X { outcomes pass, return to Y }  step Y }'), ['BJ1004 Y']],
    ['an earlier step to return to', item('procedure { step X  step Y { outcomes pass, return to X } }'), []],
    [
      'a step to skip',
      inProcess('handle I  green channel when area > 5 { skip I.decision, I.Review }'),
      ['BJ1001 I.Review'],
    ],
    ['what is pushed', inProcess('push Permit, area, Nothing to Fire'), ['BJ1001 Nothing']],
    ['a field in a message', inProcess('notify applicant "{ area } of {aria}, \\u{41}{}"'), ['BJ1001 aria']],
    ['what is no field in a message', inProcess('notify applicant "{Permit}"'), ['BJ1004 Permit']],
    ['a post without its office', inProcess('step X by Inspector'), ['BJ1001 Inspector']],
    ['a field of the row, in a list', 'form G { a: list { b: yesno  c: text when b } }', []],
    ['a field of the form around, in a list', 'form G { b: yesno  a: list { c: text when b } }', []],
    ['a field of a row, outside of its list', 'form G { a: list { b: yesno }  c: text when b }', ['BJ1001 b']],
    [
      'what a row is given',
      'form G { a: list { b: text  l: list { c: text } } default [{ b: "x" }, { l: { c: "y" } }] }',
      [],
    ],
    [
      'what a row has not',
      'form G { a: list { b: text  l: list { c: text } } default [{ d: "x" }, { l: { b: "y" } }] }',
      ['BJ1001 d', 'BJ1001 b'],
    ],
    ['a process to start', inProcess('start Q'), ['BJ1001 Q']],
    ['a step inside an outcome', inProcess('step X { outcomes yes { step Y by Nobody } }'), ['BJ1001 Nobody']],
  ])('%s', (_, text, expected) => expect(faults(text)).toEqual(expected))

  test('a statement of a process in a procedure is BJ0001', () => {
    expect(faults(item('procedure { step X  issue }'))).toEqual(['BJ0001 issue'])
  })
})

describe('a scenario names tasks by their paths', () => {
  const scenario = (entries: string): string =>
    `${inProcess(`
    handle I
    merge Both { handle I }
    stage Last { accept by Bureau.Window  step Look  issue by Bureau.Window }
  `)} scenario "s" for P { ${entries} }`
  test.each([
    ['implied steps, in either language', 'expect task accept  expect task 受理  expect task I.决定', []],
    ['a merge and a stage', 'expect task Both.decision  expect task Last.accept  expect task Last.issue', []],
    ['a step of a stage, alone and with it', 'expect task Look  expect task Last.Look', []],
    ['one that is not there', 'expect task I.Review', ['BJ1001 I.Review']],
    ['a field that no form has', '2026-03-02 09:00 applicant submits { area: 5, colour: "red" }', ['BJ1001 colour']],
    ['somebody unknown', '2026-03-02 09:00 Bureau.Nobody looks', ['BJ1001 Nobody']],
  ])('%s', (_, entries, expected) => expect(faults(scenario(entries))).toEqual(expected))
})

describe('what only follows from a name that is not there is not reported again', () => {
  test('the fields of a form that is not declared', () =>
    expect(
      faults(`${base}
item I { form Nothing  needs Plan when area > 5 }
document Plan`),
    ).toEqual(['BJ1001 Nothing']))
  test('the steps of an item that is not declared', () =>
    expect(
      faults(`${base}
process P { handle Nothing }
scenario "s" for P { expect task Nothing.Review }`),
    ).toEqual(['BJ1001 Nothing']))
})

test('who cannot be found is told how they are written', () => {
  const told = (text: string): unknown => {
    const reporter = new Reporter()
    resolve(text, reporter)
    return reporter.diagnostics.map(({ args, fixes }) => [args['guess'], args['near'], fixes[0]?.edits[0]?.text])
  }
  expect(told(inProcess('step X by Inspector'))).toEqual([['guess', 'Fire.Inspector', 'Fire.Inspector']])
  expect(told(`office 「A B」 { post C }  ${inProcess('step X by C')}`)).toEqual([['guess', '「A B」.C', '「A B」.C']])
  expect(told(inProcess('step X by Bureau.局长'))).toEqual([['oneOf', 'Window / Reviewer', undefined]])
  expect(told(inProcess('step X by 局长'))).toEqual([['oneOf', 'Bureau / Fire', undefined]])
})

test('every place that names a thing is remembered', () => {
  const text = inProcess('handle I  when area > 5 { step X by Bureau.Window }  issue by Bureau.Window')
  const { references } = namesOf(text)
  const placesOf = (name: string): number => references.filter(({ thing }) => thing.name === name).length
  expect([placesOf('Window'), placesOf('I'), placesOf('area'), placesOf('F')]).toEqual([3, 1, 1, 1])
  for (const { at, thing } of references) expect(text.slice(at.start, at.end)).toBe(thing.name)
})

describe('what the outcome of a step is compared with', () => {
  const text = (condition: string): string => inProcess(`handle I  when ${condition} { notify applicant "x" }`)
  test('is an outcome, built in or its own, and no field', () => {
    expect(faults(text('outcome(I.decision) is pass'))).toEqual([])
    expect(faults(text('outcome(I.decision) in { pass, refuse }'))).toEqual([])
  })
})

test('what a path stands for is told where only an office may stand', () => {
  const found = (path: string): readonly unknown[] => {
    const reporter = new Reporter()
    resolve(`${base}\nitem Z { handled by ${path} }`, reporter)
    return reporter.diagnostics.filter(({ code }) => code === 'BJ1004').map(({ args }) => args['found'])
  }
  expect(found('Bureau')).toEqual([])
  expect(found('Bureau.Window')).toEqual(['kind.post'])
  expect(found('Fire.Spare')).toEqual(['kind.seal'])
  expect(found('Bureau.Window.X')).toEqual(['kind.longer'])
})
