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
  /**
   * What an editor inserts, most wanted first; the first that can be read where the cursor stands is taken. `${1:name}`
   * is a place to fill in with what stands there at first, `$0` the last one. Empty in a language without a spelling.
   */
  readonly snippets: readonly Bilingual[]
  /** What must follow: nothing but a name, or a condition. */
  readonly takes: 'name' | 'condition' | undefined
}

/** What a table row may add to spellings and documentation. */
export interface KeywordExtra {
  readonly takes?: 'name' | 'condition'
  /** Chinese snippet, English snippet. Without one the word itself is inserted, with a place for what it takes. */
  readonly snippet?: readonly [string, string]
  /** The same for the places where the first one cannot be read. */
  readonly elsewhere?: readonly [string, string]
}

const places = { name: { zh: ' ${1:名称}', en: ' ${1:name}' }, condition: { zh: ' ${1:条件}', en: ' ${1:condition}' } }

/** The keyword alone, or with a place for what must follow it. */
function wordAlone(zh: string, en: string, takes: KeywordExtra['takes']): Bilingual {
  const place = takes === undefined ? { zh: '', en: '' } : places[takes]
  return { zh: zh === '' ? '' : zh + place.zh, en: en === '' ? '' : en + place.en }
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
  const spellings = { zh: zh === '' ? [] : zh.split('|'), en: en === '' ? [] : en.split('|') }
  const written = [extra.snippet, extra.elsewhere].filter((pair) => pair !== undefined)
  const alone = wordAlone(spellings.zh[0] ?? '', spellings.en[0] ?? '', extra.takes)
  return {
    category,
    ...spellings,
    doc: { zh: docZh, en: docEn },
    snippets: written.length === 0 ? [alone] : written.map(([inZh, inEn]) => ({ zh: inZh, en: inEn })),
    takes: extra.takes,
  }
}
