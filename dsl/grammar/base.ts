import type { IToken, ParserMethod, TokenType } from 'chevrotain'
import { EmbeddedActionsParser, EOF, tokenMatcher } from 'chevrotain'
import type { Diagnostic, MessageArguments } from '../diagnostic.ts'
import { keywordTable } from '../keywords/table.ts'
import type { Lexeme } from '../lexer/token.ts'
import * as tokens from '../lexer/token-types.ts'
import type { Expected } from '../messages/expected.ts'
import { quoted, syntaxError } from '../syntax-error.ts'
import type { Span } from '../tree/leaves.ts'

/** A rule of the grammar. */
export type Rule<Result, Arguments extends unknown[] = []> = ParserMethod<Arguments, Result>

/** An alternative of the grammar; `GATE` looks further ahead than the library does. */
export interface Alternative<Result> {
  readonly GATE?: () => boolean
  /** Set where a keyword is also a name: the alternative written first is meant. */
  readonly IGNORE_AMBIGUITIES?: boolean
  readonly ALT: () => Result
}

/** A head without parts. */
export const nothing = (): void => undefined

/** What stands first on a line is most likely no name when it is one of these. */
const beginsSomething = new Set(['declaration', 'part', 'statement', 'action', 'expectation'])

const limits = new Set(['statutory', 'promised', 'within', 'tolerate', 'atLeast', 'eachWithin', 'validFor', 'fee'])

/** The column of an offset, from 0, and whether only white space stands before it on its line. */
function placeOnLine(text: string, offset: number): { column: number; first: boolean } {
  let lineStart = offset
  while (lineStart > 0 && !isLineEnd(text.charCodeAt(lineStart - 1))) lineStart--
  return { column: offset - lineStart, first: text.slice(lineStart, offset).trim() === '' }
}

const isLineEnd = (unit: number): boolean => unit === 10 || unit === 13

/** The column at which the line of an offset begins. */
function indentOf(text: string, offset: number): number {
  const { column } = placeOnLine(text, offset)
  return column - text.slice(offset - column, offset).trimStart().length
}

/**
 * What all rules share: reading ahead, reporting, and going on after a mistake.
 *
 * The library's own recovery is off. No rule ever throws: what is missing becomes a node marked missing, what does not
 * fit is skipped by the loop that it stands in, and one mistake is reported once, because nothing is reported twice at
 * the same token and a loop is silent until it has read something that fits again.
 */
export abstract class GrammarBase extends EmbeddedActionsParser {
  protected diagnostics: Diagnostic[] = []
  /** A name in a condition begins with 非: it may be a keyword glued to a field. */
  protected suspectsGlue: boolean = false
  #text = ''
  #reportedAt = -1
  #declarationStart = 0
  /** Something was reported in the declaration just read: what does not fit after it is most likely its rest. */
  #broken = false
  #errorsBefore = 0

  /** `validate` checks the grammar itself; it costs time and is for tests. */
  constructor(validate: boolean) {
    super([...tokens.vocabulary], { maxLookahead: 1, recoveryEnabled: false, skipValidations: !validate })
  }

  /** Makes ready for a text. */
  protected begin(text: string, lexemes: Lexeme[]): void {
    this.#text = text
    this.#reportedAt = -1
    this.#declarationStart = 0
    this.#broken = false
    this.suspectsGlue = false
    this.diagnostics = []
    this.input = lexemes
  }

  /** The next token. Every token of the input is a lexeme; beyond its end the library's own end of file follows. */
  protected peek(): Lexeme {
    return this.LA(1) as Lexeme
  }

  /** Whether the token `ahead` is of a type. */
  protected is(type: TokenType, ahead: number = 1): boolean {
    return tokenMatcher(this.LA(ahead), type)
  }

  /** The end of what has been read. */
  protected get readTo(): number {
    return this.LA(0).endOffset === undefined ? 0 : (this.LA(0).endOffset ?? -1) + 1
  }

  /** The place right after what has been read: where something is missing. */
  protected get here(): Span {
    const end = this.readTo
    return { start: end, end }
  }

  /** Reads one of several alternatives; the last one may read nothing. */
  protected oneOf<Result>(index: number, alternatives: Alternative<Result>[]): Result {
    return this.or(index, alternatives)
  }

  /** Reads a keyword that the rule has already seen. */
  protected keyword(index: number, type: TokenType): IToken {
    if (!this.RECORDING_PHASE) this.peek().takenAs = type
    return this.consume(index, type)
  }

  /** Reads a token that must stand here; reports it when it does not. */
  protected need(index: number, type: TokenType, expected: Expected): boolean {
    if (!this.RECORDING_PHASE && !this.is(type)) {
      this.expected(expected)
      return false
    }
    this.keyword(index, type)
    return true
  }

  /** Reports that something else is expected at the next token: once a token, never right after unreadable text. */
  protected expected(expected: Expected): void {
    if (this.RECORDING_PHASE) return
    if (this.#atDeclaration()) {
      this.missing(expected)
      return
    }
    const token = this.peek()
    const known = token.startOffset === this.#reportedAt || token.afterRubbish
    this.#reportedAt = token.startOffset
    if (known) return
    const key = `expected.${expected}`
    if (token.tokenType === EOF) {
      const end = this.readTo
      this.diagnostics.push(syntaxError('BJ0001', end, end, { problem: 'problem.expectedAtEnd', expected: key }))
    } else {
      const found = quoted(token.image)
      this.diagnostics.push(
        syntaxError('BJ0001', token.start, token.end, { problem: 'problem.expected', expected: key, found }),
      )
    }
  }

  /** Reports that something is missing right after what has been read; nothing more is reported at the next token. */
  protected missing(expected: Expected): void {
    const token = this.peek()
    const known = token.startOffset === this.#reportedAt || token.afterRubbish
    this.#reportedAt = token.startOffset
    const { start, end } = this.here
    if (known) return
    const args = { problem: 'problem.missing', expected: `expected.${expected}` }
    this.diagnostics.push(syntaxError('BJ0001', start, end, args))
  }

  /** Reports a problem with text that has been read. */
  protected problem(problem: string, span: Span, more: MessageArguments = {}): void {
    if (this.RECORDING_PHASE) return
    const found = quoted(this.#text.slice(span.start, span.end))
    this.diagnostics.push(syntaxError('BJ0001', span.start, span.end, { problem, found, ...more }))
  }

  /** Adds an element; while the grammar is recorded there is no list. */
  protected add<Element>(list: Element[], element: Element): void {
    if (!this.RECORDING_PHASE) list.push(element)
  }

  /** Adds a part that may stand only once among its siblings (`*` in the grammar); a second one is reported and kept. */
  protected addOnce<Part extends { kind: string; start: number; keywordEnd: number }>(
    parts: Part[],
    part: Part,
    group: readonly string[] = [part.kind],
  ): void {
    if (this.RECORDING_PHASE) return
    if (parts.some((other) => group.includes(other.kind))) {
      this.problem('problem.twice', { start: part.start, end: part.keywordEnd })
    }
    parts.push(part)
  }

  /** Remembers how far a declaration is indented: a missing brace is noticed at the next one that stands as far left. */
  protected enterDeclaration(start: number): void {
    if (this.RECORDING_PHASE) return
    this.#declarationStart = start
    this.#errorsBefore = this.diagnostics.length
  }

  /** Notes whether the declaration just read had a mistake. */
  protected leaveDeclaration(): void {
    this.#broken = this.diagnostics.length > this.#errorsBefore
  }

  /** Whether the next token begins a declaration of the module although braces are still open. */
  #atDeclaration(): boolean {
    const token = this.peek()
    if (!declarationStarts.has(token.tokenTypeIdx)) return false
    const { column, first } = placeOnLine(this.#text, token.startOffset)
    return first && column <= placeOnLine(this.#text, this.#declarationStart).column
  }

  /**
   * Reads elements with `read` until the closing brace of the one at `openedAt` (or the end; -1 is the whole file),
   * skipping and reporting what does not fit. Where the text is indented, the indentation tells a brace that was left
   * out: an unfitting token as far left as the line that opened the braces ends them, and a closing brace met while
   * skipping counts only when it stands where that of these braces should.
   */
  protected elements(expected: Expected, read: () => void, openedAt: number): void {
    let silentAt = -1
    for (;;) {
      read()
      if (this.RECORDING_PHASE) return
      const token = this.peek()
      const { startOffset: at } = token
      if (token.tokenType === EOF) return
      if (openedAt >= 0) {
        const closes = token.tokenType === tokens.CloseBrace
        if (closes && !(at === silentAt && this.#closesOther(at, openedAt))) return
        if (!closes && (this.#atDeclaration() || this.#outdented(at, openedAt))) return
      }
      if (at !== silentAt && !(openedAt < 0 && this.#broken)) this.expected(expected)
      this.#skip()
      silentAt = this.peek().startOffset
    }
  }

  /** Whether a token stands as far left as the line that opened the braces although their content is indented. */
  #outdented(at: number, openedAt: number): boolean {
    const outer = indentOf(this.#text, openedAt)
    const { column, first } = placeOnLine(this.#text, at)
    if (!first || column > outer) return false
    const inside = openedAt + 1 + this.#text.slice(openedAt + 1, at).search(/\S|$/)
    const content = placeOnLine(this.#text, inside)
    return inside < at && (!content.first || content.column > outer)
  }

  /** Whether a closing brace met while skipping belongs to something else than the braces opened there. */
  #closesOther(at: number, openedAt: number): boolean {
    const { column, first } = placeOnLine(this.#text, at)
    if (first) return column > indentOf(this.#text, openedAt)
    return /[\n\r]/.test(this.#text.slice(openedAt, at))
  }

  /** Reads the parts of a head with `read`, skipping and reporting names, numbers and signs that do not fit. */
  protected headParts(read: () => void): void {
    for (;;) {
      read()
      if (this.RECORDING_PHASE || !this.#atGarbage()) return
      this.expected('headPart')
      while (this.#atGarbage()) {
        // What follows a dot is a name, whatever it spells.
        if (this.is(tokens.Dot) && this.is(tokens.Name, 2)) this.#skip()
        this.#skip()
      }
    }
  }

  /** What can stand in no head, on the same line. */
  #atGarbage(): boolean {
    return garbage.has(this.peek().tokenTypeIdx) && !this.#atNewLine()
  }

  /** Whether a line ends between what has been read and the next token. */
  #atNewLine(): boolean {
    return /[\n\r]/.test(this.#text.slice(this.readTo, this.peek().startOffset))
  }

  /** Skips a token, or a whole group in braces. */
  #skip(): void {
    let depth = 0
    do {
      const { tokenType } = this.peek()
      if (tokenType === EOF) return
      if (tokenType === tokens.OpenBrace) depth++
      else if (tokenType === tokens.CloseBrace) depth--
      this.consume(0, tokenType)
    } while (depth > 0 && !this.#atDeclaration())
  }

  /** Skips the next token silently: it has been reported. */
  protected skipReported(): void {
    if (!this.RECORDING_PHASE) this.consume(0, this.peek().tokenType)
  }

  /** Reads `{`, elements and `}`. Gives the range of the braces; undefined when none stand there. */
  protected braces(index: number, expected: Expected, read: () => void): Span | undefined {
    const { startOffset: start } = this.peek()
    const { readTo } = this
    const opened = this.need(index, tokens.OpenBrace, 'openBrace')
    if (!opened && this.is(tokens.CloseBrace)) return undefined
    const errors = this.diagnostics.length
    this.elements(expected, read, opened ? start : readTo)
    if (this.RECORDING_PHASE || this.is(tokens.CloseBrace)) this.consume(index, tokens.CloseBrace)
    else if (opened && errors === this.diagnostics.length) this.missing('closeBrace')
    return opened ? { start, end: this.readTo } : undefined
  }

  /**
   * Whether the next token is to be taken as a name. A keyword is one where nothing but a name may stand, unless what
   * follows it makes sense only after the keyword: then the name is what is missing.
   */
  protected atName(): boolean {
    if (!this.is(tokens.Name)) return false
    const { keywords } = this.peek()
    if (keywords.length === 0) return true
    if (keywords.some((id) => beginsSomething.has(keywordTable[id].category)) && this.#atNewLine()) return false
    if (this.is(tokens.Title, 2)) return !keywords.includes('basis') && !keywords.includes('law')
    if (this.is(tokens.Word, 2) || this.is(tokens.QuotedName, 2)) {
      return !keywords.some((id) => keywordTable[id].takes === 'name')
    }
    if (this.is(tokens.NumberLiteral, 2) || this.is(onTheSpot, 2)) return !keywords.some((id) => limits.has(id))
    return !(keywords.includes('expect') && this.LA(2).tokenType !== undefined && this.#expectationAt(2))
  }

  #expectationAt(ahead: number): boolean {
    const ids = tokens.keywordsOfType(this.LA(ahead).tokenTypeIdx)
    return ids !== undefined && ids.some((id) => keywordTable[id].category === 'expectation')
  }
}

function indexes(types: readonly TokenType[]): ReadonlySet<number> {
  return new Set(types.flatMap((type) => [type.tokenTypeIdx ?? -1, ...(type.categoryMatches ?? [])]))
}

const { onTheSpot, use, law, calendar, office, document, form, item, process, scenario } = tokens.keywordTypes
const declarationStarts = indexes([use, law, calendar, office, document, form, item, process, scenario])

const names: readonly TokenType[] = [tokens.Word, tokens.QuotedName]
const literals: readonly TokenType[] = [tokens.StringLiteral, tokens.Title, tokens.Article, tokens.NumberLiteral]
const signs: readonly TokenType[] = [tokens.Comma, tokens.Dot, tokens.Colon, tokens.Operator]
const brackets: readonly TokenType[] = [tokens.OpenParen, tokens.CloseParen, tokens.OpenBracket, tokens.CloseBracket]
const garbage = indexes(names.concat(literals, signs, brackets, [tokens.DateLiteral, tokens.TimeLiteral]))
