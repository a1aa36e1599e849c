import { compilerMessages } from '@banjie/compiler'
import { expect, test } from 'vitest'
import { readSourceFiles } from './source-file.ts'
import { testsOfCodes, type Tested } from './tested-codes.ts'

const isTested = (found: Tested | undefined): boolean =>
  found !== undefined && found.tests >= 3 && found.faults >= 1 && found.silent >= 1

// Those of reading and of names (BJ0, BJ1) have their texts in compiler/codes.test.ts; BJ7001 is for each scenario.
test('every code has three tests or more, one of them of a near miss', () => {
  const found = testsOfCodes(readSourceFiles())
  const codes = Object.keys(compilerMessages).filter((key) => /^BJ[2-6]\d{3}$/.test(key))
  expect(codes.length).toBeGreaterThan(30)
  expect(codes.filter((code) => !isTested(found.get(code)))).toEqual([])
})

const made = (text: string): ReadonlyMap<string, Tested> => testsOfCodes([{ path: 'a.test.ts', text }])

test.each([
  ['a row is a test', `test.each([[1], [2]])('BJ2001: %s', () => {})`, { tests: 2, faults: 2, silent: 0 }],
  ['so is one alone', `test('BJ2001 is found', () => { expect(a).toEqual([1]) })`, { tests: 1, faults: 1, silent: 0 }],
  [
    'a near miss',
    `test.each([1, 2, 3])('BJ2001, near: %s', (x) => { expect(f(x)).toEqual([]) })`,
    { tests: 3, faults: 0, silent: 3 },
  ],
  [
    'what a describe holds',
    `describe('BJ2001: types', () => { test('one', () => {}); test('none', () => { expect(a).toEqual([]) }) })`,
    { tests: 2, faults: 2, silent: 1 },
  ],
])('tests of a code, counted: %s', (_, text, expected) => {
  expect(made(text).get('BJ2001')).toEqual(expected)
})

test.each([`test('finds BJ2001', () => {})`, `// test('BJ2001', () => {})`, `it('BJ2001', () => {})`])(
  'no test of a code: %s',
  (text) => {
    expect(made(text).size).toBe(0)
  },
)
