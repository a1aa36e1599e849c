import type { DurationNode } from '@banjie/dsl'
import { compareLimits } from '@banjie/runtime/calendar'
import { statementsIn } from '../model/parts.ts'
import type { Merge } from '../model/statement.ts'
import type { Rule } from '../model/rule.ts'

/** BJ3001: an item promises more time than the law allows, or a merge more than the shortest law of its items. */
export const promiseAboveStatute: Rule = ({ model, reporter }) => {
  for (const { statutory, promised, node } of model.items) {
    if (statutory === undefined || !isLonger(promised, statutory.limit)) continue
    const at = node.parts.find(({ kind }) => kind === 'promised') ?? node.name
    const law = node.parts.find(({ kind }) => kind === 'statutory') ?? node.name
    reporter.error('BJ3001', at, { related: [{ start: law.start, end: law.end, role: 'role.statutory' }] })
  }
  for (const merge of model.processes.flatMap(({ statements }) => [...statementsIn(statements)])) {
    if (merge.kind !== 'merge') continue
    const laws = merge.handles.flatMap(({ item }) => item.statutory?.limit ?? [])
    const shortest = laws.toSorted(compareLimits)[0]
    const promised = merge.limit ?? largestPromise(merge)
    if (shortest === undefined || !isLonger(promised, shortest)) continue
    reporter.error('BJ3001', merge.node.parts.find(({ kind }) => kind === 'within') ?? merge.node.name)
  }
}

const largestPromise = ({ handles }: Merge): DurationNode | undefined =>
  handles
    .flatMap(({ item }) => item.promised ?? [])
    .toSorted(compareLimits)
    .at(-1)

const isLonger = (promised: DurationNode | undefined, law: DurationNode): boolean =>
  promised !== undefined && !promised.missing && !law.missing && compareLimits(promised, law) > 0
