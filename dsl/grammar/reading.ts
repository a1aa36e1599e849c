import type { IToken, ParserMethod, TokenType } from 'chevrotain'
import { EmbeddedActionsParser, EOF, tokenMatcher } from 'chevrotain'
import type { Diagnostic, MessageArguments } from '../diagnostic.ts'
import type { Lexeme } from '../lexer/token.ts'
import { vocabulary } from '../lexer/token-types.ts'
import type { Expected } from '../messages/expected.ts'
import { quoted, syntaxError } from '../syntax-error.ts'
import type { Span } from '../tree/leaves.ts'
import { TableLookahead } from './lookahead.ts'

/** A rule of the grammar. */
export type Rule<Result, Arguments extends unknown[] = []> = ParserMethod<Arguments, Result>

/** An alternative of the grammar; `GATE` looks further ahead than the library does. */
export interface Alternative<Result> {
  readonly GATE?: () => boolean
  /** Set where a keyword is also a name: the alternative written first is meant. */
  readonly IGNORE_AMBIGUITIES?: boolean
  readonly ALT: () => Result
}

/**
 * Reading tokens and reporting what does not fit. One mistake is reported once: never twice at a token, never right
 * after unreadable text, and within a declaration never twice on a line.
 */
export abstract class ReadingGrammar extends EmbeddedActionsParser {
  protected diagnostics: Diagnostic[] = []
  /** A name in a condition begins with 非: it may be a keyword glued to a field. */
  protected suspectsGlue: boolean = false
  /** The token at which something was reported last, in the current declaration. */
  protected reportedAt: Lexeme | undefined
  #text = ''

  /** `validate` checks the grammar itself; it costs time and is for tests. */
  constructor(validate: boolean) {
    super([...vocabulary], {
      maxLookahead: 1,
      lookaheadStrategy: new TableLookahead({ maxLookahead: 1 }),
      recoveryEnabled: false,
      skipValidations: !validate,
    })
  }

  /** Makes ready for a text. */
  protected begin(text: string, lexemes: Lexeme[]): void {
    this.#text = text
    this.reportedAt = undefined
    this.suspectsGlue = false
    this.diagnostics = []
    this.input = lexemes
  }

  /** The next token. Every token of the input is a lexeme; beyond its end the library's own end of file follows. */
  protected peek(ahead: number = 1): Lexeme {
    return this.LA(ahead) as Lexeme
  }

  /** The token read last; before the first one, the library's end of file. */
  protected last(): Lexeme {
    return this.LA(0) as Lexeme
  }

  /** Whether the token `ahead` is of a type. */
  protected is(type: TokenType, ahead: number = 1): boolean {
    return tokenMatcher(this.LA(ahead), type)
  }

  /**
   * Whether what begins with this token may stand next. Asked before something optional that mostly is not there, it
   * saves the library's way of finding out.
   */
  protected mayFollow(type: TokenType): boolean {
    return this.RECORDING_PHASE || tokenMatcher(this.LA(1), type)
  }

  /** Whether a line ends between what has been read and the next token. */
  protected atNewLine(): boolean {
    return this.peek().lineStart !== this.last().lineStart
  }

  /** The end of what has been read. */
  protected get readTo(): number {
    return this.last().endOffset + 1
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

  /** Whether what is wrong at the next token has been reported; from now on it has. */
  #isKnown(): boolean {
    const token = this.peek()
    const known = token.afterRubbish || this.isOnReportedLine(token)
    this.reportedAt = token
    return known
  }

  /** Whether something was reported on the line of a token, in the current declaration. */
  protected isOnReportedLine(token: Lexeme): boolean {
    return this.reportedAt !== undefined && this.reportedAt.lineStart === token.lineStart
  }

  /** Reports that something else is expected at the next token. */
  protected expected(expected: Expected): void {
    if (this.RECORDING_PHASE || this.#isKnown()) return
    const token = this.peek()
    const key = `expected.${expected}`
    if (token.tokenType === EOF) this.#report(this.here, { problem: 'problem.expectedAtEnd', expected: key })
    else this.#report(token, { problem: 'problem.expected', expected: key, found: quoted(token.image) })
  }

  /** Reports that something is missing right after what has been read. */
  protected missing(expected: Expected): void {
    if (this.RECORDING_PHASE || this.#isKnown()) return
    this.#report(this.here, { problem: 'problem.missing', expected: `expected.${expected}` })
  }

  /** Reports a problem with text that has been read. */
  protected problem(problem: string, span: Span, more: MessageArguments = {}): void {
    if (this.RECORDING_PHASE) return
    this.reportedAt = this.last()
    this.#report(span, { problem, found: quoted(this.#text.slice(span.start, span.end)), ...more })
  }

  #report({ start, end }: Span, args: MessageArguments): void {
    this.diagnostics.push(syntaxError('BJ0001', start, end, args))
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
}
