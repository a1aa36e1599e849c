import { keywordsSpelled, keywordTable, type Keyword, type Locale } from '@banjie/dsl'
import { keywordCategoryNames } from './keyword-categories.ts'

/** The further spellings in the reader's language, then those in the other one. */
function spellingsBeside(word: string, { zh, en }: Keyword, locale: Locale): readonly string[] {
  const inOrder = { zh: [...zh, ...en], en: [...en, ...zh] }[locale]
  return inOrder.filter((spelling) => spelling !== word)
}

/**
 * What a keyword means, as Markdown in the reader's language: the word with its other spellings and what it is, then its
 * line of documentation; one paragraph for each meaning of a word that has several (`结论`). White space between the
 * words of a spelling may be any. Undefined for what is no keyword.
 */
export function keywordHover(word: string, locale: Locale): string | undefined {
  const spelling = word.trim().replace(/\s+/gu, ' ')
  const meanings = keywordsSpelled(spelling).map((id) => {
    const keyword = keywordTable[id]
    const title = [`**${spelling}**`, ...spellingsBeside(spelling, keyword, locale)].join(' · ')
    return `${title} — *${keywordCategoryNames[keyword.category][locale]}*\n\n${keyword.doc[locale]}`
  })
  return meanings.length === 0 ? undefined : meanings.join('\n\n---\n\n')
}
