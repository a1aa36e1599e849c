import type { Limit } from '../plan/limit.ts'
import type { Clock } from './clock.ts'
import { familyOf, HOURS_PER_WORKING_DAY, measureOf, toWorkingDays } from './compare-limits.ts'
import { addMonths, LAST_DAY, type DayNumber } from './day-number.ts'

/**
 * What a clock may use up, its extensions included: working days, natural days, milliseconds of working or plain time,
 * or the day itself (on the spot). Fractions of a day count as a whole one.
 */
export type Budget =
  | { readonly kind: 'workingDays' | 'naturalDays'; readonly days: number }
  | { readonly kind: 'time'; readonly ms: number }
  | { readonly kind: 'onTheSpot' }

/** The budget of a clock that started on a day; for months and years that day matters (民法典 art. 202). */
export function budgetOf(clock: Clock, startDay: DayNumber): Budget {
  const { limit, extensions } = clock
  const parts = limit.unit === 'onTheSpot' ? extensions : [limit, ...extensions]
  const [first] = parts
  if (!first) return { kind: 'onTheSpot' }
  switch (familyOf(first)) {
    case 'workingDays':
      return { kind: 'workingDays', days: parts.reduce((sum, part) => sum + toWorkingDays(part), 0) }
    case 'naturalDays':
      return { kind: 'naturalDays', days: naturalDays(parts, startDay) }
    case 'time':
      return { kind: 'time', ms: parts.reduce((sum, part) => sum + asTime(part), 0) }
    case 'onTheSpot':
      return budgetOf({ ...clock, extensions: parts.slice(1) }, startDay)
  }
}

function naturalDays(parts: readonly Limit[], startDay: DayNumber): number {
  let months = 0
  let days = 0
  for (const { unit, amount } of parts) {
    if (unit === 'month') months += amount
    else if (unit === 'year') months += 12 * amount
    else if (unit === 'day') days += amount
    else days += Math.ceil((toWorkingDays({ unit, amount }) * 7) / 5)
  }
  // Beyond the year 9999 nothing can be written, and nothing is due.
  const room = LAST_DAY - startDay
  const monthDays = months / 12 > room / 365 ? room : addMonths(startDay, Math.ceil(months)) - startDay
  return Math.min(monthDays + Math.ceil(days), room)
}

const asTime = (part: Limit): number =>
  familyOf(part) === 'time' ? measureOf(part) : toWorkingDays(part) * HOURS_PER_WORKING_DAY * 3_600_000
