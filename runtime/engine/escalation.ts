import type { Plan } from '../plan/index.ts'
import type { Entry } from './case-event.ts'
import type { CaseClock } from './case-state.ts'
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
