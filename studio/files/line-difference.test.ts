import { expect, test } from 'vitest'
import { compareLines } from './line-difference.ts'

const compare = (mine: string, theirs: string): string =>
  compareLines(mine, theirs)
    .map(({ side, text }) => `${{ both: ' ', mine: '+', theirs: '-' }[side]}${text}`)
    .join('\n')

test('what both have stands once, what differs stands beside it', () => {
  expect(compare('a\nb2\nc', 'a\nb\nc')).toBe(' a\n+b2\n-b\n c')
})

test('lines added at the end and at the beginning', () => {
  expect(compare('x\na\ny', 'a')).toBe('+x\n a\n+y')
  expect(compare('a', 'x\na\ny')).toBe('-x\n a\n-y')
})

test('equal texts have no difference', () => {
  expect(compareLines('a\n', 'a\n').every(({ side }) => side === 'both')).toBe(true)
})
