import { keywordIds, keywordTable } from '@banjie/dsl'
import { expect, test } from 'vitest'
import { keywordHover } from './keyword-hover.ts'

test('a keyword tells its other spellings, what it is and what it means', () => {
  expect(keywordHover('受理', 'zh')).toBe('**受理** · accept — *语句*\n\n受理申请，一次告知')
  expect(keywordHover('受理', 'en')).toBe(
    '**受理** · accept — *statement*\n\nThe intake: one list of all that is missing',
  )
  expect(keywordHover('accept', 'zh')).toBe('**accept** · 受理 — *语句*\n\n受理申请，一次告知')
})

test('a word with several meanings tells each', () => {
  const text = keywordHover('结论', 'en')
  expect(text?.split('\n\n---\n\n')).toEqual([
    '**结论** · outcomes — *part*\n\nWhat a step can come to',
    '**结论** · outcome — *value*\n\nHow a step came out',
  ])
})

test('the words of a keyword may be parted by any white space', () => {
  expect(keywordHover('in  force\u3000from', 'en')).toContain('**in force from** · 施行')
})

test('what is no keyword has no hover text', () => {
  expect(keywordHover('营业执照', 'zh')).toBeUndefined()
  expect(keywordHover('', 'zh')).toBeUndefined()
  expect(keywordHover('constructor', 'en')).toBeUndefined()
})

test('every spelling of every keyword has a hover text with its line', () => {
  for (const id of keywordIds) {
    const { zh, en, doc } = keywordTable[id]
    for (const spelling of [...zh, ...en]) {
      expect(keywordHover(spelling, 'zh'), id).toContain(doc.zh)
      expect(keywordHover(spelling, 'en'), id).toContain(doc.en)
    }
  }
})
