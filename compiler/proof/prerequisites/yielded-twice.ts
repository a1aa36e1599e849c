import type { Rule } from '../../model/rule.ts'
import { standing } from './place.ts'
import { comingTo, sitesOfKind } from './sites.ts'
import { mayHoldTogether } from './together.ts'

/** BJ4004: two items that one case may handle yield the same document. */
export const yieldedTwice: Rule = ({ model, reporter }) => {
  for (const process of model.processes) {
    const handles = sitesOfKind(process, 'handle')
    for (const [index, site] of handles.entries()) {
      const others = handles
        .slice(0, index)
        .filter(
          (other) =>
            standing(other.place, site.place) !== 'apart' &&
            mayHoldTogether([...comingTo(other), ...comingTo(site)], site.space),
        )
      for (const { document } of site.statement.item.yields) {
        const first = others.find(({ statement }) => statement.item.yields.some((one) => one.document === document))
        if (first === undefined) continue
        const { start, end } = first.statement.node
        const related = [{ start, end, role: 'role.first' }]
        reporter.error('BJ4004', site.statement.node, { args: { name: document.name }, related })
        break
      }
    }
  }
}
