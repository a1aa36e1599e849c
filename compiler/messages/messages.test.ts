import { syntaxMessages } from '@banjie/dsl'
import { expect, test } from 'vitest'
import { compilerMessages } from './messages.ts'

/** What a message leaves room for; one that quotes a text takes it in its own language. */
const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{@?\w+\}/g)]
    .map(([found]) => (found === '{zh}' || found === '{en}' ? '{text}' : found))
    .toSorted()

test('every message stands in both languages with the same placeholders', () => {
  for (const [key, { zh, en }] of Object.entries(compilerMessages)) {
    expect(placeholders(en), key).toEqual(placeholders(zh))
    expect(zh.replaceAll(/\{@?\w+\}/g, ''), key).toMatch(/^$|[\u4E00-\u9FFF“”：]/)
    expect(en, key).not.toMatch(/[\u4E00-\u9FFF]/)
  }
})

test('no key has two messages', () => {
  const own = Object.keys(compilerMessages).filter((key) => Object.hasOwn(syntaxMessages, key))
  expect(own).toEqual([])
})
