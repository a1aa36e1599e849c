import type { NodeId, Plan } from '../plan/index.ts'
import type { CaseState, Refusal } from './case-state.ts'
import type { Evolving } from './evolve.ts'
import type { Moved } from './machine/stepper.ts'

/** The refusals of a case so far, with the reasons that the law wants: of people, of the text, of rules and of silence. */
export function refusalsAfter(before: CaseState, { facts, effects }: Moved, evolving: Evolving): CaseState['refusals'] {
  const { event, layout, plan, at } = evolving
  if (event?.kind === 'takeBack') return before.refusals.filter(({ node }) => node !== event.task)
  const found: Refusal[] = []
  const add = (node: NodeId, reason: string): number => found.push({ node, reason, at })
  if (event?.kind === 'complete' && event.outcome === 'refuse') add(event.task, event.reason ?? '')
  if (facts.outcomes !== before.outcomes)
    for (const [node, outcome] of Object.entries(facts.outcomes)) {
      const block = layout.blocks.get(node)
      if (before.outcomes[node] === outcome) continue
      if (block?.kind === 'auto' && outcome === 'refuse') add(node, '按规则不予许可')
      if (block?.kind === 'end' && outcome === 'refused') add(node, block.reason ?? '')
    }
  if (event?.kind === 'timer')
    for (const { type, node } of effects)
      if (type === 'deem' && node !== undefined && isRefusing(node, plan, evolving)) add(node, '逾期，视为不予许可')
  return found.length === 0 ? before.refusals : [...before.refusals, ...found]
}

/** Whether silence refuses at a node: a missed limit, or a correction that did not come. */
function isRefusing(node: NodeId, { items }: Plan, { event, layout }: Evolving): boolean {
  const block = layout.blocks.get(node)
  if (event?.kind === 'timer' && event.timer.startsWith('lapse:'))
    return items[layout.itemOf.get(node)?.item ?? '']?.corrections?.overdue?.does === 'refuse'
  return block !== undefined && 'overdue' in block && block.overdue?.does === 'refuse'
}
