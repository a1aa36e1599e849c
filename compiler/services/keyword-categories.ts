import type { Bilingual, KeywordCategory } from '@banjie/dsl'

/** What each kind of keyword is, in the reader's words: for hover texts and the reference. */
export const keywordCategoryNames: Readonly<Record<KeywordCategory, Bilingual>> = {
  declaration: { zh: '声明', en: 'declaration' },
  part: { zh: '组成部分', en: 'part' },
  statement: { zh: '语句', en: 'statement' },
  clause: { zh: '附加说明', en: 'clause' },
  value: { zh: '值', en: 'value' },
  operator: { zh: '运算', en: 'operator' },
  unit: { zh: '单位', en: 'unit' },
  type: { zh: '字段类型', en: 'field type' },
  constraint: { zh: '字段约束', en: 'constraint' },
  action: { zh: '场景中的动作', en: 'action in a scenario' },
  expectation: { zh: '场景中的预期', en: 'expectation in a scenario' },
}
