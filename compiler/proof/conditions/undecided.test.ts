import { expect, test } from 'vitest'
import { compile } from '../../compile.ts'
import { undecidedIn } from './undecided.ts'

const text = (statements: string): string =>
  `office B { post W } form F { a: number required b: number required u: yesno }
process P { accept by B.W { form F } ${statements} }`
const count = (statements: string): number => undecidedIn(compile(text(statements), 'a.banjie').model)

test.each([
  ['one field against a constant', 'when a * 2 > 3 and u {}', 0],
  ['two fields', 'when a > b {} otherwise when a < b {}', 2],
  ['a product of fields', 'when a * b > 3 {}', 1],
  ['what another part decides', 'when a > b and u and not u {} otherwise when a > b or u {}', 0],
])('undecided: %s', (_, statements, expected) => {
  expect(count(statements)).toBe(expected)
})
