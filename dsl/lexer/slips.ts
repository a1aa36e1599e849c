import type { TokenType } from 'chevrotain'
import type { Diagnostic, Edit } from '../diagnostic.ts'
import { quoted, syntaxError } from '../syntax-error.ts'
import { endOfWord, hasHan, isSpace } from './characters.ts'
import type { Lexeme } from './token.ts'
import * as t from './token-types.ts'
import { keywordOfWord } from './words.ts'

/** A sign typed for one of the language, with what it is read as. */
export interface FoundSlip {
  readonly type: TokenType
  readonly end: number
}

const { by, escalateTo, sealedWith, to, completes, and, or, when } = t.keywordTypes
/** After these a name mostly has two parts. */
const beforePaths: ReadonlySet<TokenType> = new Set([by, escalateTo, sealedWith, to, completes, t.TimeLiteral])
const middleDots = '·•・‧∙'

/** An opening bracket of another kind, with the edits that mend it and what closes it. */
interface Opened {
  readonly close: TokenType
  readonly written: string
  readonly edits: Edit[]
}

/**
 * Signs that officials type for those of the language: each is read as what it is meant to be and reported once, as
 * BJ0001 with the right sign as its fix. So nothing after it is taken for another mistake.
 */
export class SlipReader {
  readonly #text: string
  readonly #diagnostics: Diagnostic[]
  readonly #opened: Opened[] = []

  constructor(text: string, diagnostics: Diagnostic[]) {
    this.#text = text
    this.#diagnostics = diagnostics
  }

  /** The slip that begins at `start`, after these tokens; it has been reported then. */
  read(start: number, tokens: readonly Lexeme[]): FoundSlip | undefined {
    switch (this.#text.charAt(start)) {
      case '=':
      case '＝':
        return this.#equal(start)
      case '-':
      case '－':
        return /[>＞]/.test(this.#text.charAt(start + 1)) ? this.#arrow(start, start + 2) : undefined
      case '→':
        return this.#arrow(start, start + 1)
      case '&':
        return this.#double(start, and, ['且', 'and'])
      case '|':
        return this.#double(start, or, ['或', 'or'])
      case '。':
        return this.#joins(start, tokens) && this.#isPath(start, tokens) ? this.#dot(start) : undefined
      case '【':
        return this.#open(start, tokens)
      case '】':
        return this.#close(start)
      default:
        return middleDots.includes(this.#text.charAt(start)) && this.#stands(start, tokens)
          ? this.#dot(start)
          : undefined
    }
  }

  #equal(start: number): FoundSlip | undefined {
    const next = this.#text.charAt(start + 1)
    if (/[=＝]/.test(next)) return this.#sign(start, start + 2, t.Equal, '=')
    if (/[>＞]/.test(next)) return this.#sign(start, start + 2, t.GreaterEqual, '>=')
    return /[<＜]/.test(next) ? this.#sign(start, start + 2, t.LessEqual, '<=') : undefined
  }

  #sign(start: number, end: number, type: TokenType, written: string, problem = 'problem.sign'): FoundSlip {
    this.#report(problem, start, end, written, [{ start, end, text: written }])
    return { type, end }
  }

  #report(problem: string, start: number, end: number, written: string, edits: readonly Edit[]): void {
    const found = quoted(this.#text.slice(start, end))
    const fixes = [{ title: 'fix.write', edits }]
    this.#diagnostics.push(syntaxError('BJ0001', start, end, { problem, found, written }, fixes))
  }

  #dot(start: number): FoundSlip {
    return this.#sign(start, start + 1, t.Dot, '.', 'problem.dot')
  }

  /** What comes one after the other is parted by nothing, or by a semicolon. */
  #arrow(start: number, end: number): FoundSlip {
    return this.#sign(start, end, t.Semicolon, ';', 'problem.arrow')
  }

  #double(start: number, type: TokenType, [zh, en]: readonly [string, string]): FoundSlip | undefined {
    if (this.#text.charAt(start + 1) !== this.#text.charAt(start)) return undefined
    const end = start + 2
    const word = hasHan(this.#text) ? zh : en
    const before = start > 0 && !isSpace(this.#text.charCodeAt(start - 1)) ? ' ' : ''
    const after = end < this.#text.length && !isSpace(this.#text.charCodeAt(end)) ? ' ' : ''
    this.#report('problem.sign', start, end, word, [{ start, end, text: before + word + after }])
    return { type, end }
  }

  /** Whether a sign stands between a name and a word in one line, with or without spaces. */
  #stands(start: number, tokens: readonly Lexeme[]): boolean {
    const last = tokens.at(-1)
    if (last === undefined || (last.tokenType !== t.QuotedName && last.kind !== 'name')) return false
    const next = start + 1 + (/^[^\S\n\r]*/.exec(this.#text.slice(start + 1, start + 20))?.[0].length ?? 0)
    return /^[^\S\n\r]*$/.test(this.#text.slice(last.end, start)) && endOfWord(this.#text, next) > next
  }

  /** Whether it does so without spaces. */
  #joins(start: number, tokens: readonly Lexeme[]): boolean {
    return tokens.at(-1)?.end === start && !isSpace(this.#text.charCodeAt(start + 1)) && this.#stands(start, tokens)
  }

  /** Whether `。` between two words joins them: what follows one that ends something begins with a keyword, or is a field. */
  #isPath(start: number, tokens: readonly Lexeme[]): boolean {
    const end = endOfWord(this.#text, start + 1)
    const word = this.#text.slice(start + 1, end)
    if (keywordOfWord(word) !== undefined || /^\s*[:：]/.test(this.#text.slice(end, end + 20))) return false
    const rest = this.#text.slice(end).trimStart()
    const next = rest.slice(0, endOfWord(rest, 0))
    if (keywordOfWord(next) === when) return false
    const before = tokens.at(-2)?.tokenType
    if (before !== undefined && beforePaths.has(before)) return true
    // A keyword glued to what follows it: `需 甲。出具乙`.
    return !Array.from(word, (_, length) => word.slice(0, length)).some((part) => keywordOfWord(part) !== undefined)
  }

  #open(start: number, tokens: readonly Lexeme[]): FoundSlip {
    const last = tokens.at(-1)?.tokenType
    const isList = last === t.Colon || last === t.OpenBracket
    const [type, close] = isList ? [t.OpenBracket, t.CloseBracket] : [t.OpenBrace, t.CloseBrace]
    const edits: Edit[] = [{ start, end: start + 1, text: isList ? '[' : '{' }]
    this.#opened.push({ close, written: isList ? ']' : '}', edits })
    this.#report('problem.sign', start, start + 1, isList ? '[' : '{', edits)
    return { type, end: start + 1 }
  }

  #close(start: number): FoundSlip {
    const end = start + 1
    const opened = this.#opened.pop()
    if (opened === undefined) return this.#sign(start, end, t.CloseBrace, '}')
    // Both of a pair are one slip.
    opened.edits.push({ start, end, text: opened.written })
    return { type: opened.close, end }
  }
}
