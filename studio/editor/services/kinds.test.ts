import { expect, test } from 'vitest'
import { completionKinds, symbolKinds } from './kinds.ts'

// The numbers are those of the Language Server Protocol 3.17; Monaco's names are checked by their types.
test.each([
  [1, 'Text'],
  [5, 'Field'],
  [9, 'Module'],
  [14, 'Keyword'],
  [15, 'Snippet'],
  [20, 'EnumMember'],
  [25, 'TypeParameter'],
])('completions of kind %i are %s', (number, name) => {
  expect(completionKinds[number - 1]).toBe(name)
  expect(completionKinds).toHaveLength(25)
})

test.each([
  [1, 'File'],
  [5, 'Class'],
  [12, 'Function'],
  [20, 'Key'],
  [23, 'Struct'],
  [26, 'TypeParameter'],
])('symbols of kind %i are %s', (number, name) => {
  expect(symbolKinds[number - 1]).toBe(name)
  expect(symbolKinds).toHaveLength(26)
})
