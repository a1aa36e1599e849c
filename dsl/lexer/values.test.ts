import { describe, expect, test } from 'vitest'
import { stringValue } from './quotes.ts'
import { articleValue, numberValue, numeral } from './values.ts'

describe('numerals', () => {
  test.each([
    ['二', 2],
    ['十', 10],
    ['十二', 12],
    ['四十二', 42],
    ['一百', 100],
    ['一百零三', 103],
    ['一百一十', 110],
    ['二百五十六', 256],
    ['一千二百六十', 1260],
    ['二〇三', 203],
    ['25', 25],
    ['４２', 42],
  ])('%s', (written, value) => {
    expect(numeral(written)).toBe(value)
  })
})

test.each([
  ['第三十五条', { article: 35 }],
  ['第二十五条之一', { article: 25, articleSub: 1 }],
  ['第四十二条第一款第（二）项', { article: 42, paragraph: 1, item: 2 }],
  ['第42条第2款', { article: 42, paragraph: 2 }],
  ['第十二条第(三)项', { article: 12, item: 3 }],
  ['第十二条第三项', { article: 12, item: 3 }],
])('%s', (written, value) => {
  const nothing = { article: undefined, articleSub: undefined, paragraph: undefined, item: undefined }
  expect(articleValue(written)).toEqual(Object.assign(nothing, value))
})

test.each([
  ['1_000', 0, 1000],
  ['1.5', 4, 15000],
  ['0.07', 8, 7000000],
  ['６０％', 0, 60],
])('%s by ten to the %i', (written, scale, value) => {
  expect(numberValue(written, scale)).toBe(value)
})

test.each([
  ['"a\\n\\t\\"\\\\"', 'a\n\t"\\'],
  ['”甲“', '甲'],
  ['"\\u{1F600}"', '😀'],
  ['"没有完', '没有完'],
  ['"', ''],
])('%s', (image, value) => {
  expect(stringValue(image)).toBe(value)
})
