import { expect, test } from 'vitest'
import { found, placesOf } from './found.fixture.ts'

const withField = (field: string): string => `form F { ${field} }`

test.each([
  ['a bracket without its other half', 'code: text matching "([0-9]"', '"([0-9]"'],
  ['a class that does not end', '邮编: 文本 匹配 "[0-9"', '"[0-9"'],
  ['what stood before once more', 'code: text matching "(a)\\\\1"', '"(a)\\\\1"'],
  ['looking ahead', 'code: text matching "(?=a)b"', '"(?=a)b"'],
  ['looking behind', '邮编: 文本 匹配 “(?<!a)b”', '“(?<!a)b”'],
  ['nothing to repeat', 'code: phone matching "+86"', '"+86"'],
  ['more often than can be', 'code: text matching "a{1001}"', '"a{1001}"'],
  ['an escape of another language', 'code: text matching "[\\\\u4e00-\\\\u9fa5]"', '"[\\\\u4e00-\\\\u9fa5]"'],
  ['in a list', '人员: 名单 { 证号: 文本 匹配 "(" }', '"("'],
])('BJ2001, a pattern that cannot be run: %s', (_, field, at) => {
  expect(found('BJ2001', withField(field))).toMatchObject([{ at, severity: 'error' }])
})

test.each([
  ['digits', 'code: text matching "[0-9]{6}"'],
  ['digits in short', 'code: text matching "\\\\d{6}|\\\\d{8}"'],
  ['Chinese', '姓名: 文本 匹配 "[一-龥·]{2,20}"'],
  ['what would keep a backtracking engine busy', 'code: text matching "(a+)+$"'],
  ['a group with a name', 'code: text matching "(?<area>0[0-9]{2,3})-[0-9]{7,8}"'],
  ['nothing', 'code: text matching ""'],
  ['a bracket itself', 'code: text matching "[(]甲[)]\\\\["'],
])('BJ2001, near: a pattern of %s', (_, field) => {
  expect(placesOf('BJ2001', withField(field))).toEqual([])
})

test('BJ2001 says what of a pattern cannot be, and what can be written', () => {
  const [one] = found('BJ2001', withField('code: text matching "(a|b)\\\\1"'))
  expect(one?.zh).toBe(
    '模式里的“\\1”要和前面写的内容相同，这里不支持：答案从头到尾只读一遍，不回头。请把允许的写法列出来，如 (甲|乙)。',
  )
  expect(one?.en).toBe(
    'In this pattern “\\1” asks for what stood before once more, which there is not: an answer is read once, from its first character to its last. List what may be written, such as (a|b).',
  )
})

test.each([
  ['a pattern of a number', 'size: number matching "[0-9]+"', 'matching'],
  ['the length of a whole number', '年龄: 整数 长度 至多 3', '长度'],
  ['the length of an amount', 'sum: money length at most 3', 'length'],
  ['a pattern of a yes or no', '急: 是否 匹配 "是"', '匹配'],
  ['the length of a choice of several', 'k: choices { "x" } length at most 1', 'length'],
  ['the length of a list', '人员: 名单 { 年龄: 整数 } 长度 至多 3', '长度'],
])('BJ2001, a constraint of texts: %s', (_, field, at) => {
  expect(placesOf('BJ2001', withField(field))).toEqual([at])
})

test('BJ2001, near: constraints of all that is written', () => {
  const fields = `a: text length at most 3  b: phone matching "1.*"  c: idcard length at most 18
d: uscc matching "9.*"  e: date matching "2026-.*"  f: choice { "x" } length at most 1`
  expect(placesOf('BJ2001', withField(fields))).toEqual([])
})

test.each([
  ['several texts', 'name: text default { "a", "b" }', '{ "a", "b" }'],
  ['several days', '日: 日期 默认 [2026-01-01]', '[2026-01-01]'],
  ['a row', 'size: number default { a: 3 }', '{ a: 3 }'],
  ['several options of a choice', 'k: choice { "x", "y" } default { "x" }', '{ "x" }'],
  ['a text for a list', 'l: list { a: text } default "x"', '"x"'],
  ['a number in a row', 'l: list { a: text } default [{ a: "x" }, { a: 3 }]', '3'],
  ['a text in a row of a row', 'l: list { m: list { a: number } } default { m: { a: "x" } }', '"x"'],
  ['several in a row', 'l: list { k: choice { "x" } } default { k: "y" }', '"y"'],
])('BJ2001, what a field stands at first: %s', (_, field, at) => {
  expect(placesOf('BJ2001', withField(field))).toEqual([at])
})

test.each([
  ['several options of several', 'k: choices { "x", "y" } default { "x", "y" }'],
  ['one row', '人员: 名单 { 姓名: 文本  年龄: 整数 } 默认 { 姓名: "张三", 年龄: 30 }'],
  ['rows', 'l: list { a: text  k: choices { "x" } } default [{ a: "b", k: { "x" } }, { k: "x" }]'],
  ['no row', 'l: list { a: text } default { }'],
])('BJ2001, near: what a field stands at first is %s', (_, field) => {
  expect(placesOf('BJ2001', withField(field))).toEqual([])
})

test.each([
  ['in a row', 'l: list { a: number  b: text when a = "x" }', '"x"'],
  ['of the form around', 'a: number  l: list { b: text when a = "x" }', '"x"'],
])('BJ2001, when something is asked: %s', (_, field, at) => {
  expect(placesOf('BJ2001', withField(field))).toEqual([at])
})

test('BJ2001, near: a field of the row is meant before one of the form around', () => {
  expect(placesOf('BJ2001', withField('a: number  l: list { a: text  b: text when a = "x" }'))).toEqual([])
})
