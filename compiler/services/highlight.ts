import { keywordIds, keywordTable, type KeywordCategory } from '@banjie/dsl'

/** What a word of the language is coloured as. */
export type WordColour = 'declaration' | 'keyword' | 'value' | 'type' | 'unit'

/** A spelling of a keyword with its colour; a space stands for any white space. */
export interface ColouredWord {
  readonly text: string
  readonly colour: WordColour
}

/** The colour of each kind of keyword; a new kind has to choose one. */
export const colourOf: Readonly<Record<KeywordCategory, WordColour>> = {
  declaration: 'declaration',
  part: 'keyword',
  statement: 'keyword',
  clause: 'keyword',
  operator: 'keyword',
  action: 'keyword',
  expectation: 'keyword',
  value: 'value',
  type: 'type',
  constraint: 'type',
  unit: 'unit',
}

/** The colours of words, in the order in which highlighters ask for them. */
export const wordColours: readonly WordColour[] = ['declaration', 'keyword', 'value', 'type', 'unit']

/** Every spelling of every keyword, Chinese and English. A spelling with two meanings takes the first one's colour. */
export function colouredWords(): readonly ColouredWord[] {
  const words = new Map<string, ColouredWord>()
  for (const id of keywordIds) {
    const { category, zh, en } = keywordTable[id]
    for (const text of [...zh, ...en]) if (!words.has(text)) words.set(text, { text, colour: colourOf[category] })
  }
  return [...words.values()]
}

const white = String.raw`[\s\u3000]`
const chineseDigits = String.raw`\p{Nd}零〇一二三四五六七八九十百千两`
const bareName = String.raw`[\p{L}_](?:[\p{L}_]|(?<!\p{Script=Han})\p{Nd})*`

/** A piece of text that highlighters tell from others. */
export type LexicalPattern =
  | 'white'
  | 'docComment'
  | 'lineComment'
  | 'commentStart'
  | 'commentEnd'
  | 'escape'
  | 'article'
  | 'quotedName'
  | 'date'
  | 'time'
  | 'number'
  | 'name'
  | 'field'
  | 'bracket'
  | 'delimiter'
  | 'operator'

/**
 * What the text consists of, as every highlighter sees it: sources of regular expressions in the dialect of JavaScript
 * with the flag `u`, for one line at a time (language section 1).
 */
export const lexicalPatterns: Readonly<Record<LexicalPattern, string>> = {
  white: `${white}+`,
  docComment: '[/／]{3}(?![/／]).*$',
  lineComment: '[/／]{2}.*$',
  commentStart: '[/／][*＊]',
  commentEnd: '[*＊][/／]',
  escape: String.raw`\\(?:["”“\\nt]|u\{[0-9A-Fa-f]+\})`,
  article: `第${white}*[${chineseDigits}（()）]+${white}*[条款项](?:之[${chineseDigits}]+)?`,
  quotedName: '「[^」]*」|`[^`]*`',
  date: String.raw`[\p{Nd}]{4}[-－][\p{Nd}]{1,2}[-－][\p{Nd}]{1,2}(?:${white}+[\p{Nd}]{1,2}[:：][\p{Nd}]{2})?`,
  time: String.raw`[\p{Nd}]{1,2}[:：][\p{Nd}]{2}`,
  number: String.raw`[\p{Nd}][\p{Nd}_]*(?:[.．][\p{Nd}]+)?[%％]?`,
  /** Letters of any script, `_`, digits; a digit directly after a Han character ends it (`限5工作日`). */
  name: bareName,
  /** What stands before a colon is a field, whatever else it may mean. */
  field: `${bareName}(?=${white}*[:：])`,
  bracket: String.raw`[{}｛｝()（）\[\]［］]`,
  delimiter: '[,，、;；。:：.．]',
  operator: String.raw`[=＝!！≠<>＜＞≤≥+＋\-－*＊/／]+`,
}

/** The pattern of a bare name, for whatever wants to know what a word is. */
export const namePattern: RegExp = new RegExp(bareName, 'u')

/** A spelling that no name can be: it holds a space or a hyphen, so it has to be looked for before names are. */
export function isPhrase({ text }: ColouredWord): boolean {
  return /[ -]/.test(text)
}

const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)

/** The pattern of a spelling, with any white space where it has a space. */
export function spellingPattern({ text }: ColouredWord): string {
  return text.split(' ').map(escapePattern).join(lexicalPatterns.white)
}

/** The longest spelling first, so that `in force from` is found before `in`. */
export function longestFirst(words: readonly ColouredWord[]): readonly ColouredWord[] {
  return words.toSorted((a, b) => b.text.length - a.text.length)
}
