import type { Days } from './days.ts'
import type { KeptClock } from './kept-clock.ts'
import { Walk, type OverDay } from './walk.ts'

/** What a walk along a clock finds. */
export interface Counted {
  /** The minute at which it is due; nothing while nobody can know. */
  readonly due: number | undefined
  /** What is used up, in the unit of the limit; on the spot 0, and 1 once it is due. */
  readonly used: number
  readonly workingDays: number
  /** Whether what it is due by rests on a year whose holidays are not announced. */
  readonly isProvisional: boolean
  /** The days that are over, with whose they are. */
  readonly days: readonly OverDay[]
}

/**
 * Walks along a clock, day by day or minute by minute, as section 5 says. `now` is the minute up to which it is known
 * what happened; after it a step on the spot that stands open is taken to be done when it is due, and nothing else changes.
 */
export function count(clock: KeptClock, days: Days, now: number): Counted {
  const end = Math.min(now, clock.stoppedAt ?? now)
  const walk = walkAlong(clock, days, end)
  const due = walk.due()
  const isOver = due !== undefined && due <= end
  return {
    due,
    used: walk.inUnit(walk.usedBy(end, isOver)),
    isProvisional: due !== undefined && walk.isProvisional(due),
    workingDays: walk.daysUsedBy(end, 'working'),
    days: walk.daysOver(end, due),
  }
}

/** A warning: a yellow one at half and at four fifths of the way, a red one at the end. */
export interface Warned {
  readonly level: 'yellow50' | 'yellow80' | 'red'
  readonly at: number
}

/** The instants at which a clock warns. */
export function warningsOf(clock: KeptClock, days: Days, now: number): readonly Warned[] {
  const walk = walkAlong(clock, days, now)
  const due = walk.due()
  if (due === undefined) return []
  const [half = due, most = due] = walk.passed(due, [0.5, 0.8])
  return [
    { level: 'yellow50', at: half },
    { level: 'yellow80', at: most },
    { level: 'red', at: due },
  ]
}

/** Walks that do not depend on the minute of asking: those of clocks under which no step on the spot stands open. */
const walked = new WeakMap<KeptClock, Walk>()

function walkAlong(clock: KeptClock, days: Days, now: number): Walk {
  const known = walked.get(clock)
  if (known !== undefined) return known
  const walk = new Walk(clock, days, now)
  if (clock.changes.at(-1)?.spot.length === 0) walked.set(clock, walk)
  return walk
}
