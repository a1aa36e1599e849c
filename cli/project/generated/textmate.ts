import {
  colouredWords,
  isPhrase,
  lexicalPatterns,
  longestFirst,
  spellingPattern,
  wordColours,
  type ColouredWord,
  type WordColour,
} from '@banjie/compiler'

/** A rule of a TextMate grammar: one pattern, or a pair of patterns with what stands between. */
export type TextMateRule =
  | { readonly include: string }
  | { readonly name: string; readonly match: string }
  | {
      readonly name: string
      readonly begin: string
      readonly end: string
      readonly patterns?: readonly TextMateRule[]
    }

/** A TextMate grammar, as VS Code and others read it. */
export interface TextMateGrammar {
  readonly $schema: string
  readonly name: string
  readonly scopeName: string
  readonly fileTypes: readonly string[]
  readonly patterns: readonly TextMateRule[]
  readonly repository: Readonly<Record<string, { readonly patterns: readonly TextMateRule[] }>>
}

/** The scopes of words: names that the colour themes of editors know. */
const scopeOf = {
  declaration: 'storage.type.banjie',
  keyword: 'keyword.control.banjie',
  value: 'constant.language.banjie',
  type: 'support.type.banjie',
  unit: 'keyword.other.unit.banjie',
} satisfies Record<WordColour, string>

/** JavaScript and Oniguruma write the script of a letter differently; all else in our patterns is the same in both. */
const oniguruma = (source: string): string => source.replaceAll('\\p{Script=Han}', '\\p{Han}')

/** What may not follow a keyword, or the word would be a longer name. */
const endOfName = oniguruma(String.raw`(?![\p{L}_]|(?<!\p{Script=Han})\p{Nd})`)

/** One rule a colour: any of these spellings, the longest first. */
function wordRules(words: readonly ColouredWord[]): readonly TextMateRule[] {
  return wordColours.flatMap((colour) => {
    const spellings = longestFirst(words.filter((word) => word.colour === colour)).map(spellingPattern)
    if (spellings.length === 0) return []
    return [{ name: scopeOf[colour], match: oniguruma(`(?:${spellings.join('|')})`) + endOfName }]
  })
}

/** A string ends with its line too: what is missing there is one fault, not a page of green. */
function stringRule(begin: string, end: string): TextMateRule {
  const escape = { name: 'constant.character.escape.banjie', match: lexicalPatterns.escape }
  return { name: 'string.quoted.double.banjie', begin, end: `${end}|$`, patterns: [escape] }
}

function matchRule(name: string, source: string): TextMateRule {
  return { name, match: oniguruma(source) }
}

const include = (name: string): TextMateRule => ({ include: `#${name}` })

/** The TextMate grammar of the language, from its keywords in both spellings and the patterns that the studio has too. */
export function textMateGrammar(words: readonly ColouredWord[] = colouredWords()): TextMateGrammar {
  const patterns = lexicalPatterns
  const repository = {
    comments: [
      matchRule('comment.line.documentation.banjie', patterns.docComment),
      matchRule('comment.line.double-slash.banjie', patterns.lineComment),
      { name: 'comment.block.banjie', begin: patterns.commentStart, end: patterns.commentEnd },
    ],
    strings: [stringRule('"', '"'), stringRule('[“”]', '[“”]')],
    citations: [
      { name: 'string.other.law.banjie', begin: '《', end: '》|$' },
      matchRule('string.other.law.banjie', patterns.article),
    ],
    numbers: [
      matchRule('constant.numeric.date.banjie', patterns.date),
      matchRule('constant.numeric.time.banjie', patterns.time),
      matchRule('constant.numeric.banjie', patterns.number),
    ],
    quotedNames: [matchRule('variable.other.quoted.banjie', patterns.quotedName)],
    fields: [matchRule('variable.other.property.banjie', patterns.field)],
    // Words of several parts before single ones: `in force from` before `in`.
    phrases: wordRules(words.filter(isPhrase)),
    words: wordRules(words.filter((word) => !isPhrase(word))),
    names: [matchRule('variable.other.banjie', patterns.name)],
    marks: [
      matchRule('punctuation.section.brackets.banjie', patterns.bracket),
      matchRule('punctuation.separator.banjie', patterns.delimiter),
      matchRule('keyword.operator.banjie', patterns.operator),
    ],
  } satisfies Record<string, readonly TextMateRule[]>
  return {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    name: '办结 Banjie',
    scopeName: 'source.banjie',
    fileTypes: ['banjie'],
    patterns: [
      'comments',
      'strings',
      'citations',
      'quotedNames',
      'numbers',
      'fields',
      'phrases',
      'words',
      'names',
      'marks',
    ].map(include),
    repository: Object.fromEntries(Object.entries(repository).map(([key, rules]) => [key, { patterns: rules }])),
  }
}
