import { keywordIds, keywordTable } from '@banjie/dsl'
import { expect, test } from 'vitest'
import { colouredWords, lexicalPatterns, longestFirst, namePattern, spellingPattern } from './highlight.ts'

test('every spelling of every keyword has one colour', () => {
  const texts = colouredWords().map(({ text }) => text)
  expect(new Set(texts).size).toBe(texts.length)
  for (const id of keywordIds)
    for (const text of [...keywordTable[id].zh, ...keywordTable[id].en]) expect(texts, id).toContain(text)
})

test('the spelling that says more is looked for first', () => {
  const words = longestFirst(colouredWords()).map(({ text }) => text)
  expect(words.indexOf('in force from')).toBeLessThan(words.indexOf('in'))
  expect(words.indexOf('否则当')).toBeLessThan(words.indexOf('否则'))
})

test('white space between the words of a spelling may be any', () => {
  const pattern = new RegExp(`^${spellingPattern({ text: 'in force from', colour: 'keyword' })}$`, 'u')
  expect(pattern.test('in \u3000force\tfrom')).toBe(true)
  expect(pattern.test('inforce from')).toBe(false)
})

test('every pattern is a regular expression', () => {
  for (const source of Object.values(lexicalPatterns)) expect(() => new RegExp(source, 'u')).not.toThrow()
})

test('the pattern of a name takes what the language takes', () => {
  expect(namePattern.exec('a1_甲b')?.[0]).toBe('a1_甲b')
  expect(namePattern.exec('限5')?.[0]).toBe('限')
})
