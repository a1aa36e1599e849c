import { EOF } from 'chevrotain'
import { spellings } from '../keywords/spelling.ts'
import { hasHan, isLineEnd } from '../lexer/characters.ts'
import { separateGlued } from '../lexer/glue.ts'
import { lex } from '../lexer/lex.ts'
import { Lexeme } from '../lexer/token.ts'
import { Minus, NumberLiteral, QuotedName, StringLiteral, Title, Word } from '../lexer/token-types.ts'
import { keywordOfWord } from '../lexer/words.ts'
import type { ModuleNode } from '../tree/module.ts'

/** One way to see the text before a cursor: what is complete, and what is half typed. */
export interface Reading {
  /** The text from `from` on, up to the cursor. */
  readonly text: string
  readonly from: number
  /** The tokens before what is half typed. */
  readonly tokens: readonly Lexeme[]
  /** Where what is half typed begins in `text`. */
  readonly start: number
  /** Right before it stands a word or a number: a space has to go between. */
  readonly isGlued: boolean
  /** The quote that was opened and not closed. */
  readonly quote: 'string' | 'title' | 'name' | undefined
  /** The words of a keyword of several words typed so far: nothing but such a keyword can be meant. */
  readonly words: string | undefined
  /** The last of the tokens is a keyword only if the grammar takes it for one. */
  readonly isSplit: boolean
}

/**
 * The ways to see the text before a cursor, from the declaration on in which it stands; none inside a comment. A word
 * may be half a name, the end of a keyword of several words, or (Chinese has no spaces) a keyword with the beginning
 * of what follows it.
 */
export function readingsAt(text: string, tree: ModuleNode, offset: number, names: Iterable<string>): Reading[] {
  let before = offset
  for (;;) {
    const from = startOfDeclaration(text, tree, before)
    const readings = readingsFrom(text.slice(from, offset), from, names)
    const [main] = readings
    if (from === 0 || main === undefined || main.tokens.length > 0) return readings
    // What is half typed is what would begin this declaration: it stands after the one before.
    before = from
  }
}

function startOfDeclaration(text: string, { declarations }: ModuleNode, offset: number): number {
  return startOfLine(text, declarations.findLast((node) => node.start < offset)?.start ?? 0)
}

function readingsFrom(text: string, from: number, names: Iterable<string>): Reading[] {
  const { tokens: lexemes, comments, diagnostics } = lex(text)
  const comment = comments.at(-1)
  const isOpen = (start: number): boolean => diagnostics.some((each) => each.code === 'BJ0003' && each.start === start)
  if (comment?.end === text.length && (comment.kind !== 'block' || isOpen(comment.start))) return []
  const all = separateGlued(text, lexemes, names)?.tokens ?? lexemes
  const complete = all.slice(0, -1)
  const last = complete.at(-1)
  const reading = { text, from, quote: undefined, words: undefined, isSplit: false }

  if (last !== undefined && isOpen(last.start) && !/[\n\r]/.test(text.slice(last.end))) {
    return [{ ...reading, tokens: complete.slice(0, -1), start: last.start, isGlued: false, quote: quoteOf(last) }]
  }
  const touches = last?.end === text.length
  const isWord = touches && last.kind !== 'quotedName' && isWordLike(last)
  const main = isWord
    ? { ...reading, tokens: complete.slice(0, -1), start: last.start, isGlued: false }
    : { ...reading, tokens: complete, start: text.length, isGlued: touches && last.tokenType === NumberLiteral }
  const begun = beginningOfKeyword(text, complete)
  return [
    main,
    ...(begun === undefined ? [] : [{ ...main, ...begun, isGlued: false }]),
    ...(isWord ? splits(main, last) : []),
  ]
}

const isWordLike = ({ tokenType, keywords }: Lexeme): boolean => tokenType === Word || keywords.length > 0

function quoteOf({ tokenType }: Lexeme): Reading['quote'] {
  if (tokenType === StringLiteral) return 'string'
  if (tokenType === Title) return 'title'
  return tokenType === QuotedName ? 'name' : undefined
}

const longSpellings = [...spellings.keys()].filter((spelling) => /[\s-]/.test(spelling))

/** Where the words of a keyword of several words begin, when the text ends in the midst of one (`handled b`). */
function beginningOfKeyword(
  text: string,
  tokens: readonly Lexeme[],
): { readonly tokens: readonly Lexeme[]; readonly start: number; readonly words: string } | undefined {
  for (let count = 4; count > 0; count--) {
    const first = tokens.at(-count)
    if (first === undefined || !tokens.slice(-count).every((each) => isWordLike(each) || each.tokenType === Minus))
      continue
    const written = text.slice(first.start)
    const words = written.replace(/\s+/g, ' ')
    if (/[\n\r]/.test(written) || (count === 1 && !/[\s-]/.test(words))) continue
    if (longSpellings.some((spelling) => spelling.startsWith(words) && spelling !== words))
      return { tokens: tokens.slice(0, -count), start: first.start, words }
  }
  return undefined
}

/** Whether a text, inserted, would be read as one keyword with the words before it (`excluded` and `by`). */
export function isJoined({ text, start, tokens, isGlued }: Reading, inserted: string): boolean {
  const lineStart = startOfLine(text, start)
  const first = tokens.slice(-3).find((token) => token.start >= lineStart)
  if (first === undefined || isGlued) return false
  const seam = start - first.start
  return lex(text.slice(first.start, start) + inserted).tokens.some((token) => token.start < seam && seam < token.end)
}

/** A word as a Chinese keyword and the beginning of what follows it. */
function splits(main: Omit<Reading, 'isSplit'>, word: Lexeme): Reading[] {
  const { image } = word
  const found: Reading[] = []
  for (let length = image.length; length > 0; length--) {
    const head = image.slice(0, length)
    const type = hasHan(head) ? keywordOfWord(head) : undefined
    if (type === undefined) continue
    const end = word.start + length
    const keyword = new Lexeme(word.source, type, word.start, end, word.lineStart, word.indent)
    found.push({ ...main, tokens: [...main.tokens, keyword], start: end, isGlued: true, isSplit: true })
  }
  return found
}

/** Tokens as they would stand if a text were inserted at the start of what is half typed, with the end of the file. */
export function tokensWith(reading: Reading, inserted: string): { readonly text: string; readonly added: Lexeme[] } {
  const { start, tokens } = reading
  const text = reading.text.slice(0, start) + inserted
  const lineStart = startOfLine(reading.text, start)
  const last = tokens.at(-1)
  const indent = last?.lineStart === lineStart ? last.indent : start - lineStart
  const added = lex(inserted).tokens.map((token) => {
    const isOnLine = token.lineStart === 0
    const type = token.tokenType
    const [from, to] = [start + token.start, start + token.end]
    return isOnLine
      ? new Lexeme(text, type, from, to, lineStart, indent)
      : new Lexeme(text, type, from, to, start + token.lineStart, token.indent)
  })
  if (added.at(-1)?.tokenType !== EOF) throw new Error('a text without an end')
  return { text, added }
}

function startOfLine(text: string, offset: number): number {
  let start = offset
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--
  return start
}

/** The white space before the first token of the line in which the cursor stands. */
export function indentOf({ text, start }: Reading): string {
  return /^[^\S\n\r]*/.exec(text.slice(startOfLine(text, start)))?.[0] ?? ''
}
