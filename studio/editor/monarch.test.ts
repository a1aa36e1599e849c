import { colouredWords } from '@banjie/compiler'
import { expect, test } from 'vitest'
import { monarchTable } from './monarch.ts'

const table = monarchTable(colouredWords())

/** What the first rule that fits says about the beginning of a text, as Monarch looks for it. */
function first(text: string): readonly [string, string] {
  for (const rule of table.tokenizer['root'] ?? []) {
    if (!Array.isArray(rule) || !(rule[0] instanceof RegExp)) continue
    const found = new RegExp(`^(?:${rule[0].source})`, 'u').exec(text)?.[0]
    if (found !== undefined && found !== '') return [found, colourOf(rule[1], found)]
  }
  return ['', '']
}

function colourOf(action: unknown, word: string): string {
  if (typeof action !== 'object' || action === null || !('cases' in action)) return String(action)
  const cases = Object.entries(action.cases ?? {})
  const isIn = (list: unknown): boolean => Array.isArray(list) && list.includes(word)
  return String(cases.find(([list]) => list === '@default' || isIn(table[list.slice(1)]))?.[1])
}

test.each([
  ['流程 甲', '流程', 'declaration'],
  ['process A', 'process', 'declaration'],
  ['受理 由', '受理', 'keyword'],
  ['办理程序 {', '办理程序', 'keyword'],
  ['工作日', '工作日', 'unit'],
  ['当场 {', '当场', 'unit'],
  ['on the spot', 'on the spot', 'unit'],
  ['文本 必填', '文本', 'type'],
  ['窗口, 网上', '窗口', 'value'],
  ['valid  for 5', 'valid  for', 'keyword'],
  ['pre-review {', 'pre-review', 'keyword'],
])('in “%s” “%s” is a %s', (text, word, colour) => {
  expect(first(text)).toEqual([word, colour])
})

test('a digit directly after a Han character ends the word: 限5工作日', () => {
  expect(first('限5工作日')).toEqual(['限', 'keyword'])
  expect(first('5工作日')).toEqual(['5', 'number'])
})

test('a field is a name, although its name is a keyword too', () => {
  expect(first('身份证号: 身份证号 必填')).toEqual(['身份证号', 'name'])
  expect(first('电话 ：电话')).toEqual(['电话', 'name'])
})

test('a name that begins like a keyword is a name', () => {
  expect(first('流程图 "x"')).toEqual(['流程图', 'name'])
  expect(first('processing')).toEqual(['processing', 'name'])
  expect(first('on the spotless')).toEqual(['on', 'name'])
})

test.each([
  ['“开店”', 'string'],
  ['"shop"', 'string'],
  ['《行政许可法》第四十二条', 'law'],
  ['第四十二条第一款', 'law'],
  ['第（二）项', 'law'],
  ['「餐饮 企业」', 'name.quoted'],
  ['`two words`', 'name.quoted'],
  ['2026-02-12 09:00', 'number.date'],
  ['5000 万', 'number'],
  ['６０％', 'number'],
  ['/// 说明', 'comment.doc'],
  ['// 备注', 'comment'],
  ['/* 备注', 'comment'],
  ['／／ 备注', 'comment'],
  ['//// 备注', 'comment'],
  ['／＊ 备注', 'comment'],
  ['２０２６－０２－１２', 'number.date'],
  ['≠ 5', 'operator'],
  ['｛', 'delimiter.bracket'],
  ['、', 'delimiter'],
  ['≥ 5', 'operator'],
  ['\u3000受理', ''],
])('“%s” begins with %s', (text, colour) => {
  expect(first(text)[1]).toBe(colour)
})

test('a string that is not closed ends with its line', () => {
  const rule = table.tokenizer['straight']?.find((one) => Array.isArray(one) && String(one[0]).includes('+$'))
  expect(rule).toMatchObject({ 2: '@pop' })
})
