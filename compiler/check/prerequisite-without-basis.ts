import type { Rule } from '../model/rule.ts'

/** BJ3011: another item's result is needed, and no law is named that makes it a prerequisite. */
export const prerequisiteWithoutBasis: Rule = ({ model, reporter }) => {
  const yielded = new Set(model.items.flatMap((item) => item.yields.map(({ document }) => document)))
  for (const { document, basis, span } of model.items.flatMap(({ needs }) => needs))
    if (yielded.has(document) && basis.length === 0) reporter.warning('BJ3011', span, { args: { name: document.name } })
}
