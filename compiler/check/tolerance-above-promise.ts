import { compareLimits } from '@banjie/runtime/calendar'
import type { Rule } from '../model/rule.ts'

/** BJ5002: a tolerance longer than the item's promised limit: the case will stand waiting for the applicant. */
export const toleranceAbovePromise: Rule = ({ model, reporter }) => {
  for (const { needs, node } of model.items) {
    const promised = node.parts.find((part) => part.kind === 'promised')
    if (promised === undefined || promised.limit.missing) continue
    const related = [{ start: promised.start, end: promised.end, role: 'role.promised' }]
    for (const { document, tolerate } of needs) {
      if (tolerate === undefined || tolerate.limit.missing) continue
      if (compareLimits(tolerate.limit, promised.limit) <= 0) continue
      const { start, keywordEnd: end } = tolerate.node
      reporter.warning('BJ5002', { start, end }, { args: { name: document.name }, related })
    }
  }
}
