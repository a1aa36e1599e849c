import { keywordTable, type KeywordId } from '../keywords/table.ts'
import { halfWidth, hasHan } from '../lexer/characters.ts'
import { isoDate, minutesOfDay } from '../lexer/literals.ts'
import type { Lexeme } from '../lexer/token.ts'
import * as types from '../lexer/token-types.ts'
import { nameText } from '../lexer/values.ts'
import { canBeBare, canBeBareBefore, quoteName, type KeywordLanguage } from './names.ts'

const signs = new Map(
  (
    [
      [types.OpenBrace, '{'],
      [types.CloseBrace, '}'],
      [types.OpenParen, '('],
      [types.CloseParen, ')'],
      [types.OpenBracket, '['],
      [types.CloseBracket, ']'],
      [types.Comma, ','],
      [types.Dot, '.'],
      [types.Colon, ':'],
      [types.Semicolon, ';'],
      [types.Equal, '='],
      [types.NotEqual, '!='],
      [types.Less, '<'],
      [types.LessEqual, '<='],
      [types.Greater, '>'],
      [types.GreaterEqual, '>='],
      [types.Plus, '+'],
      [types.Minus, '-'],
      [types.Star, '*'],
      [types.Slash, '/'],
    ] as const
  ).map(([type, text]) => [type, text]),
)

/** The language in which a keyword is written. */
export const languageOf = (token: Lexeme): KeywordLanguage => (hasHan(token.image) ? 'zh' : 'en')

/** A keyword as its language writes it; `one` after the number one. Where the language has no word, as it was written. */
export function spellKeyword(id: KeywordId, language: KeywordLanguage, written: string, one: boolean): string {
  const all = keywordTable[id][language]
  const plural = all[0] ?? written.replace(/\s+/g, ' ')
  const singular = all[1]
  const counts = keywordTable[id].category === 'unit' && language === 'en' && singular !== undefined
  return counts && one ? singular : plural
}

/** A string between half-width quotes. Escapes stay, but those that only full-width quotes need. */
export function spellString(image: string): string {
  const inner = image.slice(1, -1).replace(/\\[^]|"/g, (found) => {
    if (found === '"') return '\\"'
    return found === '\\“' || found === '\\”' ? found.slice(1) : found
  })
  return `"${inner}"`
}

/** A name: bare or in quotes as written, in quotes where it needs them before what follows. */
export function spellName(token: Lexeme, mustQuote: boolean, following: () => string): string {
  const name = nameText(token)
  if (token.tokenType === types.QuotedName || mustQuote) return quoteName(name)
  return canBeBare(name) || canBeBareBefore(name, following()) ? name : quoteName(name)
}

/** A literal or a sign in its half-width form. */
export function spellSign(token: Lexeme): string {
  const { tokenType, image } = token
  if (tokenType === types.StringLiteral) return spellString(image)
  if (tokenType === types.DateLiteral) return isoDate(image) ?? image
  if (tokenType === types.TimeLiteral) return clock(minutesOfDay(image)) ?? image
  if (tokenType === types.NumberLiteral) return halfWidth(image)
  return signs.get(tokenType) ?? image
}

function clock(minutes: number | undefined): string | undefined {
  if (minutes === undefined) return undefined
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
