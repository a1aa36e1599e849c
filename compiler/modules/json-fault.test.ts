import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonFault } from './json-fault.ts'

test.each([
  ['{ "title": 一 }', '一'],
  ['{ "title": "一" "modules": [] }', '"modules"'],
  ['{ "title": "一", }', '}'],
  ['{ title: "一" }', 'title'],
  ['{ "modules": ["a", "b" }', '}'],
  ['{ "modules": [,] }', ',]'],
  ['{ “title”: 1 }', '“'],
  ['{ "a": 01 }', '1 }'],
  ['{} {}', '{}'],
])('the first thing that does not fit: %s', (text, at) => {
  expect(jsonFault(text)).toBe(text.lastIndexOf(at))
})
test('what is missing is missing at the end', () => {
  expect(jsonFault('{ "title": "一"')).toBe(14)
  expect(jsonFault('')).toBe(0)
})
test('agrees with JSON on what is JSON', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(jsonFault(text)).toBe(undefined)
    }),
  )
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.constantFrom(...'{}[],:"1x '), (text, place, put) => {
      const at = place % (text.length + 1)
      const changed = text.slice(0, at) + put + text.slice(at)
      expect(jsonFault(changed) === undefined).toBe(isJson(changed))
    }),
  )
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
