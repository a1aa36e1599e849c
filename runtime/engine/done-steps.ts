import type { NodeId } from '../plan/index.ts'
import type { CaseEvent } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import { doerOf } from './doers.ts'
import type { Layout } from './layout.ts'
import type { Moved } from './machine/stepper.ts'

/**
 * The steps that whoever did them may take back after an event (取回): the one just done, and of those done before all
 * from which nothing has followed. A case that became formal, or ended, takes nothing back that lies before.
 */
export function doneAfter(
  before: CaseState,
  { facts, effects }: Moved,
  event: CaseEvent | undefined,
  { takeBacks }: Layout,
): Pick<CaseState, 'done'> {
  if (takeBacks.size === 0) return {}
  if (effects.some(({ type }) => type === 'conclude' || type === 'convertCase')) return none(before)
  const completed = event?.kind === 'complete' ? event.task : undefined
  const isUnfollowed = (node: NodeId): boolean => {
    const after = takeBacks.get(node)
    const outcome = facts.outcomes[node]
    if (after === undefined || outcome === undefined || outcome === 'correct') return false
    // What was done after it may have been undone since (a return, a correction): it was done all the same.
    if (completed !== undefined && after.has(completed)) return false
    return [...after].every((other) => facts.outcomes[other] === undefined)
  }
  const kept = Object.entries(before.done ?? {}).filter(([node]) => isUnfollowed(node))
  const task = completed === undefined ? undefined : before.tasks[completed]
  if (event?.kind === 'complete' && event.by.kind === 'post' && task !== undefined && isUnfollowed(event.task))
    kept.push([event.task, { by: doerOf(event.by), task }])
  return kept.length === 0 ? none(before) : { done: Object.fromEntries(kept) }
}

/** No member at all where there never was one: the state of a case stays small. */
const none = ({ done }: CaseState): Pick<CaseState, 'done'> => (done === undefined ? {} : { done: {} })
