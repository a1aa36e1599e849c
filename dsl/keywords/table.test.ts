import { describe, expect, test } from 'vitest'
import { keywordsSpelled } from './spelling.ts'
import { keywordIds, keywordTable } from './table.ts'

describe('the keyword table', () => {
  test('has documentation and snippets in both languages for every keyword', () => {
    for (const id of keywordIds) {
      const { doc, zh, en, snippets } = keywordTable[id]
      expect(doc.zh, id).not.toBe('')
      expect(doc.en, id).not.toBe('')
      expect(zh.length + en.length, id).toBeGreaterThan(0)
      expect(snippets.length, id).toBeGreaterThan(0)
      for (const [spelled, language] of [[zh, 'zh'] as const, [en, 'en'] as const]) {
        for (const [index, snippet] of snippets.entries()) {
          // A second one may be for a place that only one language has (`article 1 item 2`).
          if (index > 0 && snippet[language] === '') continue
          if (spelled.length === 0) expect(snippet[language], id).toBe('')
          else expect(snippet[language].startsWith(spelled[0] ?? ''), `${id} ${language}`).toBe(true)
        }
      }
    }
  })

  test('documents a word by saying more than the word', () => {
    for (const id of keywordIds) {
      const { doc, zh, en } = keywordTable[id]
      expect(zh, id).not.toContain(doc.zh)
      expect(en, id).not.toContain(doc.en.toLowerCase().replace(/^an? |^the /u, ''))
    }
  })

  test('has both spellings but where the language has only one', () => {
    const lacking = keywordIds.filter((id) => keywordTable[id].zh.length === 0 || keywordTable[id].en.length === 0)
    expect(lacking).toEqual(['article', 'paragraph', 'tenThousand', 'hundredMillion', 'notObtained'])
  })

  test.each([
    ['通过', 'pass'],
    ['pass', 'pass'],
    ['补正', 'correct'],
    ['不予许可', 'refuse'],
    ['不予受理', 'refuse'],
    ['受理', 'accept'],
    ['出件', 'issue'],
    ['申请人', 'applicant'],
    ['公示', 'publicNotice'],
    ['public notice', 'publicNotice'],
    ['自助终端', 'kiosk'],
  ] as const)('%s spells %s', (text, id) => {
    expect(keywordsSpelled(text)).toContain(id)
  })

  test('what is no keyword spells none', () => {
    expect(keywordsSpelled('营业执照')).toEqual([])
    expect(keywordsSpelled('constructor')).toEqual([])
  })
})
