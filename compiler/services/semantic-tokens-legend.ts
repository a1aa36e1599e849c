import type { ThingKind } from '../names/thing.ts'

/** What a piece of the text stands for: a kind of thing, or what kind of word it is. */
export type SemanticTokenType =
  | ThingKind
  | 'applicant'
  | 'outcome'
  | 'law'
  | 'declarationKeyword'
  | 'keyword'
  | 'value'
  | 'type'
  | 'unit'
  | 'variable'
  | 'string'
  | 'number'
  | 'comment'

/** What is said of such a piece in addition. */
export type SemanticTokenModifier = 'declaration' | 'documentation'

/**
 * The words that the numbers of `semanticTokens` stand for. Where the protocol has a word of its own that fits, it is
 * used; the others are told to VS Code by the extension, and to Monaco by the theme.
 */
export const semanticTokensLegend: {
  readonly tokenTypes: readonly SemanticTokenType[]
  readonly tokenModifiers: readonly SemanticTokenModifier[]
} = {
  tokenTypes: [
    'office',
    'post',
    'seal',
    'document',
    'form',
    'field',
    'item',
    'step',
    'stage',
    'merge',
    'process',
    'calendar',
    'applicant',
    'outcome',
    'law',
    'declarationKeyword',
    'keyword',
    'value',
    'type',
    'unit',
    'variable',
    'string',
    'number',
    'comment',
  ],
  tokenModifiers: ['declaration', 'documentation'],
}
