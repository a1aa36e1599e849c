import { expect, test } from 'vitest'
import { ofWholeAnswer, readPattern, writtenPattern } from './pattern.ts'

const fits = (source: string, text: string): boolean => {
  const read = readPattern(ofWholeAnswer(source))
  if ('fault' in read) throw new Error(read.fault.part)
  return read.pattern.test(text)
}

test.each([
  ['[0-9]{6}', '261000', true],
  ['[0-9]{6}', '2610001', false],
  ['[0-9]{6}', ' 261000', false],
  ['甲|乙', '乙', true],
  ['甲|乙', '甲方', false],
  ['鲁[A-Z]·?[A-Z0-9]{5,6}', '鲁V·12345', true],
  ['[一-龥]{2}', '潍坊', true],
  ['\\p{Han}+', '𠮷', true],
  ['.', '𠮷', true],
  ['.', '\n', false],
  ['', '', true],
  ['', 'a', false],
])('“%s” 匹配整个“%s”：%s', (source, text, fitting) => expect(fits(source, text)).toBe(fitting))

test.each([
  ['(', 'group', '('],
  ['a)', 'group', 'a)'],
  ['[0-9', 'class', '[0-9'],
  ['[z-a]', 'class', 'z-a'],
  ['(a)\\1', 'reference', '\\1'],
  ['(?<n>a)\\k<n>', 'reference', '\\k'],
  ['(?=a)b', 'look-around', '(?='],
  ['(?!a)b', 'look-around', '(?!'],
  ['(?<=a)b', 'look-around', '(?<=a)b'],
  ['(?<!a)b', 'look-around', '(?<!a)b'],
  ['(?>a)b', 'look-around', '(?>'],
  ['*', 'repetition', '*'],
  ['a++', 'repetition', '++'],
  ['a{1001}', 'repetition', '{1001}'],
  ['x{2,1}', 'repetition', '{2,1}'],
  ['\\u4e00', 'escape', '\\u'],
  ['a\\', 'escape', 'a\\'],
  ['(?z)', 'other', '(?z'],
  ['\\Qa', 'other', '\\Qa'],
])('“%s” 不是模式：%s 在“%s”', (source, kind, part) => {
  expect(readPattern(source)).toEqual({ fault: { kind, part } })
})

test('a pattern over which a backtracking engine would not end is done at once', () => {
  const long = 'a'.repeat(100_000)
  expect(fits('(a+)+$', `${long}!`)).toBe(false)
  expect(fits('(a|aa)+', long)).toBe(true)
  expect(fits('(.*)*x(.*)*y', long)).toBe(false)
})

test('what was written is found again', () => {
  expect(writtenPattern(ofWholeAnswer('a|b'))).toBe('a|b')
  expect(writtenPattern('[0-9]')).toBe('[0-9]')
})
