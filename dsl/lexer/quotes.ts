import type { TokenType } from 'chevrotain'
import type { Diagnostic } from '../diagnostic.ts'
import { quoted, syntaxError } from '../syntax-error.ts'
import { isLineEnd, normalName } from './characters.ts'
import { QuotedName, StringLiteral, Title } from './token-types.ts'

/** A pair of quotes: what it makes, what closes it, whether a backslash escapes in it. */
interface QuoteRule {
  readonly type: TokenType
  readonly closers: string
  readonly escapes: boolean
  readonly what: string
}

const text: Omit<QuoteRule, 'closers'> = { type: StringLiteral, escapes: true, what: 'what.string' }
const name: Omit<QuoteRule, 'closers'> = { type: QuotedName, escapes: false, what: 'what.name' }

const unitOf = (character: string): number => character.charCodeAt(0)

/** By the character that opens. Curly quotes open and close in either order: Chinese input methods alternate them. */
const rules: ReadonlyMap<number, QuoteRule> = new Map([
  [unitOf('"'), { ...text, closers: '"' }],
  [unitOf('“'), { ...text, closers: '“”' }],
  [unitOf('”'), { ...text, closers: '“”' }],
  [unitOf('《'), { type: Title, closers: '》', escapes: false, what: 'what.title' }],
  [unitOf('`'), { ...name, closers: '`' }],
  [unitOf('「'), { ...name, closers: '」' }],
])

/** A quoted piece of text: its token type and end, and what is wrong with it. */
export interface FoundQuote {
  readonly type: TokenType
  readonly end: number
  readonly closed: boolean
}

const escapePattern = /\\(?:["\\nt“”]|u\{[0-9a-fA-F]{1,6}\})/y

function escapeAt(source: string, start: number): number {
  escapePattern.lastIndex = start
  return escapePattern.test(source) ? escapePattern.lastIndex : start
}

/** Where an unclosed quote is taken to end: before what the official most likely meant as code, else at the line's end. */
function endOfUnclosed(source: string, start: number, lineEnd: number): number {
  const rest = source.slice(start + 1, lineEnd)
  const code = rest.search(/\s[{}｛｝]|\/\/|\/\*/)
  return start + 1 + (code < 0 ? rest : rest.slice(0, code)).trimEnd().length
}

const backslash = 0x5c

/** The quoted piece that opens at `start`, or `undefined` when no quote stands there. Problems go to `diagnostics`. */
export function quoteAt(source: string, start: number, diagnostics: Diagnostic[]): FoundQuote | undefined {
  const rule = rules.get(source.charCodeAt(start))
  if (rule === undefined) return undefined
  const { type, escapes, closers } = rule
  const closer = closers.charCodeAt(0)
  const otherCloser = closers.charCodeAt(closers.length - 1)
  let index = start + 1
  for (; index < source.length; index++) {
    const unit = source.charCodeAt(index)
    if (isLineEnd(unit)) break
    if (unit === closer || unit === otherCloser) return { type, end: index + 1, closed: true }
    if (unit === backslash && escapes) {
      const escaped = source.codePointAt(index + 1)
      // The end of the line ends the text, which is then told to be open.
      if (escaped === undefined || isLineEnd(escaped)) continue
      const known = escapeAt(source, index)
      const end = known > index ? known : index + 1 + String.fromCodePoint(escaped).length
      if (known === index) {
        const found = quoted(source.slice(index, end))
        diagnostics.push(syntaxError('BJ0001', index, end, { problem: 'problem.unknownEscape', found }))
      }
      index = end - 1
    }
  }
  const end = endOfUnclosed(source, start, index)
  diagnostics.push(syntaxError('BJ0003', start, end, { what: rule.what }))
  return { type, end, closed: false }
}

const escapes = new Map([
  ['n', '\n'],
  ['t', '\t'],
])

function unescape(whole: string, code: string, hex: string | undefined): string {
  if (hex === undefined) return escapes.get(code) ?? code
  const point = Number.parseInt(hex, 16)
  return point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : whole
}

function inner(image: string): string {
  const closers = rules.get(image.charCodeAt(0))?.closers ?? ''
  const last = image.length - 1
  return last > 0 && closers.includes(image.charAt(last)) ? image.slice(1, last) : image.slice(1)
}

/** The value of a string token: without quotes, escapes resolved. */
export function stringValue(image: string): string {
  const value = inner(image)
  return value.includes('\\') ? value.replace(/\\(u\{([0-9a-fA-F]{1,6})\}|[^])/g, unescape) : value
}

/** The text between 《 and 》. */
export function titleText(image: string): string {
  return inner(image)
}

/** The name between its quotes, NFC-normalised. */
export function quotedNameText(image: string): string {
  return normalName(inner(image))
}
