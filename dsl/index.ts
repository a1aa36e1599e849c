export type {
  Bilingual,
  Diagnostic,
  Edit,
  Fix,
  Locale,
  MessageArguments,
  MessageTable,
  RelatedPlace,
  StoryEntry,
} from './diagnostic.ts'
export { renderMessage } from './diagnostic.ts'
export type {
  ExpectedAt,
  ExpectedAtOptions,
  ExpectedKeyword,
  ExpectedSlot,
  TokenBefore,
} from './completion/expected-at.ts'
export { expectedAt } from './completion/expected-at.ts'
export type { FormatOptions, Formatted, KeywordLanguage } from './format/format.ts'
export { format } from './format/format.ts'
export { canBeBare, quoteName } from './format/names.ts'
export { chineseArticle, englishArticle } from './format/citation.ts'
export type { Position } from './line-table.ts'
export { LineTable } from './line-table.ts'
export type * from './tree/expressions.ts'
export type * from './tree/form.ts'
export type * from './tree/item.ts'
export type * from './tree/leaves.ts'
export { keywordSpan } from './tree/leaves.ts'
export type * from './tree/module.ts'
export type * from './tree/parts.ts'
export type * from './tree/process.ts'
export type * from './tree/scenario.ts'
export { shapeOf } from './tree/shape.ts'
export type * from './tree/steps.ts'
export type { Keyword, KeywordCategory } from './keywords/keyword.ts'
export { snippetText } from './keywords/snippet.ts'
export { keywordsSpelled } from './keywords/spelling.ts'
export type { KeywordId } from './keywords/table.ts'
export { keywordIds, keywordTable } from './keywords/table.ts'
export type { Comment, Token, TokenKind } from './lexer/token.ts'
export type { Expected } from './messages/expected.ts'
export { nearestNames } from './meant/nearest.ts'
export { syntaxMessages } from './messages/table.ts'
export type { ParseOptions, ParseResult } from './parse.ts'
export { parse } from './parse.ts'
