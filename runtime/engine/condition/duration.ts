import { familyOf, HOURS_PER_WORKING_DAY, measureOf, type LimitFamily } from '../../calendar/index.ts'
import { exact, floor, inverse, negated, plus, times, zero, type Exact } from '../../plan/exact.ts'
import type { LimitUnit } from '../../plan/index.ts'

/** A length of time in a condition: so many of each unit, for a month is no fixed number of days. */
export type Duration = Readonly<Partial<Record<LimitUnit, Exact>>>

/** So many of one unit. */
export const durationOf = (amount: Exact, unit: LimitUnit): Duration => ({ [unit]: amount })

/** Two lengths one after the other. */
export function added(a: Duration, b: Duration): Duration {
  const sum: Partial<Record<LimitUnit, Exact>> = { ...a }
  for (const [unit, amount] of amountsIn(b)) sum[unit] = plus(sum[unit] ?? zero, amount)
  return sum
}

/** A length so many times. */
export const scaled = (duration: Duration, by: Exact): Duration =>
  Object.fromEntries(amountsIn(duration).map(([unit, amount]) => [unit, times(amount, by)]))

/**
 * Two lengths in one measure, as limits are compared (`compareLimits`): those of one family as they are, a month 30 days
 * and a year 360; others in working days, rounded up.
 */
export function inOneMeasure(a: Duration, b: Duration): readonly [Exact, Exact] {
  const families = new Set([...amountsIn(a), ...amountsIn(b)].map(([unit]) => familyOf({ amount: 1, unit })))
  const measure = families.size > 1 ? workingDaysIn : plainMeasure
  return [measure(a), measure(b)]
}

/** The units of a length with their amounts. */
export const amountsIn = (duration: Duration): readonly (readonly [LimitUnit, Exact])[] =>
  Object.entries(duration) as [LimitUnit, Exact][]

const measured = (unit: LimitUnit, amount: Exact): Exact => times(amount, exact(measureOf({ amount: 1, unit })))

const plainMeasure = (duration: Duration): Exact =>
  amountsIn(duration).reduce((sum, [unit, amount]) => plus(sum, measured(unit, amount)), zero)

function workingDaysIn(duration: Duration): Exact {
  const days = amountsIn(duration).reduce((sum, [unit, amount]) => {
    const perMeasure = inverse(measuresPerWorkingDay[familyOf({ amount: 1, unit })])
    return plus(sum, times(measured(unit, amount), perMeasure))
  }, zero)
  return negated(floor(negated(days)))
}

/** Measures of each family in a working day: 7 natural days are 5 working days. On the spot measures nothing. */
const measuresPerWorkingDay: Readonly<Record<LimitFamily, Exact>> = {
  workingDays: exact(1),
  naturalDays: { top: 7n, over: 5n },
  time: exact(HOURS_PER_WORKING_DAY * measureOf({ amount: 1, unit: 'hour' })),
  onTheSpot: exact(1),
}
