import type { Limit, LimitUnit } from '../plan/limit.ts'

/** Hours in a working day, as proofs convert them (language.md section 6). */
export const HOURS_PER_WORKING_DAY = 7

/** What a unit measures: working days, natural days, or time; on the spot is a family of its own. */
export type LimitFamily = 'workingDays' | 'naturalDays' | 'time' | 'onTheSpot'

const FAMILY: Readonly<Record<LimitUnit, LimitFamily>> = {
  workingDay: 'workingDays',
  day: 'naturalDays',
  month: 'naturalDays',
  year: 'naturalDays',
  hour: 'time',
  minute: 'time',
  second: 'time',
  onTheSpot: 'onTheSpot',
}

/** One of a unit in its family's own measure: working days, days (a month 30, a year 360), or milliseconds. */
const MEASURE: Readonly<Record<LimitUnit, number>> = {
  workingDay: 1,
  day: 1,
  month: 30,
  year: 360,
  hour: 3_600_000,
  minute: 60_000,
  second: 1000,
  onTheSpot: 0,
}

/** What a limit's unit measures. */
export const familyOf = (limit: Limit): LimitFamily => FAMILY[limit.unit]

/** A limit in its family's own measure: working days, days (a month 30, a year 360), or milliseconds; on the spot 0. */
export const measureOf = (limit: Limit): number => (limit.unit === 'onTheSpot' ? 0 : limit.amount * MEASURE[limit.unit])

/**
 * A limit in working days, as units are compared (language.md section 6): 7 days are 5 working days, a month 30 days, a
 * year 360, 7 hours a working day, rounded up; on the spot 0.
 */
export function toWorkingDays(limit: Limit): number {
  const measure = measureOf(limit)
  switch (familyOf(limit)) {
    case 'workingDays':
      return Math.ceil(measure)
    case 'naturalDays':
      return Math.ceil((measure * 5) / 7)
    case 'time':
      return Math.ceil(measure / (HOURS_PER_WORKING_DAY * MEASURE.hour))
    case 'onTheSpot':
      return 0
  }
}

/**
 * Which of two limits is longer: negative where `a` is shorter, 0 where they are equal. Limits of one family (hours with
 * minutes, days with months) are compared as they are, others in working days.
 */
export function compareLimits(a: Limit, b: Limit): number {
  return familyOf(a) === familyOf(b) ? measureOf(a) - measureOf(b) : toWorkingDays(a) - toWorkingDays(b)
}
