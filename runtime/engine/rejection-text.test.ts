import { expect, test } from 'vitest'
import { rejectionText, rejectionTexts } from './rejection-text.ts'

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort()

test.each(Object.entries(rejectionTexts))('%s has both languages with the same arguments', (_, { zh, en }) => {
  expect(zh).toMatch(/[\u4E00-\u9FFF].*[。：]/)
  expect(en).toMatch(/^[A-Z].*[.}]$/)
  expect(en.replaceAll(/\{\w+\}/g, '')).not.toMatch(/[\u4E00-\u9FFF]/)
  expect(placeholders(en)).toEqual(placeholders(zh))
})

test('arguments are put into the text', () => {
  const text = rejectionText({ code: 'unknown-outcome', args: { outcome: '同意', outcomes: 'pass、refuse' } })
  expect(text.zh).toBe('没有“同意”这个结论，可选：pass、refuse。')
  expect(text.en).toBe('There is no outcome 同意 here. Choose one of: pass、refuse.')
})

test('what looks like a pattern in an argument is left as it is', () => {
  expect(rejectionText({ code: 'unknown-task', args: { task: '$& {post}' } }).zh).toContain('“$& {post}”')
})
