import { expect, test } from 'vitest'
import { renderMessage } from './diagnostic.ts'
import { syntaxMessages } from './messages/table.ts'

const placeholders = (text: string): string[] => [...text.matchAll(/\{@?\w+\}/g)].map(([found]) => found).sort()

test('every message stands in both languages with the same placeholders', () => {
  for (const [key, { zh, en }] of Object.entries(syntaxMessages)) {
    expect(zh, key).not.toBe('')
    expect(en, key).not.toBe('')
    expect(placeholders(en), key).toEqual(placeholders(zh))
  }
})

test('an argument can be a key of the tables', () => {
  const args = { problem: 'problem.expected', expected: 'expected.post', found: '，' }
  expect(renderMessage([syntaxMessages], 'BJ0001', args, 'zh')).toBe('这里应当写岗位名称，写的却是“，”。')
  expect(renderMessage([syntaxMessages], 'BJ0001', args, 'en')).toBe('Here the name of a post is expected, not “，”.')
})

test('text that a user wrote is never rendered as a template', () => {
  const args = { problem: 'problem.rubbish', found: '{@problem}{found}$&' }
  expect(renderMessage([syntaxMessages], 'BJ0001', args, 'en')).toContain('“{@problem}{found}$&”')
})

test('an unknown key stays visible', () => {
  expect(renderMessage([syntaxMessages], 'BJ9999', {}, 'zh')).toBe('BJ9999')
})
