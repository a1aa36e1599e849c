import type { Instant } from '../plan/limit.ts'
import { LAST_DAY, type DayNumber } from './day-number.ts'
import type { DayTable } from './day-table.ts'
import type { Run } from './timeline.ts'
import type { UncountedDays } from './uncounted-days.ts'

/**
 * Days as a limit counts them: which days there are, and the instant at which one is used up, if the clock runs then.
 * Working days are used up at the close of business, natural days at midnight (language.md section 5).
 */
export interface DayMeasure {
  readonly usedUpAt: (day: DayNumber) => Instant
  readonly isCountable: (day: DayNumber) => boolean
  /** Countable days in [from, to). */
  readonly countIn: (from: DayNumber, to: DayNumber) => number
  /** The n-th countable day (from 1) among those not before a day. */
  readonly nth: (from: DayNumber, n: number) => DayNumber
}

/** Working days, used up at the close of business. */
export const workingDayMeasure = (days: DayTable): DayMeasure => ({
  usedUpAt: days.closing,
  isCountable: days.isWorking,
  countIn: days.workingDaysIn,
  nth: days.nthWorkingDay,
})

/** Natural days, used up at midnight. */
export const naturalDayMeasure = (days: DayTable): DayMeasure => ({
  usedUpAt: (day) => days.midnight(day + 1),
  isCountable: () => true,
  countIn: (from, to) => to - from,
  nth: (from, n) => Math.min(from + n - 1, LAST_DAY),
})

/** Days used up in a run of the clock, up to an instant. */
export function daysUsedIn(
  run: Run,
  until: Instant,
  measure: DayMeasure,
  days: DayTable,
  uncounted: UncountedDays,
): number {
  const end = Math.min(run.to ?? until, until)
  if (end <= run.from) return 0
  const first = firstDayOf(run, measure, days)
  const endDay = days.dayOf(end)
  const last = measure.usedUpAt(endDay) <= end ? endDay : endDay - 1
  return last < first ? 0 : measure.countIn(first, last + 1) - uncountedIn(run, first, last, measure, uncounted)
}

/** The day on which a run will have used up so many days (from 1) if it goes on long enough. */
export function dayUsedUp(
  run: Run,
  count: number,
  measure: DayMeasure,
  days: DayTable,
  uncounted: UncountedDays,
): DayNumber {
  const first = firstDayOf(run, measure, days)
  let passedOver = 0
  for (;;) {
    const day = measure.nth(first, count + passedOver)
    const now = uncountedIn(run, first, day, measure, uncounted)
    if (now === passedOver) return day
    passedOver = now
  }
}

/** The first day that a run can use up: the first whose end comes after the run's beginning. */
function firstDayOf(run: Run, measure: DayMeasure, days: DayTable): DayNumber {
  const day = days.dayOf(run.from)
  return measure.usedUpAt(day) > run.from ? day : day + 1
}

function uncountedIn(
  run: Run,
  first: DayNumber,
  last: DayNumber,
  measure: DayMeasure,
  uncounted: UncountedDays,
): number {
  let count = 0
  for (const [day, { since }] of uncounted) {
    if (day >= first && day <= last && since <= run.from && measure.isCountable(day)) count++
  }
  return count
}
