import type { TokenType } from 'chevrotain'
import * as types from './token-types.ts'

/** A punctuation mark found in the text. */
export interface FoundPunctuation {
  readonly type: TokenType
  readonly end: number
}

/** Marks of one character, each in its half-width and full-width forms. Language, rule 2. */
const single: ReadonlyMap<string, TokenType> = new Map(
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
  ).flatMap(([forms, type]) => Array.from(forms, (form): [string, TokenType] => [form, type])),
)

const isEqual = (text: string, index: number): boolean => text[index] === '=' || text[index] === '＝'

/** The punctuation mark at `start`, the longer one first; `undefined` when none stands there. */
export function punctuationAt(text: string, start: number): FoundPunctuation | undefined {
  const first = text.charAt(start)
  if (isEqual(text, start + 1)) {
    if (first === '<' || first === '＜') return { type: types.LessEqual, end: start + 2 }
    if (first === '>' || first === '＞') return { type: types.GreaterEqual, end: start + 2 }
    if (first === '!' || first === '！') return { type: types.NotEqual, end: start + 2 }
  }
  const type = single.get(first)
  return type === undefined ? undefined : { type, end: start + 1 }
}
