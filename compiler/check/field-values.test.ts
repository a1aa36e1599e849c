import { expect, test } from 'vitest'
import { placesOf } from './found.fixture.ts'

const withField = (field: string): string => `form F { ${field} }`

test.each([
  ['a number that is a text', 'size: number default "big"', '"big"'],
  ['a yes or no that is a text', '急: 是否 默认 "是"', '"是"'],
  ['a text that is a number', 'name: text default 3', '3'],
  ['an option that there is not', 'kind: choice { "a", "b" } default "c"', '"c"'],
  ['in a repeated group', '人员: 名单 { 年龄: 整数 默认 "老" }', '"老"'],
  ['a bound of a text', 'name: text above 3', 'name'],
  ['a number up to a day', 'size: number below 2026-01-01', '2026-01-01'],
])('BJ2001, what a form gives its fields: %s', (_, field, at) => {
  expect(placesOf('BJ2001', withField(field))).toEqual([at])
})

test.each([
  ['fitting ones', 'a: integer default 3 above 0  b: yesno default true  c: money at least 0.5 default 1万'],
  ['options', 'a: choice { "x", "y" } default "y"  b: choices { "x", "y" } default "x"'],
  ['days', 'a: date at least 2020-01-01 default 2026-01-01'],
  ['texts of all kinds', 'a: text default "x" length at most 3  b: phone default "13800000000"'],
])('BJ2001, near: %s', (_, field) => {
  expect(placesOf('BJ2001', withField(field))).toEqual([])
})
