import type { KeywordId } from './table.ts'
import { keywordIds, keywordTable } from './table.ts'

const none: readonly KeywordId[] = []

function collectSpellings(): ReadonlyMap<string, readonly KeywordId[]> {
  const found = new Map<string, KeywordId[]>()
  for (const id of keywordIds) {
    for (const spelling of [...keywordTable[id].zh, ...keywordTable[id].en]) {
      const ids = found.get(spelling)
      if (ids === undefined) found.set(spelling, [id])
      else ids.push(id)
    }
  }
  return found
}

/** Every spelling of every keyword, in both languages, with the keywords that it can stand for. */
export const spellings: ReadonlyMap<string, readonly KeywordId[]> = collectSpellings()

/**
 * The keywords that a text spells, in either language: so `通过` and `pass` are known to be the same outcome, and
 * `受理` and `accept` the same step. Empty when it spells none.
 */
export function keywordsSpelled(text: string): readonly KeywordId[] {
  return spellings.get(text) ?? none
}
