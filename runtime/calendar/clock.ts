import type { Instant, Limit } from '../plan/limit.ts'
import type { LedgerReason } from './ledger-reason.ts'

/** A clock's ledger, oldest entry first: what happened to it, when and why. */
export type LedgerEntry =
  | { readonly at: Instant; readonly kind: 'start' | 'stop' | 'extend'; readonly why: LedgerReason }
  | { readonly at: Instant; readonly kind: 'pause'; readonly why: LedgerReason; readonly of?: string }
  | {
      readonly at: Instant
      readonly kind: 'resume'
      readonly why: LedgerReason
      readonly of?: string
      /** The day of going on counts: so after `resumes` (恢复), and only then. */
      readonly dayCounts?: true
    }
  | {
      readonly at: Instant
      readonly kind: 'steps'
      readonly why: 'onTheSpot'
      /** The on-the-spot steps that stand open under this clock from now on … */
      readonly spot: readonly string[]
      /** … and whether any other step does. */
      readonly others: boolean
    }

/**
 * A clock (language.md section 5): a budget and a ledger, plain JSON. When it falls due is never kept: `dueOf` derives
 * it through the calendar, so that a changed calendar moves it. `plain` clocks (those of automatic steps) count hours,
 * minutes and seconds as plain time, the others as working time.
 */
export interface Clock {
  readonly limit: Limit
  readonly extensions: readonly Limit[]
  readonly ledger: readonly LedgerEntry[]
  readonly plain?: true
}

/** Why a clock stands still: a reason, and what caused it (a step, a document) where several may at once. */
export interface Pause {
  readonly why: LedgerReason
  readonly of?: string
}

/** A clock that has not started. */
export function newClock(limit: Limit, options: { readonly plain?: boolean } = {}): Clock {
  const clock = { limit, extensions: [], ledger: [] }
  return options.plain ? { ...clock, plain: true } : clock
}

/** Starts a clock: its day is not counted (民法典 art. 201). */
export function startClock(clock: Clock, at: Instant, why: LedgerReason = 'started'): Clock {
  if (clock.ledger.length > 0) throw new Error('clock: started twice')
  return { ...clock, ledger: [{ at, kind: 'start', why }] }
}

/**
 * Stops a running clock for a reason. Reasons add up: the clock goes on when the last one has ended. Pausing again for
 * the same reason and cause changes nothing.
 */
export function pauseClock(clock: Clock, at: Instant, pause: Pause): Clock {
  checkRunsAt(clock, at)
  return isOpen(clock, pause) ? clock : append(clock, { at, kind: 'pause', ...pause })
}

/**
 * Ends one reason to stand still; ending one that is not there changes nothing. With `dayCounts`, as after `resumes`
 * (恢复), the day of going on is counted, otherwise it is not.
 */
export function resumeClock(
  clock: Clock,
  at: Instant,
  pause: Pause,
  options: { readonly dayCounts?: boolean } = {},
): Clock {
  checkRunsAt(clock, at)
  if (!isOpen(clock, pause)) return clock
  return append(clock, { at, kind: 'resume', ...pause, ...(options.dayCounts ? { dayCounts: true as const } : {}) })
}

/** Ends a clock for good. What it had used up stays. */
export function stopClock(clock: Clock, at: Instant, why: LedgerReason = 'completed'): Clock {
  checkRunsAt(clock, at)
  return append(clock, { at, kind: 'stop', why })
}

/** Takes the end of a clock back: it goes on as if it had not ended, but for what kept it still meanwhile. */
export function reopenClock(clock: Clock, meanwhile: readonly LedgerEntry[] = []): Clock {
  const end = clock.ledger.at(-1)
  if (end?.kind !== 'stop') throw new Error('clock: not stopped')
  return { ...clock, ledger: [...clock.ledger.slice(0, -1), ...meanwhile.filter(({ at }) => at >= end.at)] }
}

/** Lengthens a clock's budget (延期); an extension in another unit is converted as limits are compared. */
export function extendClock(clock: Clock, at: Instant, by: Limit, why: LedgerReason = 'extension'): Clock {
  checkRunsAt(clock, at)
  return { ...append(clock, { at, kind: 'extend', why }), extensions: [...clock.extensions, by] }
}

/**
 * Tells a clock which steps stand open under it, for days with on-the-spot (当场) steps. To be called after every
 * transition; it writes only what has changed, and nothing for a clock under which no on-the-spot step ever opens
 * but whether any step is open.
 */
export function noteSteps(clock: Clock, at: Instant, open: { spot: readonly string[]; others: boolean }): Clock {
  checkRunsAt(clock, at)
  const last = clock.ledger.findLast((entry) => entry.kind === 'steps')
  const spot = [...open.spot].sort()
  const before = last ?? { spot: [], others: false }
  const same = before.others === open.others && before.spot.join('\n') === spot.join('\n')
  return same ? clock : append(clock, { at, kind: 'steps', why: 'onTheSpot', spot, others: open.others })
}

/** How a clock stands after its last entry. */
export function clockState(clock: Clock): 'notStarted' | 'running' | 'paused' | 'stopped' {
  const last = clock.ledger.at(-1)
  if (!last) return 'notStarted'
  if (last.kind === 'stop') return 'stopped'
  return openPauses(clock.ledger).length > 0 ? 'paused' : 'running'
}

/** The reasons for which a clock stands still after these entries. */
export function openPauses(ledger: readonly LedgerEntry[]): readonly Pause[] {
  let open: Pause[] = []
  for (const entry of ledger) {
    if (entry.kind === 'pause') open.push(entry)
    if (entry.kind === 'resume') open = open.filter((pause) => !samePause(pause, entry))
  }
  return open
}

/** Whether two pauses have the same reason and cause. */
export const samePause = (a: Pause, b: Pause): boolean => a.why === b.why && a.of === b.of

const isOpen = (clock: Clock, pause: Pause): boolean => openPauses(clock.ledger).some((open) => samePause(open, pause))

const append = (clock: Clock, entry: LedgerEntry): Clock => ({ ...clock, ledger: [...clock.ledger, entry] })

function checkRunsAt(clock: Clock, at: Instant): void {
  const last = clock.ledger.at(-1)
  if (!last) throw new Error('clock: not started')
  if (last.kind === 'stop') throw new Error('clock: already stopped')
  if (at < last.at) throw new Error('clock: an entry cannot lie before the last one')
}
