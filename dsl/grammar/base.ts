import type { TokenType } from 'chevrotain'
import { EOF } from 'chevrotain'
import { keywordTable } from '../keywords/table.ts'
import type { Lexeme } from '../lexer/token.ts'
import * as tokens from '../lexer/token-types.ts'
import type { Expected } from '../messages/expected.ts'
import type { Span } from '../tree/leaves.ts'
import { ReadingGrammar } from './reading.ts'

export type { Alternative, Rule } from './reading.ts'

/** A head without parts. */
export const nothing = (): void => undefined

/** The braces around elements: where they were opened, and whether their content is indented against that line. */
interface Frame {
  readonly opened: Lexeme
  readonly indented: boolean
  /** A keyword that goes on after the closing brace: it ends the elements when the brace is missing. */
  readonly next: TokenType | undefined
}

/**
 * Going on after a mistake.
 *
 * The library's own recovery is off. No rule ever throws: what is missing becomes a node marked missing, what does not
 * fit is skipped by the loop that it stands in.
 */
export abstract class GrammarBase extends ReadingGrammar {
  #declarationColumn = 0
  /** Something was reported in the declaration just read: what does not fit after it is most likely its rest. */
  #broken = false
  #errorsBefore = 0
  #next: TokenType | undefined
  /** Around the next token braces are open whose content is indented. */
  #isIndenting = false

  protected override begin(text: string, lexemes: Lexeme[]): void {
    super.begin(text, lexemes)
    this.#declarationColumn = 0
    this.#broken = false
    this.#errorsBefore = 0
    this.#next = undefined
    this.#isIndenting = false
  }

  /** Remembers how far a declaration is indented: a missing brace is noticed at the next one that stands as far left. */
  protected enterDeclaration(): void {
    if (this.RECORDING_PHASE) return
    this.#declarationColumn = this.last().column
    this.#errorsBefore = this.diagnostics.length
    this.#broken = false
    this.#next = undefined
    this.reportedAt = undefined
  }

  /** Notes whether the declaration just read had a mistake. */
  protected leaveDeclaration(): void {
    this.#broken = this.diagnostics.length > this.#errorsBefore
  }

  /** Whether the next token begins a declaration of the module although braces are still open. */
  #atDeclaration(): boolean {
    const token = this.peek()
    return declarationStarts.has(token.tokenTypeIdx) && token.isFirst && token.column <= this.#declarationColumn + slack
  }

  /** Reads elements with `read` to the end of the file, skipping and reporting what does not fit. */
  protected elementsOfFile(expected: Expected, read: () => void): void {
    let silentAt: Lexeme | undefined
    for (;;) {
      read()
      if (this.RECORDING_PHASE || this.peek().tokenType === EOF) return
      if ((this.peek() !== silentAt && !this.#broken) || this.#looksLikeDeclaration()) this.unfitting(expected)
      this.#skip()
      silentAt = this.peek()
    }
  }

  /** Whether a line begins with a word and a name as a declaration does: where its keyword is misspelt. */
  #looksLikeDeclaration(): boolean {
    const token = this.peek()
    if (token.tokenType !== tokens.Word || token.column > slack || !this.is(tokens.Name, 2)) return false
    const third = this.peek(3)
    return third.isFirst || [EOF, tokens.StringLiteral, tokens.OpenBrace].includes(third.tokenType)
  }

  /**
   * Reads elements with `read` until the closing brace, skipping and reporting what does not fit. Where the text is
   * indented, the indentation tells a brace that was left out: an unfitting token as far left as the line that opened
   * the braces ends them, and a closing brace met after a mistake counts only when it stands where that of these braces
   * should.
   */
  #elements(expected: Expected, read: () => void, frame: Frame): void {
    const errorsBefore = this.diagnostics.length
    let silentAt: Lexeme | undefined
    let wrong: Lexeme | undefined
    for (;;) {
      read()
      if (this.skipsComma()) continue
      const token = this.peek()
      if (token.tokenType === EOF) return
      if (token.tokenType === tokens.CloseBrace) {
        const afterMistake = token === silentAt || this.isOnReportedLine(token)
        const isOther = token.isFirst
          ? this.diagnostics.length > errorsBefore && token.column > frame.opened.indent + slack
          : afterMistake && token.lineStart !== frame.opened.lineStart
        if (!isOther) return
      } else {
        if (this.#atDeclaration() || isOutdented(token, frame)) return
        if (frame.next !== undefined && this.is(frame.next)) return
      }
      // A line that stands as far left as the wrong one does not go on in it.
      const isAnother = wrong !== undefined && token.isFirst && token.column <= wrong.indent
      if (token !== silentAt || isAnother) {
        this.unfitting(expected)
        wrong = token
      }
      do this.#skip()
      while (this.is(tokens.DateLiteral) && !this.is(tokens.TimeLiteral, 2) && !this.peek().isFirst)
      silentAt = this.peek()
    }
  }

  /** Reads the parts of a head with `read`, skipping and reporting names, numbers and signs that do not fit. */
  protected headParts(expected: Expected, read: () => void): void {
    for (;;) {
      read()
      if (this.skipsComma()) continue
      if (this.RECORDING_PHASE || !this.#atGarbage()) return
      this.unfitting(expected)
      while (this.#atGarbage()) {
        // What follows a dot is a name, whatever it spells.
        if (this.is(tokens.Dot) && this.is(tokens.Name, 2)) this.#skip()
        this.#skip()
      }
    }
  }

  /** What can stand in no head, on the same line. */
  #atGarbage(): boolean {
    return garbage.has(this.peek().tokenTypeIdx) && !this.atNewLine()
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

  /** Goes on to the opening brace that stands further on in the line, if only what begins nothing stands before it. */
  #seekBrace(opening: Expected): void {
    const first = this.peek()
    let ahead = 1
    for (let token = this.peek(ahead); !this.is(tokens.OpenBrace, ahead); token = this.peek(++ahead)) {
      if (token.lineStart !== first.lineStart || token.tokenType === EOF || token.tokenType === tokens.CloseBrace)
        return
      if (token.keywords.some((id) => beginsSomething.has(keywordTable[id].category))) return
    }
    if (first.lineStart !== this.last().lineStart) return
    this.expected(opening)
    while (!this.is(tokens.OpenBrace)) this.#skip()
  }

  /** Says which keyword goes on after the next braces. */
  protected awaiting(next: TokenType): void {
    this.#next = next
  }

  /**
   * Reads `{`, elements and `}`. Gives the range of the braces; undefined when none stand there. `opening` says what
   * else than the brace may stand before them.
   */
  protected braces(
    index: number,
    expected: Expected,
    read: () => void,
    opening: Expected = 'openBrace',
  ): Span | undefined {
    const next = this.#next
    this.#next = undefined
    if (!this.RECORDING_PHASE && !this.is(tokens.OpenBrace)) this.#seekBrace(opening)
    const isThere = this.need(index, tokens.OpenBrace, this.atNewLine() ? 'openBrace' : opening)
    if (!isThere && this.is(tokens.CloseBrace)) return undefined
    const opened = this.last()
    const errors = this.diagnostics.length
    if (this.RECORDING_PHASE) read()
    else this.#framed(expected, read, opened, next)
    if (this.RECORDING_PHASE || this.is(tokens.CloseBrace)) this.consume(index, tokens.CloseBrace)
    else if (isThere && errors === this.diagnostics.length) this.missing('closeBrace')
    return isThere ? { start: opened.startOffset, end: this.readTo } : undefined
  }

  /** Reads elements, remembering whether the text indents what stands in braces: then it does so in inner ones too. */
  #framed(expected: Expected, read: () => void, opened: Lexeme, next: TokenType | undefined): void {
    const isIndenting = this.#isIndenting
    const { lineStart, column } = this.peek()
    const isSameLine = lineStart === opened.lineStart
    this.#isIndenting ||= !isSameLine && column > opened.indent
    this.#elements(expected, read, { opened, indented: isSameLine || this.#isIndenting, next })
    this.#isIndenting = isIndenting
  }

  /**
   * Whether the next token is to be taken as a name. A keyword is one where nothing but a name may stand, unless what
   * follows it makes sense only after the keyword, or it begins a line: then the name is what is missing.
   */
  protected atName(): boolean {
    if (!this.is(tokens.Name)) return false
    const { keywords } = this.peek()
    if (keywords.length === 0) return true
    if (this.#beginsLine()) return false
    if (this.is(tokens.Title, 2)) return !keywords.includes('basis') && !keywords.includes('law')
    if (this.is(tokens.Word, 2) || this.is(tokens.QuotedName, 2)) {
      return !keywords.some((id) => keywordTable[id].takes === 'name')
    }
    if (this.is(tokens.NumberLiteral, 2) || this.is(onTheSpot, 2)) return !keywords.some((id) => limits.has(id))
    return !(keywords.includes('expect') && this.#expectationAt(2))
  }

  /** Whether the next token goes on a reference after its dot. */
  protected atLaterName(): boolean {
    if (!this.is(tokens.Name) || this.#beginsLine()) return false
    // `由 审批局. 限 当场`: a limit stands there, so that the name is what is missing.
    return !(this.is(onTheSpot, 2) && this.peek().keywords.some((id) => limits.has(id)))
  }

  /** Whether a keyword that begins something stands first on its line. */
  #beginsLine(): boolean {
    return this.atNewLine() && this.peek().keywords.some((id) => beginsSomething.has(keywordTable[id].category))
  }

  #expectationAt(ahead: number): boolean {
    const ids = tokens.keywordsOfType(this.LA(ahead).tokenTypeIdx)
    return ids !== undefined && ids.some((id) => keywordTable[id].category === 'expectation')
  }
}

/** Whether a token stands as far left as the line that opened the braces although their content is indented. */
function isOutdented(token: Lexeme, { opened, indented }: Frame): boolean {
  return indented && token.isFirst && token.lineStart !== opened.lineStart && token.column <= opened.indent
}

/** Lines that belong together may be so many columns apart where a text was not put in order. */
const slack = 1

/** What stands first on a line is most likely no name when it is one of these. */
const beginsSomething = new Set(['declaration', 'part', 'statement', 'action', 'expectation'])

/** After these a number follows. */
const limits = new Set(['statutory', 'promised', 'within', 'tolerate', 'atLeast', 'eachWithin', 'validFor', 'fee'])

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
