import type { Instant } from '../plan/limit.ts'
import { familyOf } from './compare-limits.ts'
import type { Calendar } from './calendar.ts'
import type { Clock } from './clock.ts'
import { dueOf } from './due.ts'
import { readTimeline } from './timeline.ts'

/** When a clock warns: yellow at half and at four fifths of the way, red when its budget is used up. */
export interface WarningInstants {
  readonly yellow50: Instant
  readonly yellow80: Instant
  readonly red: Instant
}

/**
 * The instants at which 50 % and 80 % of the working time from start to due have passed, and the due instant. Only time
 * during which the clock runs is taken, plain time for plain clocks. Undefined while it is not known when it is due.
 */
export function warningInstants(clock: Clock, calendar: Calendar, now?: Instant): WarningInstants | undefined {
  const timeline = readTimeline(clock)
  const due = dueOf(clock, calendar, now)
  if (!timeline || !due) return undefined
  const { days } = calendar
  const plain = clock.plain === true && familyOf(clock.limit) === 'time'
  const pieces = timeline.runs
    .filter((run) => run.from < due.at)
    .map((run) => {
      const to = Math.min(run.to ?? due.at, due.at)
      return { from: run.from, ms: plain ? to - run.from : days.workingMs(run.from, to) }
    })
  const total = pieces.reduce((sum, piece) => sum + piece.ms, 0)
  const instantAfter = (share: number): Instant => {
    let left = Math.ceil(total * share)
    for (const { from, ms } of pieces) {
      if (left > 0 && left <= ms) return plain ? from + left : days.addWorkingMs(from, left)
      left -= ms
    }
    return due.at
  }
  return { yellow50: instantAfter(0.5), yellow80: instantAfter(0.8), red: due.at }
}
