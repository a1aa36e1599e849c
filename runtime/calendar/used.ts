import type { Instant, Limit } from '../plan/limit.ts'
import { budgetOf } from './budget.ts'
import type { Calendar } from './calendar.ts'
import type { Clock } from './clock.ts'
import { measureOf } from './compare-limits.ts'
import { daysUsedIn, naturalDayMeasure, workingDayMeasure, type DayMeasure } from './day-measure.ts'
import { dueOf } from './due.ts'
import { timeUsedIn } from './time-used.ts'
import { readTimeline, type Timeline } from './timeline.ts'
import { uncountedDays } from './uncounted-days.ts'

/**
 * What a clock has used up by an instant, in the unit of its limit (a month or year by the share of its days); beyond
 * the limit once it is overdue, never before. On the spot: 0 until it is due, then 1. Nothing is used up after a stop.
 */
export function usedOf(clock: Clock, calendar: Calendar, until: Instant): number {
  const timeline = readTimeline(clock)
  if (!timeline || until <= timeline.start) return 0
  const end = Math.min(until, timeline.stoppedAt ?? until)
  const { days } = calendar
  const startDay = days.dayOf(timeline.start)
  const budget = budgetOf(clock, startDay)
  const isDue = (): boolean => {
    const due = dueOf(clock, calendar, end)
    return due !== undefined && due.at <= end
  }
  if (budget.kind === 'onTheSpot') return isDue() ? 1 : 0
  const unit: Limit = { amount: 1, unit: clock.limit.unit === 'onTheSpot' ? unitOfExtension(clock) : clock.limit.unit }
  if (budget.kind === 'time') {
    let ms = 0
    for (const run of timeline.runs) ms += timeUsedIn(run, end, timeline, days, clock.plain === true)
    // An on-the-spot step that opened as the budget was used up puts the end off until that step is due.
    return (ms > budget.ms && !isDue() ? budget.ms : ms) / measureOf(unit)
  }
  const measure = budget.kind === 'workingDays' ? workingDayMeasure(days) : naturalDayMeasure(days)
  const counted = daysUsed(timeline, calendar, measure, end)
  // A last day that was moved to the next working day (民法典 art. 203) leaves the limit kept until then.
  const used = counted > budget.days && !isDue() ? budget.days : counted
  if (unit.unit !== 'month' && unit.unit !== 'year') return used
  const own = budgetOf({ ...clock, extensions: [] }, startDay)
  return own.kind === 'naturalDays' && own.days > 0 ? (used * clock.limit.amount) / own.days : 0
}

/** The working days that a clock has used up by an instant, whatever the unit of its limit. */
export function usedWorkingDaysOf(clock: Clock, calendar: Calendar, until: Instant): number {
  const timeline = readTimeline(clock)
  if (!timeline) return 0
  return daysUsed(timeline, calendar, workingDayMeasure(calendar.days), Math.min(until, timeline.stoppedAt ?? until))
}

function daysUsed(timeline: Timeline, { days }: Calendar, measure: DayMeasure, until: Instant): number {
  const uncounted = uncountedDays(timeline, days, until)
  return timeline.runs.reduce((sum, run) => sum + daysUsedIn(run, until, measure, days, uncounted), 0)
}

const unitOfExtension = (clock: Clock): Limit['unit'] => clock.extensions[0]?.unit ?? 'workingDay'
