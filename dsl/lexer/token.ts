import type { IToken, TokenType } from 'chevrotain'
import type { KeywordId } from '../keywords/table.ts'
import type { Span } from '../tree/leaves.ts'
import {
  Article,
  DateLiteral,
  keywordOfType,
  keywordsOfType,
  NumberLiteral,
  QuotedName,
  StringLiteral,
} from './token-types.ts'
import { TimeLiteral, Title, Word } from './token-types.ts'

/** What a token is to a reader of the text. */
export type TokenKind =
  'keyword' | 'name' | 'quotedName' | 'string' | 'title' | 'article' | 'number' | 'date' | 'time' | 'punctuation'

/** A piece of the text. Tokens and the gaps between them give back the source. */
export interface Token extends Span {
  readonly kind: TokenKind
  /** The keywords that it can stand for; empty unless `kind` is `keyword`. */
  readonly keywords: readonly KeywordId[]
  /** The keyword as which the grammar took it; `name` where a keyword stood as a name. */
  readonly usedAs: KeywordId | 'name' | undefined
}

/**
 * A comment. It belongs to `token` (an index into the list of tokens): on the same line after it (`trailing`), else
 * before it (`leading`). A comment before the end of the file has the number of tokens as its index.
 */
export interface Comment extends Span {
  readonly kind: 'line' | 'block' | 'doc'
  readonly placement: 'leading' | 'trailing'
  readonly token: number
}

const kinds: readonly (readonly [TokenType, TokenKind])[] = [
  [Word, 'name'],
  [QuotedName, 'quotedName'],
  [StringLiteral, 'string'],
  [Title, 'title'],
  [Article, 'article'],
  [NumberLiteral, 'number'],
  [DateLiteral, 'date'],
  [TimeLiteral, 'time'],
]
const kindByType = new Map(kinds)
const none: readonly KeywordId[] = []

/** A token as the parser library wants it, and as `Token` shows it. */
export class Lexeme implements IToken, Token {
  readonly tokenTypeIdx: number
  readonly tokenType: TokenType
  readonly startOffset: number
  /** The last unit that belongs to it, as the library counts. */
  readonly endOffset: number
  readonly source: string
  /** Where its line starts, and how far the first token of that line is indented. */
  readonly lineStart: number
  readonly indent: number
  /** Set by the grammar: the type as which it was taken. */
  takenAs: TokenType | 'name' | undefined
  /** A run of characters outside the language was reported right before it. */
  afterRubbish: boolean
  /** The documentation comments right before it. */
  doc: string | undefined

  constructor(source: string, tokenType: TokenType, start: number, end: number, lineStart: number, indent: number) {
    this.tokenTypeIdx = tokenType.tokenTypeIdx ?? 0
    this.tokenType = tokenType
    this.startOffset = start
    this.endOffset = end - 1
    this.source = source
    this.lineStart = lineStart
    this.indent = indent
    this.takenAs = undefined
    this.afterRubbish = false
    this.doc = undefined
  }

  get image(): string {
    return this.source.slice(this.startOffset, this.endOffset + 1)
  }

  get start(): number {
    return this.startOffset
  }

  get end(): number {
    return this.endOffset + 1
  }

  /** How far it stands from the start of its line. */
  get column(): number {
    return this.startOffset - this.lineStart
  }

  /** Whether it is the first token of its line. */
  get isFirst(): boolean {
    return this.startOffset - this.lineStart === this.indent
  }

  get kind(): TokenKind {
    return (
      kindByType.get(this.tokenType) ?? (keywordsOfType(this.tokenTypeIdx) === undefined ? 'punctuation' : 'keyword')
    )
  }

  get keywords(): readonly KeywordId[] {
    return keywordsOfType(this.tokenTypeIdx) ?? none
  }

  get usedAs(): KeywordId | 'name' | undefined {
    if (this.takenAs === undefined || this.takenAs === 'name') return this.takenAs
    return keywordOfType(this.takenAs)
  }
}
