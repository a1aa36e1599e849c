import { expect, test } from 'vitest'
import { fittingText } from './fitting-text.ts'
import { ofWholeAnswer, readPattern } from './pattern.ts'

test.each([
  ['[0-9]{6}', '111111'],
  ['鲁[A-Z]·?[A-Z0-9]{5}', '鲁A11111'],
  ['(甲|乙方)+号', '甲号'],
  ['[一-龥]{2,20}', '示示'],
  ['[^0-9]', '示'],
  ['.*', ''],
  ['x+|', ''],
  ['(?i)ab', 'AB'],
  ['\\d{3}-\\d{4}', '111-1111'],
  ['[ ,;]', ' '],
  ['(a+)+$', 'a'],
  ['(?:北京|上海)市.{3}区', '北京市示示示区'],
])('“%s” 的例子：“%s”', (pattern, text) => expect(fittingText(ofWholeAnswer(pattern))).toBe(text))

test.each(['a\\bb', '[^\\x{0}-\\x{10FFFF}]', '(', 'a$b'])('“%s” 没有例子', (pattern) => {
  expect(fittingText(ofWholeAnswer(pattern))).toBeUndefined()
})

test('an example fits its pattern', () => {
  const pattern = ofWholeAnswer('[1-9][0-9]{2}(\\.[0-9]{1,2})?万?元')
  const read = readPattern(pattern)
  expect('pattern' in read && read.pattern.test(fittingText(pattern) ?? '')).toBe(true)
})
