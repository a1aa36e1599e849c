import type { TokenType } from 'chevrotain'
import { createToken, Lexer } from 'chevrotain'
import type { KeywordId } from '../keywords/table.ts'
import { keywordIds, keywordTable } from '../keywords/table.ts'
import { spellings } from '../keywords/spelling.ts'

function plain(name: string, category?: TokenType): TokenType {
  return category === undefined
    ? createToken({ name, pattern: Lexer.NA })
    : createToken({ name, pattern: Lexer.NA, categories: [category] })
}

/** What may stand as a name: words, quoted names and, where nothing else fits, keywords of one word. */
export const Name: TokenType = plain('Name')
export const Word: TokenType = plain('Word', Name)
export const QuotedName: TokenType = plain('QuotedName', Name)

export const StringLiteral: TokenType = plain('String')
export const Title: TokenType = plain('Title')
export const Article: TokenType = plain('Article')
export const NumberLiteral: TokenType = plain('Number')
export const DateLiteral: TokenType = plain('Date')
export const TimeLiteral: TokenType = plain('Time')

export const OpenBrace: TokenType = plain('OpenBrace')
export const CloseBrace: TokenType = plain('CloseBrace')
export const OpenParen: TokenType = plain('OpenParen')
export const CloseParen: TokenType = plain('CloseParen')
export const OpenBracket: TokenType = plain('OpenBracket')
export const CloseBracket: TokenType = plain('CloseBracket')
export const Comma: TokenType = plain('Comma')
export const Dot: TokenType = plain('Dot')
export const Colon: TokenType = plain('Colon')
export const Semicolon: TokenType = plain('Semicolon')

/** The operators of comparison that are signs, and the four of arithmetic. */
export const Operator: TokenType = plain('Operator')
export const Equal: TokenType = plain('Equal', Operator)
export const NotEqual: TokenType = plain('NotEqual', Operator)
export const Less: TokenType = plain('Less', Operator)
export const LessEqual: TokenType = plain('LessEqual', Operator)
export const Greater: TokenType = plain('Greater', Operator)
export const GreaterEqual: TokenType = plain('GreaterEqual', Operator)
export const Plus: TokenType = plain('Plus', Operator)
export const Minus: TokenType = plain('Minus', Operator)
export const Star: TokenType = plain('Star', Operator)
export const Slash: TokenType = plain('Slash', Operator)

/** A token type made from spellings, with the keywords that it can stand for. */
interface SpelledType {
  readonly type: TokenType
  readonly ids: readonly KeywordId[]
  readonly spellings: string[]
}

const isOneWord = (spelling: string): boolean => !/[\s-]/.test(spelling)

/** Spellings that stand for the same keywords share a token type; those of several words can be no name. */
function groupSpellings(): ReadonlyMap<string, { ids: readonly KeywordId[]; oneWord: boolean; texts: string[] }> {
  const groups = new Map<string, { ids: readonly KeywordId[]; oneWord: boolean; texts: string[] }>()
  for (const [spelling, ids] of spellings) {
    const oneWord = isOneWord(spelling)
    const key = `${ids.join('+')}${oneWord ? '' : '…'}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { ids, oneWord, texts: [spelling] })
    else group.texts.push(spelling)
  }
  return groups
}

const groups = groupSpellings()

/**
 * The token type by which the grammar asks for a keyword. Where all its spellings are its own and of one sort it is the
 * type of the tokens themselves, else a category over several (`结论` is a token of both outcomes and outcome).
 */
function keywordType(id: KeywordId): TokenType {
  const own = [...groups.values()].filter((group) => group.ids.includes(id))
  const [only] = own
  const single = own.length === 1 && only !== undefined && only.ids.length === 1 ? only : undefined
  return plain(`:${id}`, single?.oneWord === true ? Name : undefined)
}

/** The token type of every keyword, as the grammar asks for it. */
export const keywordTypes: Readonly<Record<KeywordId, TokenType>> = Object.fromEntries(
  keywordIds.map((id) => [id, keywordType(id)]),
) as Record<KeywordId, TokenType>

const idByType = new Map(keywordIds.map((id) => [keywordTypes[id], id]))

/** The keyword that the grammar asks for by this type. */
export function keywordOfType(type: TokenType): KeywordId | undefined {
  return idByType.get(type)
}

function spelledTypes(): readonly SpelledType[] {
  return [...groups].map(([key, { ids, oneWord, texts }]) => {
    const [id] = ids
    const shared =
      id === undefined || ids.length > 1 || [...groups.values()].filter((g) => g.ids.includes(id)).length > 1
    if (!shared && id !== undefined) return { type: keywordTypes[id], ids, spellings: texts }
    const categories = ids.map((each) => keywordTypes[each])
    if (oneWord) categories.push(Name)
    return { type: createToken({ name: `=${key}`, pattern: Lexer.NA, categories }), ids, spellings: texts }
  })
}

/** The token types that keyword tokens really have. */
export const keywordTokens: readonly SpelledType[] = spelledTypes()

const idsByType: (readonly KeywordId[] | undefined)[] = []
for (const { type, ids } of keywordTokens) {
  if (type.tokenTypeIdx !== undefined) idsByType[type.tokenTypeIdx] = ids
}

/** The keywords that a token of this type can stand for; undefined for anything but a keyword. */
export function keywordsOfType(typeIndex: number): readonly KeywordId[] | undefined {
  return idsByType[typeIndex]
}

/** Whether nothing but a name may follow a token of this type, or a condition. */
export function takenAfter(typeIndex: number): 'name' | 'condition' | undefined {
  const ids = idsByType[typeIndex]
  if (ids === undefined) return undefined
  for (const id of ids) {
    const { takes } = keywordTable[id]
    if (takes !== undefined) return takes
  }
  return undefined
}

const signs: readonly TokenType[] = [
  Name,
  Word,
  QuotedName,
  StringLiteral,
  Title,
  Article,
  NumberLiteral,
  DateLiteral,
  TimeLiteral,
].concat(
  [OpenBrace, CloseBrace, OpenParen, CloseParen, OpenBracket, CloseBracket, Comma, Dot, Colon, Semicolon],
  [Operator, Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual, Plus, Minus, Star, Slash],
)

/** Every token type of the language. */
export const vocabulary: readonly TokenType[] = [
  ...new Set([...signs, ...Object.values(keywordTypes), ...keywordTokens.map((each) => each.type)]),
]
