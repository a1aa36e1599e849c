import type { TokenType } from 'chevrotain'
import * as types from './token-types.ts'

/** Marks of one character, each in its half-width and full-width forms. Language, rule 2. */
const single: ReadonlyMap<number, TokenType> = new Map(
  (
    [
      ['{｛', types.OpenBrace],
      ['}｝', types.CloseBrace],
      ['(（', types.OpenParen],
      [')）', types.CloseParen],
      ['[［', types.OpenBracket],
      [']］', types.CloseBracket],
      [',，、', types.Comma],
      ['.．', types.Dot],
      [':：', types.Colon],
      [';；。', types.Semicolon],
      ['=＝', types.Equal],
      ['≠', types.NotEqual],
      ['<＜', types.Less],
      ['≤', types.LessEqual],
      ['>＞', types.Greater],
      ['≥', types.GreaterEqual],
      ['+＋', types.Plus],
      ['-－', types.Minus],
      ['*＊', types.Star],
      ['/／', types.Slash],
    ] as const
  ).flatMap(([forms, type]) => Array.from(forms, (form): [number, TokenType] => [form.charCodeAt(0), type])),
)

const half = Array.from({ length: 128 }, (_, unit) => single.get(unit))

/** The punctuation mark that this character is by itself, if it is one. */
export function signOf(unit: number): TokenType | undefined {
  return unit < 128 ? half[unit] : single.get(unit)
}

/** The mark of two characters that begins at `start`, if one does. It comes before the mark of one. */
export function doubleSignAt(text: string, start: number): TokenType | undefined {
  const next = text.charCodeAt(start + 1)
  if (next !== 0x3d && next !== 0xff1d) return undefined
  switch (text.charCodeAt(start)) {
    case 0x3c:
    case 0xff1c:
      return types.LessEqual
    case 0x3e:
    case 0xff1e:
      return types.GreaterEqual
    case 0x21:
    case 0xff01:
      return types.NotEqual
    default:
      return undefined
  }
}
