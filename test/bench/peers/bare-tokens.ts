import { keywordIds, keywordTable, type KeywordId } from '@banjie/dsl'
import { createToken, Lexer, type ITokenConfig, type TokenType } from 'chevrotain'

/** Letters that begin and go on a name: those of the scripts that officials write. */
const latin = 'A-Za-z_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f'
const han = '\u3400-\u4dbf\u4e00-\u9fff'
const space = '[ \\t\\r\\n\\u3000\\ufeff]'
const numeral = '[零〇一二三四五六七八九十百千两0-9０-９]+'

/** What may stand as a name. */
export const Name: TokenType = createToken({ name: 'Name', pattern: Lexer.NA })
export const Operator: TokenType = createToken({ name: 'Operator', pattern: Lexer.NA })

const token = (name: string, pattern: RegExp, more: Partial<ITokenConfig> = {}): TokenType =>
  createToken({ name, pattern, ...more })

/** A digit directly after a Han character is no part of the name. */
export const Word: TokenType = token('Word', new RegExp(`(?:[${han}]|[${latin}][${latin}0-9０-９]*)+`), {
  categories: [Name],
})
export const QuotedName: TokenType = token('QuotedName', /`[^`\r\n]*`|「[^」\r\n]*」/, { categories: [Name] })
export const StringLiteral: TokenType = token(
  'String',
  /"(?:[^"\\\r\n]|\\[^\r\n])*"|[“”](?:[^“”\\\r\n]|\\[^\r\n])*[“”]/,
)
export const Title: TokenType = token('Title', /《[^》\r\n]*》/)
export const Article: TokenType = token(
  'Article',
  new RegExp(`第${numeral}条(?:之${numeral})?(?:第${numeral}款)?(?:第[（(]?${numeral}[)）]?项)?`),
)
export const DateLiteral: TokenType = token('Date', /[0-9０-９]{4}[-－][0-9０-９]{1,2}[-－][0-9０-９]{1,2}/)
export const TimeLiteral: TokenType = token('Time', /[0-9０-９]{1,2}[:：][0-9０-９]{2}/)
export const NumberLiteral: TokenType = token('Number', /[0-9０-９][0-9０-９_]*(?:[.．][0-9０-９]+)?[%％]?/)

export const OpenBrace: TokenType = token('OpenBrace', /[{｛]/)
export const CloseBrace: TokenType = token('CloseBrace', /[}｝]/)
export const OpenParen: TokenType = token('OpenParen', /[(（]/)
export const CloseParen: TokenType = token('CloseParen', /[)）]/)
export const OpenBracket: TokenType = token('OpenBracket', /[[［]/)
export const CloseBracket: TokenType = token('CloseBracket', /[\]］]/)
export const Comma: TokenType = token('Comma', /[,，、]/)
export const Dot: TokenType = token('Dot', /[.．]/)
export const Colon: TokenType = token('Colon', /[:：]/)
export const Semicolon: TokenType = token('Semicolon', /[;；。]/)
export const Minus: TokenType = token('Minus', /[-－]/, { categories: [Operator] })
const Sign: TokenType = token('Sign', /[<＜>＞!！][=＝]|[≠≤≥=＝<＜>＞+＋*＊/／]/, { categories: [Operator] })

const gaps: readonly TokenType[] = [
  token('Space', new RegExp(`${space}+`), { group: Lexer.SKIPPED, line_breaks: true }),
  token('LineComment', /[/／]{2}[^\r\n]*/, { group: Lexer.SKIPPED }),
  token('BlockComment', /[/／][*＊][^]*?[*＊][/／]/, { group: Lexer.SKIPPED, line_breaks: true }),
]

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** A spelling of several words, with any white space between them. */
const patternOf = (spelling: string): string => spelling.split(' ').map(escaped).join(`${space}+`)

const spellings = new Map<string, KeywordId[]>()
for (const id of keywordIds) {
  for (const spelling of [...keywordTable[id].zh, ...keywordTable[id].en]) {
    const ids = spellings.get(spelling)
    if (ids === undefined) spellings.set(spelling, [id])
    else ids.push(id)
  }
}

/** The token type by which the grammar asks for a keyword. */
export const keywordTypes: Readonly<Record<KeywordId, TokenType>> = Object.fromEntries(
  keywordIds.map((id) => [id, createToken({ name: `:${id}`, pattern: Lexer.NA })]),
) as Record<KeywordId, TokenType>

/** Longer spellings first: the lexer takes the first that fits. Those of one word can be names. */
const keywordTokens = [...spellings]
  .toSorted(([one], [other]) => other.length - one.length)
  .map(([spelling, ids]): TokenType => {
    const isOneWord = !/[ -]/.test(spelling)
    const categories = ids.map((id) => keywordTypes[id]).concat(isOneWord ? [Name] : [])
    const pattern = isOneWord ? spelling : new RegExp(patternOf(spelling))
    return createToken({ name: `=${spelling}`, pattern, categories, line_breaks: !isOneWord, longer_alt: Word })
  })

/** Every token type, in the order in which the lexer tries them. */
export const vocabulary: TokenType[] = gaps.concat(
  [OpenBrace, CloseBrace, OpenParen, CloseParen, OpenBracket, CloseBracket, Comma, Dot, Colon, Semicolon],
  [DateLiteral, TimeLiteral, NumberLiteral, Minus, Sign],
  [StringLiteral, Title, Article, QuotedName],
  keywordTokens,
  Word,
)

/** The types that stand for several tokens: the parser knows them, the lexer never makes them. */
export const categories: TokenType[] = [Name, Operator, ...Object.values(keywordTypes)]

/** Chevrotain's lexer of the language: it finds the next token by its first character. */
export const bareLexer: Lexer = new Lexer(vocabulary, { ensureOptimizations: true, positionTracking: 'full' })
