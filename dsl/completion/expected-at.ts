import type { TokenType } from 'chevrotain'
import type { KeywordId } from '../keywords/table.ts'
import { keywordIds, keywordTable } from '../keywords/table.ts'
import { snippetText } from '../keywords/snippet.ts'
import type { Lexeme, TokenKind } from '../lexer/token.ts'
import { CloseBrace, keywordTypes, OpenBrace } from '../lexer/token-types.ts'
import { nameText } from '../lexer/values.ts'
import type { KeywordLanguage } from '../format/names.ts'
import type { ModuleNode } from '../tree/module.ts'
import type { Span } from '../tree/leaves.ts'
import type { Reading } from './cursor.ts'
import { indentOf, isJoined, readingsAt, tokensWith } from './cursor.ts'
import type { Probe, Slot } from './probing-parser.ts'
import { ProbingParser } from './probing-parser.ts'

/** A keyword that can stand at a cursor, with what an editor inserts for it: the first snippet that can be read there. */
export interface ExpectedKeyword {
  readonly id: KeywordId
  readonly snippet: string
  /** The rules of the grammar that take it, outermost first. */
  readonly rules: readonly string[]
}

/** What is not a keyword and can stand at a cursor. */
export interface ExpectedSlot extends Slot {
  readonly kind: 'name' | 'string' | 'title' | 'number' | 'date' | 'time'
}

/** A token before a cursor. */
export interface TokenBefore {
  readonly kind: TokenKind
  /** As written; a name without its quotes. */
  readonly text: string
  readonly usedAs: KeywordId | 'name' | undefined
}

/** What may stand at a cursor, and what it would take the place of. */
export interface ExpectedAt {
  /** What is half typed: from its start to the cursor. */
  readonly replaces: Span
  /** A space has to be put before what is inserted. */
  readonly isGlued: boolean
  /** The quote that was opened and not closed. */
  readonly quote: Reading['quote']
  readonly keywords: readonly ExpectedKeyword[]
  readonly slots: readonly ExpectedSlot[]
  /** The tokens of the declaration before what is half typed, but for what is complete and has others of its kind after it. */
  readonly before: readonly TokenBefore[]
}

/** How to look. */
export interface ExpectedAtOptions {
  /** The language in which keywords are to be inserted. */
  readonly keywords: KeywordLanguage
  /** The names that the module sees: a keyword glued to one is then taken apart. */
  readonly names?: Iterable<string>
}

let parser: ProbingParser | undefined

/**
 * What may stand at an offset of a text, whose tree helps to find the declaration around it: the text before the offset
 * decides, and it may be broken. Each answer was tried: the parser has read the declaration up to the cursor with it and
 * found nothing wrong at it. Several answers where what is half typed can be seen in several ways.
 */
export function expectedAt(text: string, tree: ModuleNode, offset: number, options: ExpectedAtOptions): ExpectedAt[] {
  parser ??= new ProbingParser()
  const names = [...(options.names ?? [])]
  const found: ExpectedAt[] = []
  let isSplit = false
  let whole: Place | undefined
  for (const reading of readingsAt(text, tree, offset, names)) {
    // Of the ways to split a word, the longest keyword that the grammar takes is meant.
    if (reading.isSplit && isSplit) continue
    const place: Place = new Place(parser, whole === undefined || !reading.isSplit ? reading : whole.shorten(reading))
    whole ??= place
    if (reading.isSplit && !place.takesSplit()) continue
    isSplit ||= reading.isSplit
    found.push({
      replaces: { start: reading.from + reading.start, end: offset },
      isGlued: reading.isGlued,
      quote: reading.quote,
      keywords: reading.quote === undefined ? place.keywords(options.keywords) : [],
      slots: place.slots(),
      before: place.before,
    })
  }
  return found
}

/** A half-typed place, tried with one thing after the other. */
class Place {
  readonly before: readonly TokenBefore[]
  readonly #parser: ProbingParser
  readonly #reading: Reading
  readonly #base: Probe
  readonly #kept: readonly Lexeme[]
  /** Where the last token before the cursor ends: what is missing is reported there. */
  readonly #endBefore: number
  /** Where mistakes begin that reach this end whatever is inserted. */
  readonly #wrongBefore: ReadonlySet<number>

  /** Whether a brace before the cursor has not been closed. */
  readonly #isOpen: boolean

  constructor(watched: ProbingParser, reading: Reading) {
    this.#parser = watched
    const count = (type: TokenType): number => reading.tokens.filter(({ tokenType }) => tokenType === type).length
    this.#isOpen = count(OpenBrace) > count(CloseBrace)
    this.#reading = reading
    const { text, added } = tokensWith(reading, '')
    this.#base = watched.probe(text, [...reading.tokens, ...added], end(added))
    this.#kept = this.#base.kept.slice(0, -1)
    this.#endBefore = reading.tokens.at(-1)?.end ?? 0
    const wrong = this.#base.diagnostics.filter((each) => each.end >= this.#endBefore)
    this.#wrongBefore = new Set(wrong.map(({ start }) => start))
    this.before = this.#kept.map((token) => ({
      kind: token.kind,
      text: token.kind === 'name' || token.kind === 'quotedName' ? nameText(token) : token.image,
      usedAs: token.usedAs,
    }))
  }

  /** A reading of the same tokens and one more, without the tokens that do not matter. */
  shorten(longer: Reading): Reading {
    return { ...longer, tokens: [...this.#kept, ...longer.tokens.slice(-1)] }
  }

  /** Whether the grammar takes the keyword that was split off as one. */
  takesSplit(): boolean {
    const token = this.#reading.tokens.at(-1)
    if (token?.usedAs === undefined || token.usedAs === 'name') return false
    return this.#base.diagnostics.every(({ start }) => start !== token.start)
  }

  keywords(language: KeywordLanguage): ExpectedKeyword[] {
    const { words } = this.#reading
    const candidates = new Set([...this.#base.rules].flatMap((rule) => [...(this.#parser.leading.get(rule) ?? [])]))
    if (this.#reading.tokens.length === 0) for (const id of this.#parser.leading.get('module') ?? []) candidates.add(id)
    return keywordIds.flatMap((id) => {
      if (!candidates.has(id)) return []
      const { [language]: spelled, snippets } = keywordTable[id]
      const [word] = spelled
      if (word === undefined || (words !== undefined && !spelled.some((each) => each.startsWith(words)))) return []
      return this.#snippetThatFits(id, [...snippets.map((each) => each[language]), word]) ?? []
    })
  }

  /** The first snippet that is read without a mistake and complete; else the first without a mistake. */
  #snippetThatFits(id: KeywordId, snippets: readonly string[]): ExpectedKeyword | undefined {
    let incomplete: ExpectedKeyword | undefined
    for (const snippet of new Set(snippets)) {
      if (snippet === '' || isJoined(this.#reading, snippet)) continue
      const indented = snippetText(snippet).replaceAll('\n', `\n${indentOf(this.#reading)}`)
      const { text, added } = tokensWith(this.#reading, indented)
      const [first] = added
      if (first === undefined) continue
      const { diagnostics, takenIn: rules } = this.#parser.probe(text, [...this.#kept, ...added], first)
      // A declaration that would cut short the one around, whose braces are open, is not meant.
      if (this.#isOpen && rules.at(-1) === id && rules.at(-2) === 'declaration') continue
      if (first.takenAs !== keywordTypes[id] || this.#isWrong(diagnostics, first, text.length)) continue
      const last = diagnostics.at(-1)
      const isDue = last !== undefined && last.end >= text.length && last.args['expected'] !== 'expected.closeBrace'
      if (!isDue) return { id, snippet, rules }
      incomplete ??= { id, snippet, rules }
    }
    return incomplete
  }

  /** Whether something is wrong at what was inserted; that the text ends too early is not. */
  #isWrong(diagnostics: Probe['diagnostics'], first: Lexeme, textEnd: number): boolean {
    return diagnostics.some(({ start, end: to }) => {
      if (start >= first.start) return start < textEnd
      return to >= this.#endBefore && !this.#wrongBefore.has(start)
    })
  }

  slots(): ExpectedSlot[] {
    if (this.#reading.words !== undefined) return []
    const { quote } = this.#reading
    return samples
      .filter(({ quotes }) => quote === undefined || quotes === quote)
      .flatMap(({ kind, text: sample }) => {
        const { text, added } = tokensWith(this.#reading, sample)
        const [first] = added
        if (first === undefined) return []
        const { diagnostics, slots } = this.#parser.probe(text, [...this.#kept, ...added], first)
        if (this.#isWrong(diagnostics, first, text.length)) return []
        return slots.map((slot) => ({ ...slot, kind }))
      })
      .filter((slot, index, all) => all.findIndex((other) => isSame(slot, other)) === index)
  }
}

const isSame = (a: ExpectedSlot, b: ExpectedSlot): boolean => a.kind === b.kind && a.expected === b.expected

/** One of each token that is not a keyword, to be tried. */
const samples = [
  { kind: 'name', text: '某', quotes: 'name' },
  // In braces among values a name is known by its colon only.
  { kind: 'name', text: '某: 1', quotes: 'name' },
  { kind: 'string', text: '"x"', quotes: 'string' },
  { kind: 'title', text: '《某》', quotes: 'title' },
  { kind: 'number', text: '1', quotes: undefined },
  { kind: 'date', text: '2026-01-01', quotes: undefined },
  { kind: 'time', text: '09:00', quotes: undefined },
] as const

function end(tokens: readonly Lexeme[]): Lexeme {
  const last = tokens.at(-1)
  if (last === undefined) throw new Error('a text without an end')
  return last
}
