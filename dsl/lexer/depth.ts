import type { TokenType } from 'chevrotain'
import type { Diagnostic } from '../diagnostic.ts'
import { syntaxError } from '../syntax-error.ts'
import type { Lexeme } from './token.ts'
import { CloseBrace, CloseBracket, CloseParen, OpenBrace, OpenBracket, OpenParen } from './token-types.ts'

/** The deepest that brackets may be nested. */
const deepest = 200

/** The tokens that the parser is given, and what was found on the way. */
export interface Shallow {
  readonly tokens: Lexeme[]
  readonly diagnostics: readonly Diagnostic[]
}

/** By token type: how it changes the depth; other types leave it. */
const changes: readonly (number | undefined)[] = changesOf(
  [OpenBrace, OpenParen, OpenBracket],
  [CloseBrace, CloseParen, CloseBracket],
)

function changesOf(opening: readonly TokenType[], closing: readonly TokenType[]): readonly (number | undefined)[] {
  const byType: (number | undefined)[] = []
  for (const { tokenTypeIdx } of opening) if (tokenTypeIdx !== undefined) byType[tokenTypeIdx] = 1
  for (const { tokenTypeIdx } of closing) if (tokenTypeIdx !== undefined) byType[tokenTypeIdx] = -1
  return byType
}

/** Whether brackets are nested deeper than allowed. */
function isDeep(lexemes: readonly Lexeme[]): boolean {
  let depth = 0
  for (const { tokenTypeIdx } of lexemes) {
    depth = Math.max(0, depth + (changes[tokenTypeIdx] ?? 0))
    if (depth > deepest) return true
  }
  return false
}

/**
 * Takes out what is nested deeper than 200 brackets, each such group reported once at its opening bracket: so that the
 * parser, which is recursive, never sees it.
 */
export function limitDepth(lexemes: Lexeme[]): Shallow {
  if (!isDeep(lexemes)) return { tokens: lexemes, diagnostics: [] }
  const diagnostics: Diagnostic[] = []
  const tokens: Lexeme[] = []
  let depth = 0
  lexemes.forEach((token, index) => {
    const { start, end } = token
    const change = changes[token.tokenTypeIdx] ?? 0
    if (change > 0 && ++depth === deepest + 1) {
      const found = token.image
      diagnostics.push(syntaxError('BJ0001', start, end, { problem: 'problem.tooDeep', limit: deepest, found }))
    }
    if (depth <= deepest || index === lexemes.length - 1) {
      // What follows a group that was taken out may miss it: that is the same mistake.
      if (index > 0 && tokens[tokens.length - 1] !== lexemes[index - 1]) token.afterRubbish = true
      tokens.push(token)
    }
    if (depth > 0 && change < 0) depth--
  })
  return { tokens, diagnostics }
}
