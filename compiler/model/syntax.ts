/**
 * What a proof knows of the text: conditions as the model holds them, places to tell something at, and what a finding is
 * made of. The grammar itself it never sees.
 */
export type {
  Bilingual,
  ComparisonOperator,
  Expression,
  Fix,
  KeywordSpan,
  MessageArguments,
  RelatedPlace,
  Span,
  StoryEntry,
} from '@banjie/dsl'
