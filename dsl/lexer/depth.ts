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

const opens = (type: TokenType): boolean => type === OpenBrace || type === OpenParen || type === OpenBracket
const closes = (type: TokenType): boolean => type === CloseBrace || type === CloseParen || type === CloseBracket

/** Whether brackets are nested deeper than allowed. */
function isDeep(lexemes: readonly Lexeme[]): boolean {
  let depth = 0
  for (const { tokenType } of lexemes) {
    if (opens(tokenType)) {
      if (++depth > deepest) return true
    } else if (depth > 0 && closes(tokenType)) depth--
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
    const { tokenType, start, end, image: found } = token
    if (opens(tokenType) && ++depth === deepest + 1) {
      diagnostics.push(syntaxError('BJ0001', start, end, { problem: 'problem.tooDeep', limit: deepest, found }))
    }
    if (depth <= deepest || index === lexemes.length - 1) {
      // What follows a group that was taken out may miss it: that is the same mistake.
      if (index > 0 && tokens[tokens.length - 1] !== lexemes[index - 1]) token.afterRubbish = true
      tokens.push(token)
    }
    if (depth > 0 && closes(tokenType)) depth--
  })
  return { tokens, diagnostics }
}
