import { keywordIds } from '@banjie/dsl'
import type { TokenType } from 'chevrotain'
import { DefaultTokenBuilder } from 'langium'
import * as t from '../bare-tokens.ts'

/** What the grammar calls the token types that hold several, or are no words. */
const named: Readonly<Record<string, TokenType>> = {
  NAME: t.Name,
  STRING: t.StringLiteral,
  TITLE: t.Title,
  ARTICLE: t.Article,
  DATE: t.DateLiteral,
  TIME: t.TimeLiteral,
  NUMBER: t.NumberLiteral,
  OPERATOR: t.Operator,
  '{': t.OpenBrace,
  '}': t.CloseBrace,
  '(': t.OpenParen,
  ')': t.CloseParen,
  '[': t.OpenBracket,
  ']': t.CloseBracket,
  ',': t.Comma,
  '.': t.Dot,
  ':': t.Colon,
  ';': t.Semicolon,
  '-': t.Minus,
}

/** Comments are kept for the tree, as Langium does; white space is not. */
const vocabulary = t.vocabulary.map((type) => (type.name.endsWith('Comment') ? { ...type, GROUP: 'hidden' } : type))

/**
 * Gives Langium the token types of the bare lexer, by the names of the grammar. Langium's own builder knows keywords of
 * one spelling that are no names; with data type rules instead, names would cost it more.
 */
export class TokenBuilder extends DefaultTokenBuilder {
  override buildTokens(): Record<string, TokenType> {
    return {
      ...Object.fromEntries(vocabulary.map((type) => [`lexed ${type.name}`, type])),
      ...Object.fromEntries(keywordIds.map((id) => [id, t.keywordTypes[id]])),
      ...named,
    }
  }
}
