import { addMonths, dayNumber, LAST_DAY, plainDate } from '../../calendar/day-number.ts'
import { asNumber, compare, exact, floor, negated, plus, times, zero, type Exact } from '../../plan/exact.ts'
import { amountsIn, type Duration } from './duration.ts'
import type { ConditionFacts } from './facts.ts'

/**
 * The day that comes so much after another, both as numbers of days: years and months to the corresponding day
 * (民法典 art. 202), then days, then working days, of which a part counts as one. Undefined where there is none: a day
 * has no hours, working days want a calendar, and dates end with the year 9999.
 */
export function laterDay(
  from: Exact,
  by: Duration,
  addWorkingDays: ConditionFacts['addWorkingDays'],
): Exact | undefined {
  const { year = zero, month = zero, day = zero, workingDay = zero, ...others } = by
  if (amountsIn(others).some(([, amount]) => compare(amount, zero) !== 0)) return undefined
  const inMonths = monthsLater(from, plus(times(year, exact(12)), month))
  const inDays = inMonths && plus(inMonths, day)
  if (inDays === undefined || compare(workingDay, zero) === 0) return inDays
  const [start, count] = [asNumber(floor(inDays)), asNumber(negated(floor(negated(workingDay))))]
  if (addWorkingDays === undefined || !isWritable(start) || !isWritable(start + 2 * count)) return undefined
  return exact(dayNumber(addWorkingDays(plainDate(start), count)))
}

/** Part of a month is so much of 30 days. */
function monthsLater(from: Exact, months: Exact): Exact | undefined {
  if (compare(months, zero) === 0) return from
  const [whole, start] = [floor(months), floor(from)]
  if (!isWritable(asNumber(start)) || !isWritable(asNumber(start) + 31 * asNumber(whole))) return undefined
  const rest = plus(plus(from, negated(start)), times(plus(months, negated(whole)), exact(30)))
  return plus(exact(addMonths(asNumber(start), asNumber(whole))), rest)
}

/** Whether a day can be written: its year has four digits. */
const isWritable = (day: number): boolean => day >= FIRST_DAY && day <= LAST_DAY
const FIRST_DAY = dayNumber('0001-01-01')
