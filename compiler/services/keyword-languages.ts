import { keywordTable, type KeywordLanguage } from '@banjie/dsl'
import type { Analysed } from './analysed.ts'

/** How many keywords of a module are written in each language; those that have but one spelling count for neither. */
export function keywordLanguages({ text, tokens }: Analysed): Readonly<Record<KeywordLanguage, number>> {
  const counts = { zh: 0, en: 0 }
  for (const { start, usedAs } of tokens) {
    if (usedAs === undefined || usedAs === 'name') continue
    // 万 has no English, `article` no Chinese.
    const { zh, en } = keywordTable[usedAs]
    if (zh.length > 0 && en.length > 0) counts[text.charCodeAt(start) < 128 ? 'en' : 'zh']++
  }
  return counts
}

/** The language of most of a module's keywords; undefined when it has none. */
export function keywordLanguageOf(analysed: Analysed): KeywordLanguage | undefined {
  const { zh, en } = keywordLanguages(analysed)
  if (zh + en === 0) return undefined
  return en > zh ? 'en' : 'zh'
}
