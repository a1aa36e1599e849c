import { compareLimits } from '@banjie/runtime/calendar'
import type { Rule } from '../model/rule.ts'

/** BJ5002: a tolerance longer than the item's promised limit: the case will stand waiting for the applicant. */
export const toleranceAbovePromise: Rule = ({ model, reporter }) => {
  for (const { needs, promised } of model.items) {
    if (promised === undefined || promised.missing) continue
    for (const { document, tolerate } of needs) {
      if (tolerate === undefined || tolerate.limit.missing || compareLimits(tolerate.limit, promised) <= 0) continue
      const { start, keywordEnd: end } = tolerate.node
      reporter.warning('BJ5002', { start, end }, { args: { name: document.name } })
    }
  }
}
