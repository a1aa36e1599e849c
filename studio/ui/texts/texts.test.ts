import { expect, test } from 'vitest'
import { caseTexts } from './case-texts.ts'
import { shellTexts } from './shell-texts.ts'
import { sentence } from './texts.ts'
import { writeTexts } from './write-texts.ts'

const all = Object.entries({ ...shellTexts, ...writeTexts, ...caseTexts })
const names = (text: string): string[] => [...text.matchAll(/\{(\w+)/gu)].map((found) => found[1] ?? '').sort()

test.each(all)('%s says the same with the same arguments in both languages', (_key, text) => {
  expect(names(text.en)).toEqual(names(text.zh))
  expect(text.zh).not.toBe('')
  expect(text.en).not.toBe('')
})

test('arguments are filled in, English plurals agree', () => {
  expect(sentence('problems.errors', 'zh', { n: 1 })).toBe('1 个错误')
  expect(sentence('problems.errors', 'en', { n: 1 })).toBe('1 error')
  expect(sentence('problems.errors', 'en', { n: 3 })).toBe('3 errors')
})

test('the rooms do not use the same key twice', () => {
  const keys = [...Object.keys(shellTexts), ...Object.keys(writeTexts), ...Object.keys(caseTexts)]
  expect(new Set(keys).size).toBe(keys.length)
})
