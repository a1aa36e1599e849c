import type { IRuleConfig, IToken, ParserMethod, TokenType } from 'chevrotain'
import type { Diagnostic } from '../diagnostic.ts'
import { Parser } from '../grammar/parser.ts'
import type { KeywordId } from '../keywords/table.ts'
import type { Lexeme } from '../lexer/token.ts'
import type { Expected } from '../messages/expected.ts'
import type { DateNode, NameNode, StringNode, TimeNode } from '../tree/leaves.ts'
import { leadingKeywords } from './leading-keywords.ts'

/** A place where the grammar takes something that is no keyword. */
export interface Slot {
  /** What is due there. */
  readonly expected: Expected
  /** The rules of the grammar that are being read there, outermost first: `ref` is among them where a name refers. */
  readonly rules: readonly string[]
}

/** What was found while a text was read with a token at the cursor. */
export interface Probe {
  readonly diagnostics: readonly Diagnostic[]
  /** The rules that were being read when the last token before the cursor was taken. */
  readonly rules: ReadonlySet<string>
  /** What the token at the cursor was taken for. */
  readonly slots: readonly Slot[]
  /** The rules that were being read when it was taken as a keyword, outermost first; empty when it was not. */
  readonly takenIn: readonly string[]
  /** The tokens without elements that are complete and have others after them: they do not matter at the cursor. */
  readonly kept: Lexeme[]
}

/** Elements that say nothing about what may stand after their next sibling. */
const elements: ReadonlySet<string> = new Set(
  'statement handle choiceBranch autoRule itemPart processPart greenChannel field act expect'.split(' '),
)

/** A rule being read: where it began, and its last element that is complete. */
interface Frame {
  readonly name: string
  readonly start: Lexeme
  element: readonly [Lexeme, Lexeme] | undefined
}

/**
 * The parser of the language, watched: it tells which rules were being read at a token, the cursor, and what the token
 * was taken for. So whatever the grammar decides by looking ahead, or by what was given before, holds for completion too.
 */
export class ProbingParser extends Parser {
  /** The keywords that can stand next while a rule is being read. */
  readonly leading: ReadonlyMap<string, ReadonlySet<KeywordId>> = leadingKeywords(this.getGAstProductions())
  #cursor: Lexeme | undefined
  #frames: Frame[] = []
  #rules = new Set<string>()
  #slots: Slot[] = []
  #takenIn: readonly string[] = []
  #dropped: (readonly [Lexeme, Lexeme])[] = []

  /** Reads tokens; the last one is the end of the file. */
  probe(text: string, lexemes: Lexeme[], cursor: Lexeme): Probe {
    this.#cursor = cursor
    this.#frames = []
    this.#rules = new Set()
    this.#slots = []
    this.#takenIn = []
    this.#dropped = []
    const { diagnostics } = this.parse(text, lexemes)
    return {
      diagnostics,
      rules: this.#rules,
      slots: this.#slots,
      takenIn: this.#takenIn,
      kept: this.#keep(lexemes),
    }
  }

  #keep(lexemes: readonly Lexeme[]): Lexeme[] {
    const ends = new Map(this.#dropped)
    const kept: Lexeme[] = []
    let resumesAt: Lexeme | undefined
    for (const token of lexemes) {
      if (token === resumesAt) resumesAt = undefined
      resumesAt ??= ends.get(token)
      if (resumesAt === undefined) kept.push(token)
    }
    return kept
  }

  protected override RULE<F extends (...args: never[]) => unknown>(
    name: string,
    implementation: F,
    config?: IRuleConfig<ReturnType<F>>,
  ): ParserMethod<Parameters<F>, ReturnType<F>> {
    const watched = (...args: Parameters<F>): ReturnType<F> => {
      // Rules are recorded before this object is complete.
      if (this.RECORDING_PHASE) return implementation(...args) as ReturnType<F>
      this.#enter(name, args)
      const result = implementation(...args) as ReturnType<F>
      this.#leave()
      return result
    }
    return super.RULE<(...args: Parameters<F>) => ReturnType<F>>(name, watched, config)
  }

  #enter(name: string, args: readonly unknown[]): void {
    const start = this.peek()
    this.#frames.push({ name, start, element: undefined })
    if (name === 'number') this.#note(numberSorts.find((sort) => sort === args[0]) ?? 'number')
    if (name === 'title') this.#note('law')
  }

  #leave(): void {
    const frame = this.#frames.pop()
    if (frame === undefined) return
    const end = this.peek()
    if (end === this.#cursor && frame.start !== end) this.#rules.add(frame.name)
    const around = this.#frames.at(-1)
    if (around === undefined || !elements.has(frame.name) || frame.start === end) return
    if (around.element !== undefined) this.#dropped.push(around.element)
    around.element = [frame.start, end]
  }

  #note(expected: Expected): void {
    if (this.RECORDING_PHASE || this.peek() !== this.#cursor) return
    this.#slots.push({ expected, rules: this.#frames.map(({ name }) => name) })
  }

  protected override keyword(index: number, type: TokenType): IToken {
    if (!this.RECORDING_PHASE && this.peek() === this.#cursor) this.#takenIn = this.#frames.map(({ name }) => name)
    return super.keyword(index, type)
  }

  protected override name(index: number, expected: Expected, place?: 'first' | 'later' | 'any'): NameNode {
    if (!this.RECORDING_PHASE) this.#note(expected)
    return super.name(index, expected, place)
  }

  protected override string(index: number, expected: Expected = 'string'): StringNode {
    if (!this.RECORDING_PHASE) this.#note(expected)
    return super.string(index, expected)
  }

  protected override date(index: number): DateNode {
    if (!this.RECORDING_PHASE) this.#note('date')
    return super.date(index)
  }

  protected override time(index: number): TimeNode {
    if (!this.RECORDING_PHASE) this.#note('time')
    return super.time(index)
  }
}

const numberSorts = ['number', 'wholeNumber', 'percent'] as const
