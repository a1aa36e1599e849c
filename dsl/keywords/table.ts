import type { ConditionWord, FieldWord, UnitWord } from './conditions.ts'
import { conditionWords, fieldWords, unitWords } from './conditions.ts'
import type { DeclarationWord } from './declarations.ts'
import { declarationWords } from './declarations.ts'
import type { FlowWord } from './flow.ts'
import { flowWords } from './flow.ts'
import type { ItemWord } from './items.ts'
import { itemWords } from './items.ts'
import type { Keyword } from './keyword.ts'
import type { ScenarioWord } from './scenarios.ts'
import { scenarioWords } from './scenarios.ts'

/** Every keyword of the language by its concept; a spelling may stand for several (`结论` is outcomes and outcome). */
export type KeywordId = DeclarationWord | ItemWord | FlowWord | ConditionWord | UnitWord | FieldWord | ScenarioWord

/**
 * The one keyword table (language section 2, with the words of sections 3 and 7). Lexer, highlighters, hover texts,
 * completion and reference are made from it.
 */
export const keywordTable: Readonly<Record<KeywordId, Keyword>> = {
  ...declarationWords,
  ...itemWords,
  ...flowWords,
  ...conditionWords,
  ...unitWords,
  ...fieldWords,
  ...scenarioWords,
}

/** All keywords, in the order of the table. */
export const keywordIds: readonly KeywordId[] = Object.keys(keywordTable).filter(
  (id): id is KeywordId => id in keywordTable,
)
