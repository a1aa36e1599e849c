import { expect, test } from 'vitest'
import { found, placesOf } from './found.fixture.ts'

const withField = (field: string): string => `form F { ${field} }`

test.each([
  ['above its greatest', 'n: number at most 3 default 3.01', '3.01'],
  ['at what it has to be above', '面积: 数值 大于 0 默认 0', '0'],
  ['a day too early', 'd: date at least 2026-01-01 default 2025-12-31', '2025-12-31'],
  ['a text too long', '名称: 文本 长度 至多 2 默认 "一二三"', '"一二三"'],
  ['no text of its pattern', 'code: text matching "[0-9]{6}" default "12345"', '"12345"'],
  ['a part of a whole number', 'n: integer default 1.5', '1.5'],
  ['a third decimal of an amount', '金额: 金额 默认 0.005', '0.005'],
  ['in a row', 'l: list { n: integer at most 3 } default [{ n: 3 }, { n: 4 }]', '4'],
  ['of a field of a list', 'l: list { n: integer at most 3 default 4 }', '4'],
])('BJ2001, a default that its own field refuses: %s', (_, field, at) => {
  expect(found('BJ2001', withField(field))).toMatchObject([{ at, severity: 'error' }])
})

test.each([
  ['the greatest', 'n: number at most 3 default 3'],
  ['the first day', 'd: date at least 2026-01-01 default 2026-01-01'],
  ['as many characters as there may be', '名称: 文本 长度 至多 2 默认 "𠮷𠮷"'],
  ['a text of its pattern', 'code: text matching "[0-9]{6}" default "123456"'],
  ['a whole number with decimals', 'n: integer default 2.0'],
  ['two decimals of an amount', '金额: 金额 默认 0.07'],
  ['rows', 'l: list { n: integer at most 3 } default [{ n: 3 }, { n: 1 }]'],
])('BJ2001, near: a default that is %s', (_, field) => {
  expect(placesOf('BJ2001', withField(field))).toEqual([])
})

test('BJ2001, one fault is told once: a default of another type, a pattern that cannot be read', () => {
  expect(placesOf('BJ2001', withField('n: number at most 3 default "x"'))).toEqual(['"x"'])
  expect(placesOf('BJ2001', withField('code: text matching "(" default "x"'))).toEqual(['"("'])
})

test('BJ2001 says why a default is refused', () => {
  const [one] = found('BJ2001', withField('面积: 数值 大于 0 默认 0'))
  expect(one?.zh).toBe('“面积”自己的约束不允许这个默认值：应大于 0；请改默认值或约束。')
  expect(one?.en).toBe(
    '“面积” itself does not allow this default: it has to be above 0. Change the default or the constraint.',
  )
})
