import type { DurationNode, RelatedPlace } from '@banjie/dsl'
import { compareLimits } from '@banjie/runtime/calendar'
import type { Item, Process } from '../model/model.ts'
import { statementsIn } from '../model/parts.ts'
import type { Merge } from '../model/statement.ts'
import type { Rule } from '../model/rule.ts'

/** BJ3001: an item promises more time than the law allows, or a merge more than the shortest law of its items. */
export const promiseAboveStatute: Rule = ({ model, reporter }) => {
  for (const item of model.items) {
    const { statutory, promised, node } = item
    if (statutory === undefined || !isLonger(promised, statutory.limit)) continue
    const at = node.parts.find(({ kind }) => kind === 'promised') ?? node.name
    reporter.error('BJ3001', at, { related: [lawOf(item, item.module)] })
  }
  for (const process of model.processes)
    for (const merge of statementsIn(process.statements)) {
      if (merge.kind !== 'merge') continue
      const broken = shortestLaw(merge, process)
      if (broken === undefined) continue
      const at = merge.node.parts.find(({ kind }) => kind === 'within') ?? merge.node.name
      reporter.error('BJ3001', at, { related: [broken] })
    }
}

/** Where the shortest statutory limit of a merge's items stands; undefined where the merge keeps it. */
function shortestLaw(merge: Merge, { module }: Process): RelatedPlace | undefined {
  const [shortest] = merge.handles
    .flatMap(({ item }) => (item.statutory === undefined ? [] : [{ item, law: item.statutory.limit }]))
    .filter(({ law }) => !law.missing)
    .toSorted((a, b) => compareLimits(a.law, b.law))
  const limit = merge.limit ?? largestPromise(merge)
  return shortest !== undefined && isLonger(limit, shortest.law) ? lawOf(shortest.item, module) : undefined
}

/** The largest promise of a merge's items: a promise above the item's own law is a fault of that item, not of the merge. */
const largestPromise = ({ handles }: Merge): DurationNode | undefined =>
  handles
    .flatMap(({ item: { promised, statutory } }) => {
      if (promised === undefined || promised.missing) return []
      return statutory !== undefined && isLonger(promised, statutory.limit) ? [statutory.limit] : [promised]
    })
    .toSorted(compareLimits)
    .at(-1)

/** Where the law's limit of an item stands, from a place in some module. */
function lawOf({ node, module }: Item, from: string): RelatedPlace {
  const { start, end } = node.parts.find(({ kind }) => kind === 'statutory') ?? node.name
  return { start, end, role: 'role.statutory', ...(module === from ? {} : { module }) }
}

const isLonger = (promised: DurationNode | undefined, law: DurationNode): boolean =>
  promised !== undefined && !promised.missing && !law.missing && compareLimits(promised, law) > 0
