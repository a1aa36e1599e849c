import { dayNumber, plainDate } from '../../calendar/day-number.ts'
import { clockState, dueOf, warningInstants, type Calendar } from '../../calendar/index.ts'
import type { Instant, NodeId } from '../../plan/index.ts'
import type { Timer, TimerName } from '../case-event.ts'
import type { CaseClock, CaseState, Warning } from '../case-state.ts'
import type { Layout } from '../layout.ts'

/**
 * The timers that a case wants, earliest first. They are derived from ledgers and calendar, never kept as instants:
 * when the calendar changes, so do they. A clock that stands still has none. What is known is known up to the last
 * event: an on-the-spot step that stands open is taken to be done when it is due, until it is seen that it was not.
 */
export function timersOf(
  state: CaseState,
  layout: Layout,
  calendar: Calendar,
  waits: readonly NodeId[],
): readonly Timer[] {
  const timers: Timer[] = []
  for (const id in state.clocks) {
    const clock = state.clocks[id]
    if (clock !== undefined) timers.push(...clockTimers(id, clock, layout, calendar, state.at))
  }
  if (state.status === 'open' && waits.some((node) => layout.waitsForDays.has(node))) {
    const next = plainDate(dayNumber(calendar.dayOf(state.at)) + 1)
    timers.push({ name: `day:${next}`, at: calendar.instantOf(next, '00:00') })
  }
  return timers.sort((a, b) => a.at - b.at || rankOf(a.name) - rankOf(b.name) || (a.name < b.name ? -1 : 1))
}

const warnings: readonly Warning[] = ['yellow50', 'yellow80', 'red']

/** At one instant a warning comes before what silence does: that a limit was missed is told in either case. */
const rankOf = (name: TimerName): number => (warnings.some((level) => name.startsWith(`${level}:`)) ? 0 : 1)

function clockTimers(id: string, clock: CaseClock, layout: Layout, calendar: Calendar, now: Instant): Timer[] {
  const { kind, clock: ledger, unlimited, warned, fired } = clock
  if (unlimited || clockState(ledger) !== 'running') return []
  const consequence = fired === true ? undefined : consequenceOf(clock, layout)
  const due = consequence && dueOf(ledger, calendar, now)
  const silence: Timer[] = due === undefined ? [] : [{ name: `${consequence ?? 'lapse'}:${id}`, at: due.at }]
  if (kind === 'await') return consequence === undefined ? toldWhenOver(id, clock, calendar, now) : silence
  if (kind === 'intake' || kind === 'correction' || kind === 'tolerance') return silence
  const next = warnings.slice(warned === undefined ? 0 : warnings.indexOf(warned) + 1)
  if (next.length === 0) return silence
  const instants = warningInstants(ledger, calendar, now)
  if (instants === undefined) return silence
  return [...next.map((level): Timer => ({ name: `${level}:${id}`, at: instants[level] })), ...silence]
}

/** A wait has nobody who could be warned of it; that its time is up is told to whoever the text names. */
function toldWhenOver(id: string, { clock, warned }: CaseClock, calendar: Calendar, now: Instant): Timer[] {
  const due = warned === undefined ? dueOf(clock, calendar, now) : undefined
  return due === undefined ? [] : [{ name: `red:${id}`, at: due.at }]
}

/** What a clock's end does beside warning; nothing where only somebody is told. */
function consequenceOf({ kind, node }: CaseClock, layout: Layout): 'deem' | 'lapse' | 'overdue' | undefined {
  if (kind === 'intake') return 'deem'
  if (kind === 'correction' || kind === 'tolerance') return 'lapse'
  const block = layout.blocks.get(node)
  const overdue = block !== undefined && 'overdue' in block ? block.overdue : undefined
  if (kind === 'await') return overdue?.does === 'escalate' ? undefined : 'overdue'
  if (kind !== 'step' && kind !== 'promised') return undefined
  return overdue === undefined || overdue.does === 'escalate' ? undefined : 'overdue'
}
