import {
  isPhrase,
  lexicalPatterns as patterns,
  longestFirst,
  namePattern,
  spellingPattern,
  wordColours,
  type ColouredWord,
  type WordColour,
} from '@banjie/compiler'
import type { languages } from 'monaco-editor/editor'

const patternOf = (source: string): RegExp => new RegExp(source, 'u')

/** Words of several parts stand before names, the longest first; what continues as a name is none of them. */
function severalWords(words: readonly ColouredWord[]): languages.IShortMonarchLanguageRule1[] {
  return longestFirst(words.filter(isPhrase)).map((word) => [
    patternOf(`${spellingPattern(word)}(?![\\p{L}_])`),
    word.colour,
  ])
}

/** Inside a string that these quotes end. It ends with its line too: what is missing there is one fault, not a page of green. */
function insideString(quotes: string): languages.IShortMonarchLanguageRule2[] {
  const plain = `[^${quotes}\\\\]+`
  return [
    [patternOf(patterns.escape), 'string.escape', ''],
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
    words.filter((word) => word.colour === colour && !isPhrase(word)).map(({ text }) => text)
  const cases = Object.fromEntries(wordColours.map((colour) => [`@words_${colour}`, colour]))
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
        [patternOf(patterns.docComment), 'comment.doc'],
        [patternOf(patterns.lineComment), 'comment'],
        [patternOf(patterns.commentStart), 'comment', '@comment'],
        [/"/u, 'string', '@straight'],
        [/[“”]/u, 'string', '@curly'],
        [/《/u, 'law', '@law'],
        [patternOf(patterns.article), 'law'],
        [patternOf(patterns.quotedName), 'name.quoted'],
        [patternOf(patterns.date), 'number.date'],
        [patternOf(patterns.time), 'number.date'],
        [patternOf(patterns.number), 'number'],
        [patternOf(patterns.field), 'name'],
        ...severalWords(words),
        [namePattern, { cases: { ...cases, '@default': 'name' } }],
        [patternOf(patterns.bracket), 'delimiter.bracket'],
        [patternOf(patterns.delimiter), 'delimiter'],
        [patternOf(patterns.operator), 'operator'],
        [patternOf(patterns.white), ''],
      ],
      comment: [
        [/[^*＊]+/u, 'comment'],
        [patternOf(patterns.commentEnd), 'comment', '@pop'],
        [/[*＊]/u, 'comment'],
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
