import type { Rule } from '../../model/rule.ts'
import { isInCircle } from './circles.ts'
import { sourcesOf } from './sources.ts'
import { placeOfNeed } from './told.ts'

/** BJ5005: an item that runs before the conversion needs a document that so far exists only as a pre-review opinion. */
export const opinionNeeded: Rule = ({ model, reporter }) => {
  const told = new Set<number>()
  for (const process of model.processes) {
    for (const { site, sources } of sourcesOf(process)) {
      if (site.preReview === undefined) continue
      for (const { need, by } of sources) {
        const opinion = by.find((other) => other.preReview === site.preReview && other !== site)
        if (
          opinion === undefined ||
          need.commitment !== undefined ||
          isInCircle({ from: site, need, to: opinion }, process)
        )
          continue
        const at = placeOfNeed(need, site, process)
        if (told.has(at.start)) continue
        told.add(at.start)
        const { start, end } = opinion.statement.node
        reporter.error('BJ5005', at, {
          args: {
            item: site.statement.item.name,
            name: need.document.name,
            other: opinion.statement.item.name,
          },
          related: [{ start, end, role: 'role.opinion' }],
        })
      }
    }
  }
}
