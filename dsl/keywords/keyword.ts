import type { Bilingual } from '../diagnostic.ts'

/** What a keyword is for: it decides its colour in an editor and its chapter in the reference. */
export type KeywordCategory =
  | 'declaration'
  | 'part'
  | 'statement'
  | 'clause'
  | 'value'
  | 'operator'
  | 'unit'
  | 'type'
  | 'constraint'
  | 'action'
  | 'expectation'

/** One keyword of the language. The first spelling of each language is the one that the formatter writes. */
export interface Keyword {
  readonly category: KeywordCategory
  readonly zh: readonly string[]
  readonly en: readonly string[]
  /** One line of documentation. */
  readonly doc: Bilingual
  /** What an editor inserts, with `$1`, `$2` as places to fill in and `$0` as the last one. */
  readonly snippet: Bilingual | undefined
  /** What must follow: nothing but a name, or a condition. */
  readonly takes: 'name' | 'condition' | undefined
}

/** What a table row may add to spellings and documentation. */
export interface KeywordExtra {
  readonly takes?: 'name' | 'condition'
  /** Chinese snippet, English snippet. */
  readonly snippet?: readonly [string, string]
}

/** A row of the keyword table. Several spellings are separated by `|`; an empty string is no spelling. */
export function keyword(
  category: KeywordCategory,
  zh: string,
  en: string,
  docZh: string,
  docEn: string,
  extra: KeywordExtra = {},
): Keyword {
  return {
    category,
    zh: zh === '' ? [] : zh.split('|'),
    en: en === '' ? [] : en.split('|'),
    doc: { zh: docZh, en: docEn },
    snippet: extra.snippet === undefined ? undefined : { zh: extra.snippet[0], en: extra.snippet[1] },
    takes: extra.takes,
  }
}
