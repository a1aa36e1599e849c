import type { Instant } from '../plan/limit.ts'
import { samePause, type Clock, type LedgerEntry, type Pause } from './clock.ts'

/**
 * A stretch during which a clock runs: after `from`, up to and including `to`, so that a pause or an end at the close
 * of business leaves that day used up, and what begins then begins after it. `to` is missing while the clock runs.
 */
export interface Run {
  readonly from: Instant
  readonly to?: Instant
  /** Whether the day of `from` can be counted: only after `resumes` (恢复). */
  readonly dayCounts: boolean
}

/** How an on-the-spot step stood open under the clock. */
export interface SpotStep {
  readonly of: string
  readonly from: Instant
  readonly to?: Instant
}

/** A stretch in which the same steps stood open. */
export interface StepsOpen {
  readonly from: Instant
  readonly to?: Instant
  readonly spot: boolean
  readonly others: boolean
}

/** A ledger, read: what the counting asks. */
export interface Timeline {
  readonly start: Instant
  /** When the clock stopped for good; its last run is left open, so that what it would have done can still be asked. */
  readonly stoppedAt?: Instant
  readonly runs: readonly Run[]
  readonly spots: readonly SpotStep[]
  readonly steps: readonly StepsOpen[]
  /** The instant of the last entry: up to it the ledger is what happened, after it nothing is known. */
  readonly known: Instant
}

/** Reads a clock's ledger; undefined for a clock that has not started. */
export function readTimeline(clock: Clock): Timeline | undefined {
  const [first] = clock.ledger
  const known = clock.ledger.at(-1)?.at
  if (!first || known === undefined) return undefined
  const runs: Run[] = [{ from: first.at, dayCounts: false }]
  const spots: SpotStep[] = []
  const steps: StepsOpen[] = []
  let pauses: Pause[] = []
  let stoppedAt: Instant | undefined
  for (const entry of clock.ledger) {
    switch (entry.kind) {
      case 'pause':
        if (pauses.length === 0) close(runs, entry.at)
        pauses.push(entry)
        break
      case 'resume':
        pauses = pauses.filter((pause) => !samePause(pause, entry))
        if (pauses.length === 0) runs.push({ from: entry.at, dayCounts: entry.dayCounts === true })
        break
      case 'steps':
        readSteps(entry, spots, steps)
        break
      case 'stop':
        stoppedAt = entry.at
        break
      case 'start':
      case 'extend':
        break
    }
  }
  return { start: first.at, ...(stoppedAt === undefined ? {} : { stoppedAt }), runs, spots, steps, known }
}

function readSteps(entry: LedgerEntry & { kind: 'steps' }, spots: SpotStep[], steps: StepsOpen[]): void {
  for (const [index, step] of spots.entries()) {
    if (step.to === undefined && !entry.spot.includes(step.of)) spots[index] = { ...step, to: entry.at }
  }
  for (const of of entry.spot) {
    if (!spots.some((step) => step.of === of && step.to === undefined)) spots.push({ of, from: entry.at })
  }
  close(steps, entry.at)
  steps.push({ from: entry.at, spot: entry.spot.length > 0, others: entry.others })
}

/** Ends the last stretch. */
function close<Stretch extends { readonly to?: Instant }>(stretches: Stretch[], at: Instant): void {
  const last = stretches.pop()
  if (last) stretches.push({ ...last, to: at })
}
