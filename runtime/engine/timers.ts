import { clockState, dueOf, warningInstants, type Calendar } from '../calendar/index.ts'
import type { Timer } from './case-event.ts'
import type { CaseClock, CaseState, Warning } from './case-state.ts'

/**
 * The timers that a case wants, earliest first. They are derived from ledgers and calendar, never kept as instants:
 * when the calendar changes, so do they. A clock that stands still has none.
 */
export function timersOf(state: CaseState, calendar: Calendar): readonly Timer[] {
  if (state.status !== 'open') return []
  return Object.entries(state.clocks)
    .flatMap(([id, clock]) => clockTimers(id, clock, calendar))
    .sort((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1))
}

const warnings: readonly Warning[] = ['yellow50', 'yellow80', 'red']

function clockTimers(id: string, { kind, clock, unlimited, warned }: CaseClock, calendar: Calendar): Timer[] {
  if (unlimited || clockState(clock) !== 'running') return []
  if (kind === 'intake' || kind === 'correction') {
    const due = dueOf(clock, calendar)
    return due === undefined ? [] : [{ name: `${kind === 'intake' ? 'deem' : 'lapse'}:${id}`, at: due.at }]
  }
  const instants = warningInstants(clock, calendar)
  if (instants === undefined) return []
  const next = warnings.slice(warned === undefined ? 0 : warnings.indexOf(warned) + 1)
  return next.map((level) => ({ name: `${level}:${id}`, at: instants[level] }))
}
