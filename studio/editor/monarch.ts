import type { languages } from 'monaco-editor/editor'

/** What a word of the language is coloured as. */
export type WordColour = 'declaration' | 'keyword' | 'value' | 'type' | 'unit'

/** A spelling of a keyword with its colour; a space stands for any white space. */
export interface ColouredWord {
  readonly text: string
  readonly colour: WordColour
}

/** A bare name: letters of any script, `_`, digits; a digit directly after a Han character ends it (`限5工作日`). */
const name = String.raw`[\p{L}_](?:[\p{L}_]|(?<!\p{Script=Han})\p{Nd})*`

/** The pattern of a bare name, for whatever wants to know what a word is. */
export const namePattern: RegExp = new RegExp(name, 'u')

const colours: readonly WordColour[] = ['declaration', 'keyword', 'value', 'type', 'unit']

const spaced = (text: string): string =>
  text
    .split(' ')
    .map(escapePattern)
    .join(String.raw`[\s\u3000]+`)

const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)

/** Words of several parts stand before names, the longest first; what continues as a name is none of them. */
function severalWords(words: readonly ColouredWord[]): languages.IShortMonarchLanguageRule1[] {
  return words
    .filter(({ text }) => text.includes(' '))
    .toSorted((a, b) => b.text.length - a.text.length)
    .map(({ text, colour }) => [new RegExp(`${spaced(text)}(?![\\p{L}_])`, 'u'), colour])
}

const escapes = /\\(?:["”“\\nt]|u\{[0-9A-Fa-f]+\})/u

/** Inside a string that these quotes end. It ends with its line too: what is missing there is one fault, not a page of green. */
function insideString(quotes: string): languages.IShortMonarchLanguageRule2[] {
  const plain = `[^${quotes}\\\\]+`
  return [
    [escapes, 'string.escape', ''],
    [new RegExp(`[${quotes}]`, 'u'), 'string', '@pop'],
    [new RegExp(`${plain}$`, 'u'), 'string', '@pop'],
    [new RegExp(plain, 'u'), 'string', ''],
    [/\\$/u, 'string', '@pop'],
    [/\\/u, 'string', ''],
  ]
}

/** The Monarch table of the language, from its keywords in both spellings. */
export function monarchTable(words: readonly ColouredWord[]): languages.IMonarchLanguage {
  const single = (colour: WordColour): string[] =>
    words.filter((word) => word.colour === colour && !word.text.includes(' ')).map(({ text }) => text)
  const cases = Object.fromEntries(colours.map((colour) => [`@words_${colour}`, colour]))
  return {
    defaultToken: '',
    unicode: true,
    words_declaration: single('declaration'),
    words_keyword: single('keyword'),
    words_value: single('value'),
    words_type: single('type'),
    words_unit: single('unit'),
    tokenizer: {
      root: [
        [/\/\/\/.*$/u, 'comment.doc'],
        [/\/\/.*$/u, 'comment'],
        [/\/\*/u, 'comment', '@comment'],
        [/"/u, 'string', '@straight'],
        [/[“”]/u, 'string', '@curly'],
        [/《/u, 'law', '@law'],
        [/第[\p{Nd}零〇一二三四五六七八九十百千（）()之]+[条款项]/u, 'law'],
        [/「[^」]*」|`[^`]*`/u, 'name.quoted'],
        [/[\p{Nd}]{4}-[\p{Nd}]{1,2}-[\p{Nd}]{1,2}(?:[\s\u3000]+[\p{Nd}]{1,2}[:：][\p{Nd}]{2})?/u, 'number.date'],
        [/[\p{Nd}]{1,2}[:：][\p{Nd}]{2}/u, 'number.date'],
        [/[\p{Nd}][\p{Nd}_]*(?:\.[\p{Nd}]+)?[%％]?/u, 'number'],
        // What stands before a colon is a field, whatever else it may mean.
        [new RegExp(`${name}(?=[\\s\\u3000]*[:：])`, 'u'), 'name'],
        ...severalWords(words),
        [namePattern, { cases: { ...cases, '@default': 'name' } }],
        [/[{}｛｝()（）[\]［］]/u, 'delimiter.bracket'],
        [/[,，、;；。:：.]/u, 'delimiter'],
        [/[=＝!！<>＜＞≤≥+＋\-－*＊/／]+/u, 'operator'],
        [/[\s\u3000]+/u, ''],
      ],
      comment: [
        [/[^*]+/u, 'comment'],
        [/\*\//u, 'comment', '@pop'],
        [/\*/u, 'comment'],
      ],
      straight: insideString('"'),
      curly: insideString('“”'),
      law: [
        [/》/u, 'law', '@pop'],
        [/[^》]+$/u, 'law', '@pop'],
        [/[^》]+/u, 'law'],
      ],
    },
  }
}
