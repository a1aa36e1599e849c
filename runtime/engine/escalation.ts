import type { NodeId, Overdue, Plan } from '../plan/index.ts'
import type { Entry } from './case-event.ts'
import type { CaseClock, CountedCase } from './case-state.ts'
import { toleranceId, toleratingItems } from './clocks/tolerance-clocks.ts'
import type { Layout } from './layout.ts'

/**
 * Whom a missed limit is taken to (升级): whoever the text names; without `on overdue` the office that handles the item,
 * or does the task, and those that lead what it is part of (牵头).
 */
export function escalationsOf({ node }: CaseClock, plan: Plan, layout: Layout): readonly Entry[] {
  const block = layout.blocks.get(node)
  const overdue = block !== undefined && 'overdue' in block ? block.overdue : undefined
  if (overdue !== undefined && overdue.does !== 'escalate') return []
  if (overdue?.to !== undefined) return [{ kind: 'escalated', node, to: overdue.to }]
  const item = block?.kind === 'item' ? block : layout.itemOf.get(node)
  const offices =
    item === undefined
      ? block !== undefined && 'by' in block
        ? block.by.map(({ office }) => office)
        : []
      : (plan.items[item.item]?.offices ?? [])
  const to = [...new Set([...offices, ...(layout.ledBy.get(node) ?? [])])].map((office) => ({ office }))
  return to.length === 0 ? [] : [{ kind: 'escalated', node, to }]
}

/** Whom it is taken to that a correction, or a tolerated document, did not come in its time, where the text says so. */
export function lapseEscalationsOf(
  id: string,
  clock: CaseClock,
  plan: Plan,
  layout: Layout,
  state: CountedCase,
): readonly Entry[] {
  const told = (node: NodeId, overdue: Overdue | undefined): readonly Entry[] =>
    overdue?.does === 'escalate' && overdue.to !== undefined ? [{ kind: 'escalated', node, to: overdue.to }] : []
  if (clock.kind === 'correction')
    return told(clock.node, plan.items[layout.itemOf.get(clock.node)?.item ?? '']?.corrections?.overdue)
  if (clock.kind !== 'tolerance') return []
  const document = Object.keys(state.documents).find((name) => toleranceId(name) === id)
  if (document === undefined) return []
  return toleratingItems(document, layout, state).flatMap((one) => told(one.id, one.overdue))
}
