import type { Instant, Limit } from '../plan/limit.ts'
import { budgetOf } from './budget.ts'
import { provisionalBetween, type Calendar } from './calendar.ts'
import { newClock } from './clock.ts'
import { LAST_DAY, plainDate, type DayNumber } from './day-number.ts'
import type { DueDate } from './due.ts'

/**
 * When a least duration (`at least 10 days`) is over: once so many days after the first have been used up, natural days
 * at midnight, working days at the close of business. It may end on a day off: only limits move to a working day.
 */
export function earliestEnd(limit: Limit, start: Instant, calendar: Calendar): DueDate {
  const { days } = calendar
  const startDay = days.dayOf(start)
  const budget = budgetOf(newClock(limit), startDay)
  const end = (at: Instant, day: DayNumber, counts: boolean): DueDate => ({
    at,
    day: plainDate(day),
    provisional: counts && provisionalBetween(days, startDay, day),
  })
  if (budget.kind === 'time') {
    const at = days.addWorkingMs(start, budget.ms)
    return end(at, days.dayOf(budget.ms > 0 ? at - 1 : at), true)
  }
  if (budget.kind === 'onTheSpot' || budget.days === 0) return end(start, startDay, false)
  if (budget.kind === 'workingDays') {
    const day = days.nthWorkingDay(startDay + 1, budget.days)
    return end(days.closing(day), day, true)
  }
  const day = Math.min(startDay + budget.days, LAST_DAY)
  return end(days.midnight(day + 1), day, false)
}
