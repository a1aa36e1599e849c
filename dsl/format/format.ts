import type { Diagnostic } from '../diagnostic.ts'
import type { Comment, Lexeme } from '../lexer/token.ts'
import { Semicolon } from '../lexer/token-types.ts'
import { parse, type ParseResult } from '../parse.ts'
import type { Span } from '../tree/leaves.ts'
import type { Declaration, UseNode } from '../tree/module.ts'
import { Builder } from './build.ts'
import { writeFile, type Entry } from './layout.ts'
import { sameMeaning, sameModule, type Said } from './meaning.ts'
import { nodesIn, translatedNames, type KeywordLanguage } from './names.ts'

export type { KeywordLanguage } from './names.ts'

/** How to format. */
export interface FormatOptions {
  /** Writes all keywords in this language; each as it was written where this is left out. */
  readonly keywords?: KeywordLanguage
}

/** A formatted text. */
export interface Formatted {
  readonly text: string
  /** The stretches of the source that were left as they stand: declarations with mistakes. */
  readonly kept: readonly Span[]
}

/**
 * A text in the one canonical style. Declarations with mistakes stay as they are. It never throws, and what a text says
 * stays what it was: a declaration that would be read otherwise afterwards is kept as it stands.
 */
export function format(text: string, { keywords }: FormatOptions = {}): Formatted {
  const { formatted, after } = attempt(read(text), keywords)
  if (formatted.kept.length === 0 || attempt(after, keywords).formatted.text === formatted.text) return formatted
  // Around a mistake the text now reads differently, and would be formatted differently again.
  return whole(text)
}

const whole = (text: string): Formatted => ({ text, kept: [{ start: 0, end: text.length }] })

/** A text formatted, and what it then says. */
interface Attempt {
  readonly formatted: Formatted
  readonly after: Said
}

function attempt(before: Said, keywords: KeywordLanguage | undefined): Attempt {
  const keep = new Set<number>()
  for (let round = 0; round < 2; round++) {
    const formatted = write(before, keywords, keep)
    const after = read(formatted.text)
    if (sameModule(before, after)) return { formatted, after }
    const written = elementsOf(after)
    elementsOf(before).forEach((element, index) => {
      if (!sameMeaning(before, element, after, written[index])) keep.add(index)
    })
  }
  return { formatted: whole(before.text), after: before }
}

function read(text: string): Said {
  // Which declarations have mistakes is known only if all mistakes are.
  const parsed = parse(text, { all: true })
  const nodes = nodesIn(parsed.tree)
  return { ...parsed, text, nodes, names: translatedNames(nodes) }
}

type Element = UseNode | Declaration

const elementsOf = ({ tree }: ParseResult): Element[] =>
  [...tree.uses, ...tree.declarations].sort((a, b) => a.start - b.start)

/** What the formatter itself puts right is no mistake. */
const isMistake = ({ fixes }: Diagnostic): boolean => !fixes.some(({ title }) => title === 'fix.separate')

function write(parsed: Said, language: KeywordLanguage | undefined, keep: ReadonlySet<number>): Formatted {
  const { text } = parsed
  const tokens = parsed.tokens as readonly Lexeme[]
  const mistakes = parsed.diagnostics.filter(isMistake)
  const indexAt = new Map(tokens.map((token, index) => [token.start, index]))
  const elements = elementsOf(parsed)
  const builder = new Builder(parsed, tokens, language)
  const entries: Entry[] = []
  const kept: Span[] = []
  let writtenTo = 0

  const keepFrom = (first: number, from: number, to: number): void => {
    const end = endOfKept(from, to, tokens, mistakes, parsed.comments)
    kept.push({ start: from, end })
    entries.push(builder.verbatim(first, from, end))
    writtenTo = end
  }
  const starts = elements.map(({ start }) => start)
  const firstStart = starts[0] ?? text.length
  const stray = [...tokens, ...mistakes].map(({ start }) => start).filter((start) => start < firstStart)
  const strayFrom = Math.min(...stray, firstStart)
  if (strayFrom < firstStart) keepFrom(0, strayFrom, firstStart)

  elements.forEach((element, index) => {
    const next = starts[index + 1] ?? Infinity
    const first = indexAt.get(element.start) ?? 0
    let end = next === Infinity ? tokens.length : (indexAt.get(next) ?? tokens.length)
    const hasMistake = mistakes.some(({ start }) => start >= element.start && start < next)
    if (hasMistake || keep.has(index)) keepFrom(first, element.start, Math.min(next, text.length))
    else {
      while (end > first + 1 && tokens[end - 1]?.tokenType === Semicolon) end--
      entries.push(builder.declaration(element, first, end))
    }
  })
  const dangling = builder.commentsBefore(tokens.length).filter(() => writtenTo < text.trimEnd().length)
  if (dangling.length > 0) entries.push({ comments: dangling, blank: false, parts: [] })
  return { text: writeFile(entries), kept }
}

/** Where a stretch that is kept ends: behind its last token, its last mistake and the comments between. */
function endOfKept(
  from: number,
  to: number,
  tokens: readonly Lexeme[],
  mistakes: readonly Diagnostic[],
  comments: readonly Comment[],
): number {
  const inside = ({ start }: Span): boolean => start >= from && start < to
  let end = Math.max(from, ...[...tokens, ...mistakes].filter(inside).map((each) => Math.min(each.end, to)))
  for (const comment of comments) {
    if (inside(comment) && (comment.start < end || comment.placement === 'trailing')) end = Math.max(end, comment.end)
  }
  return end
}
