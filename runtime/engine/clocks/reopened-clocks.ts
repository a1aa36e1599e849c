import { clockState, reopenClock } from '../../calendar/index.ts'
import type { NodeId } from '../../plan/index.ts'
import type { CaseState } from '../case-state.ts'
import type { WantedClock } from './wanted-clock.ts'

/**
 * The clocks after a take-back: those that had stopped and are called for again go on as if they had not, so that taking
 * back wins nobody any time. Only the time in which the case was suspended meanwhile stays left out.
 */
export function reopenedClocks(
  clocks: CaseState['clocks'],
  wanted: readonly WantedClock[],
  process: NodeId,
): CaseState['clocks'] {
  const suspensions = (clocks[`${process}:process`]?.clock.ledger ?? []).filter(
    (entry) => (entry.kind === 'pause' || entry.kind === 'resume') && entry.why === 'suspended',
  )
  const reopened = wanted.flatMap(({ id, kind }) => {
    const before = clocks[id]
    if (before === undefined || clockState(before.clock) !== 'stopped') return []
    return [[id, { ...before, clock: reopenClock(before.clock, kind === 'statutory' ? [] : suspensions) }] as const]
  })
  return reopened.length === 0 ? clocks : { ...clocks, ...Object.fromEntries(reopened) }
}
