import type { TaskBlock } from '../plan/index.ts'
import type { CaseState } from './case-state.ts'

/**
 * The outcomes that a task offers as the case stands: an intake asks for corrections only once, an item as often as it
 * may, a step sends back so many times; where silence has decided, only what it decided.
 */
export function outcomesOf(block: TaskBlock, state: CaseState): readonly string[] {
  const only = state.tasks[block.id]?.only
  if (only !== undefined) return [only]
  if (block.kind === 'issue') return ['pass']
  if (block.kind === 'intake')
    return state.intakes[block.id]?.corrected === undefined ? ['pass', 'correct', 'refuse'] : ['pass', 'refuse']
  return block.outcomes
    .filter(({ limit }) => limit === undefined || (state.counts[limit.counter] ?? 0) < limit.times)
    .map(({ name }) => name)
}
