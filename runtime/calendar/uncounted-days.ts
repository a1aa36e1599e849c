import type { Instant } from '../plan/limit.ts'
import { nextClosingDay } from './calendar.ts'
import type { DayNumber } from './day-number.ts'
import type { DayTable } from './day-table.ts'
import type { SpotStep, StepsOpen, Timeline } from './timeline.ts'

/** What keeps a day from being counted although the clock runs on it (language.md section 5). */
export type UncountedReason = 'startDay' | 'resumeDay' | 'carriedOverDay' | 'onTheSpotDay'

/** A day that is not counted, by the runs of the clock that begin at `since` or later: a day once used up stays so. */
export interface UncountedDay {
  readonly reason: UncountedReason
  readonly since: Instant
}

/** Days that are not counted, by day number. */
export type UncountedDays = ReadonlyMap<DayNumber, UncountedDay>

/**
 * The days of a clock that are never counted: the day it started, the days it went on (after `resumes` they count), the
 * days to which an on-the-spot step was carried over, and those on which only on-the-spot steps stood open. What lies
 * after `now` is not known: an on-the-spot step that still stands open is taken to be done when it is due.
 */
export function uncountedDays(timeline: Timeline, days: DayTable, now: Instant): UncountedDays {
  const uncounted = new Map<DayNumber, UncountedDay>()
  const note = (day: DayNumber, reason: UncountedReason, since: Instant = -Infinity): void => {
    const known = uncounted.get(day)
    if (!known || since < known.since) uncounted.set(day, { reason, since })
  }
  note(days.dayOf(timeline.start), 'startDay')
  for (const run of timeline.runs.slice(1)) if (!run.dayCounts) note(days.dayOf(run.from), 'resumeDay', run.from)
  for (const spot of timeline.spots) {
    for (const day of daysCarriedTo(spot, timeline, days, now)) note(day, 'carriedOverDay')
  }
  for (const day of daysWithOnlySpots(timeline, days, now)) note(day, 'onTheSpotDay')
  return uncounted
}

/** When an on-the-spot step ended, or will be due. Where the clock stood still since, it begins anew on going on. */
export function spotEnd(spot: SpotStep, timeline: Timeline, days: DayTable, now: Instant): Instant {
  if (spot.to !== undefined) return spot.to
  const since = Math.max(spot.from, timeline.runs.at(-1)?.from ?? spot.from)
  return Math.max(now, days.closing(nextClosingDay(days, since)))
}

function daysCarriedTo(spot: SpotStep, timeline: Timeline, days: DayTable, now: Instant): DayNumber[] {
  const end = spotEnd(spot, timeline, days, now)
  const carried: DayNumber[] = []
  for (const run of timeline.runs) {
    const since = Math.max(spot.from, run.from)
    if (since >= end || (run.to !== undefined && since >= run.to)) continue
    const day = nextClosingDay(days, since)
    // One that is done before the day begins never stood open on it.
    if (day !== days.dayOf(since) && end > days.midnight(day)) carried.push(day)
  }
  return carried
}

function daysWithOnlySpots(timeline: Timeline, days: DayTable, now: Instant): DayNumber[] {
  const open = timeline.spots.filter((spot) => spot.to === undefined)
  const lastEnd = Math.max(now, ...open.map((spot) => spotEnd(spot, timeline, days, now)))
  const only: DayNumber[] = []
  for (const stretch of timeline.steps) {
    if (!stretch.spot || stretch.others) continue
    const end = stretch.to ?? lastEnd
    for (let day = days.dayOf(stretch.from); day <= days.dayOf(end); day++) {
      // What happens after the close of business cannot change what fell due at it.
      const [start, close] = [days.midnight(day), days.isWorking(day) ? days.closing(day) : days.midnight(day + 1)]
      const isOpen = (steps: StepsOpen, until: Instant): boolean => Math.max(steps.from, start) < Math.min(until, close)
      const others = timeline.steps.some((steps) => steps.others && isOpen(steps, steps.to ?? Infinity))
      if (isOpen(stretch, end) && !others) only.push(day)
    }
  }
  return only
}
