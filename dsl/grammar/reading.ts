import type { IToken, ParserMethod, TokenType } from 'chevrotain'
import { EmbeddedActionsParser, EOF, tokenMatcher } from 'chevrotain'
import type { Diagnostic, MessageArguments } from '../diagnostic.ts'
import type { Lexeme } from '../lexer/token.ts'
import { keywordTable } from '../keywords/table.ts'
import { hasHan, isSpace } from '../lexer/characters.ts'
import { Colon, Comma, Dot, Equal, keywordOfType, NumberLiteral, Operator } from '../lexer/token-types.ts'
import { vocabulary, Word } from '../lexer/token-types.ts'
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

/** Keywords after which what they introduce stands. */
const introducing: ReadonlySet<string> = new Set(['declaration', 'part', 'statement', 'clause', 'constraint'])

const introduces = ({ keywords }: Lexeme): boolean => keywords.some((id) => introducing.has(keywordTable[id].category))

const startsWithNumeral = /^[零〇一二三四五六七八九十百千两]/

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

  /** Reads a keyword that the rule has already seen, with a colon or `=` that does not belong after it. */
  protected keyword(index: number, type: TokenType): IToken {
    if (this.RECORDING_PHASE) return this.consume(index, type)
    this.peek().takenAs = type
    const token = this.consume(index, type)
    const next = this.peek().tokenType
    if ((next === Colon || next === Equal) && this.#takesNoSign(type)) this.#superfluous()
    return token
  }

  /** Whether what belongs to a keyword stands right after it: a value that is compared is not meant. */
  #takesNoSign(type: TokenType): boolean {
    const id = keywordOfType(type)
    return id !== undefined && introducing.has(keywordTable[id].category)
  }

  /** Reports and skips a sign after a keyword. What follows is read as if it were not there. */
  #superfluous(): void {
    const { image: keyword } = this.last()
    const { start, end, image, tokenType } = this.peek()
    const isSpaced = [start - 1, end].some((at) => isSpace(this.#text.charCodeAt(at)))
    const args = { problem: 'problem.superfluous', found: image, keyword: quoted(keyword) }
    const edits = [{ start, end, text: isSpaced ? '' : ' ' }]
    this.diagnostics.push(syntaxError('BJ0001', start, end, args, [{ title: 'fix.remove', edits }]))
    this.consume(0, tokenType)
  }

  /**
   * Reports and skips a comma between parts, where something begins after it. What follows is read as if it were not
   * there. False where none stands.
   */
  protected skipsComma(): boolean {
    if (this.RECORDING_PHASE || !this.is(Comma) || this.atNewLine() || !introduces(this.peek(2))) return false
    this.#strayComma(this.peek())
    this.consume(0, Comma)
    this.reportedAt = this.last()
    return true
  }

  #strayComma({ start, end, image }: Lexeme): void {
    const edits = [{ start, end, text: isSpace(this.#text.charCodeAt(end)) ? '' : ' ' }]
    const fixes = [{ title: 'fix.remove', edits }]
    this.diagnostics.push(syntaxError('BJ0001', start, end, { problem: 'problem.comma', found: image }, fixes))
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

  /**
   * Whether what is missing at the end of a line has been reported; from now on it has. What stands first on the next
   * line is right where it begins something, and else most likely an attempt at what is missing.
   */
  #isKnownMissing(): boolean {
    const [last, token] = [this.last(), this.peek()]
    const known = token.afterRubbish || this.reportedAt === token || this.isOnReportedLine(last)
    this.reportedAt = this.#beginsNothing() ? token : last
    return known
  }

  #beginsNothing(): boolean {
    if (this.is(Word)) return startsWithNumeral.test(this.peek().image)
    return this.is(NumberLiteral) || this.is(Operator) || this.is(Comma) || this.is(Colon) || this.is(Dot)
  }

  /** Whether something was reported on the line of a token, in the current declaration. */
  protected isOnReportedLine(token: Lexeme): boolean {
    return this.reportedAt !== undefined && this.reportedAt.lineStart === token.lineStart
  }

  /**
   * Reports that something is expected: instead of the next token, or, where nothing more stands on the line, at its
   * end. That is where the official looks: the next line is right.
   */
  protected expected(expected: Expected): void {
    if (this.RECORDING_PHASE) return
    const key = `expected.${expected}`
    if (this.peek().tokenType === EOF) {
      if (!this.#isKnownMissing()) this.#report(this.here, { problem: 'problem.expectedAtEnd', expected: key })
    } else if (this.atNewLine()) this.missing(expected)
    else this.unfitting(expected)
  }

  /** Reports that the next token does not fit: something else may stand there. */
  protected unfitting(expected: Expected): void {
    if (this.RECORDING_PHASE || this.#isKnown()) return
    const token = this.peek()
    const found = quoted(token.image)
    if (token.tokenType === Word && expected === 'string')
      return this.#lacksQuotes(token, 'problem.unquoted', `"${token.image}"`)
    if (token.tokenType === Word && expected === 'law' && hasHan(token.image))
      return this.#lacksQuotes(token, 'problem.untitled', token.image.replace(/^(.+?)(第.*)?$/u, '《$1》$2'))
    const before = this.last()
    if (before.tokenType === Comma && before.lineStart === token.lineStart && introduces(token))
      return this.#strayComma(before)
    this.#report(token, { problem: 'problem.expected', expected: `expected.${expected}`, found })
  }

  /** Reports that something is missing right after what has been read. */
  protected missing(expected: Expected): void {
    if (this.RECORDING_PHASE || (this.atNewLine() ? this.#isKnownMissing() : this.#isKnown())) return
    this.#report(this.here, { problem: 'problem.missing', expected: `expected.${expected}` })
  }

  #lacksQuotes({ start, end }: Lexeme, problem: string, written: string): void {
    const fixes = [{ title: 'fix.write', edits: [{ start, end, text: written }] }]
    const args = { problem, written: quoted(written) }
    this.diagnostics.push(syntaxError('BJ0001', start, end, args, fixes))
  }

  /** Reports a problem with text that has been read. */
  protected problem(problem: string, span: Span, more: MessageArguments = {}): void {
    if (this.RECORDING_PHASE) return
    this.reportedAt = this.last()
    this.#report(span, { problem, found: quoted(this.#text.slice(span.start, span.end)), ...more })
  }

  /** Reports what is written in place of a sign of the language; it is read as that sign. */
  protected slip({ start, end }: Span, written: string): void {
    const args = { problem: 'problem.sign', found: quoted(this.#text.slice(start, end)), written }
    const edits = [{ start, end, text: written }]
    this.diagnostics.push(syntaxError('BJ0001', start, end, args, [{ title: 'fix.write', edits }]))
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
