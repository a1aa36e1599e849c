import type { Instant, PlainDate } from '../plan/limit.ts'
import { budgetOf } from './budget.ts'
import type { Calendar } from './calendar.ts'
import { openPauses, type Clock, type Pause } from './clock.ts'
import { familyOf } from './compare-limits.ts'
import { naturalDayMeasure, workingDayMeasure } from './day-measure.ts'
import type { DayReason } from './day-reason.ts'
import { civilDateOf, dayNumber, plainDate, type DayNumber } from './day-number.ts'
import { dueOf } from './due.ts'
import { timeUsedIn } from './time-used.ts'
import { readTimeline, type Run, type Timeline } from './timeline.ts'
import { uncountedDays } from './uncounted-days.ts'

/** A day of a clock: counted or not, and by which rule (texts: `DAY_REASON_TEXT`). */
export interface ExplainedDay {
  readonly day: PlainDate
  readonly counted: boolean
  readonly reason: DayReason
  /** Where the clock stood still: why. */
  readonly pauses?: readonly Pause[]
  /** For limits in hours or less: the milliseconds used on this day. */
  readonly ms?: number
  /** The year's holidays are not announced. */
  readonly provisional?: true
}

/** A day's verdict before what goes for every kind of limit is added. */
type Verdict = Omit<ExplainedDay, 'day' | 'provisional'>

/**
 * Every day of a clock from its start to an instant, or else to the day it is due (while it stands still, to its last
 * entry), with the rule that counts it or leaves it out. Days after the end of a stopped clock are left out.
 */
export function explainClock(clock: Clock, calendar: Calendar, until?: Instant): readonly ExplainedDay[] {
  const timeline = readTimeline(clock)
  if (!timeline) return []
  const { days } = calendar
  const due = dueOf(clock, calendar, until)
  const endDay = until !== undefined || !due ? days.dayOf(until ?? timeline.known) : dayNumber(due.day)
  // Without an instant the whole of the last day is meant, of a limit in hours the part until it is due.
  const asked = until ?? (due && familyOf(clock.limit) === 'time' ? due.at : days.midnight(endDay + 1))
  const lastDay = Math.min(endDay, days.dayOf(timeline.stoppedAt ?? asked))
  const judge = judgeOf(clock, calendar, timeline, asked, due ? dayNumber(due.day) : Infinity)
  const rows: ExplainedDay[] = []
  for (let day = days.dayOf(timeline.start); day <= lastDay; day++) {
    const provisional = !days.isAnnounced(civilDateOf(day).year)
    rows.push({
      day: plainDate(day),
      ...judge(day),
      ...(provisional ? { provisional } : {}),
    })
  }
  return rows
}

function judgeOf(
  clock: Clock,
  calendar: Calendar,
  timeline: Timeline,
  until: Instant,
  dueDay: DayNumber,
): (day: DayNumber) => Verdict {
  const { days } = calendar
  const end = Math.min(until, timeline.stoppedAt ?? until)
  const startDay = days.dayOf(timeline.start)
  const budget = budgetOf(clock, startDay)
  const out = (reason: DayReason): Verdict => ({ counted: false, reason })
  const pausedAt = (instant: Instant): Verdict => ({ ...out('paused'), pauses: pausesAt(clock, instant) })
  const runAt = (instant: Instant): Run | undefined =>
    timeline.runs.find((run) => run.from < instant && instant <= (run.to ?? Infinity))
  const rest = (day: DayNumber): Verdict | undefined =>
    days.isWorking(day) ? undefined : out(days.kind(day) === 'holiday' ? 'holiday' : 'weekend')

  if (budget.kind === 'onTheSpot') {
    return (day) => {
      if (day === dueDay) return { counted: true, reason: 'onTheSpotLimit' }
      return (
        rest(day) ?? (runAt(days.closing(day)) || day === startDay ? out('afterClose') : pausedAt(days.closing(day)))
      )
    }
  }
  if (budget.kind === 'time') {
    const plain = clock.plain === true
    return (day) => {
      const [from, to] = [days.midnight(day), Math.min(days.midnight(day + 1), end)]
      const used = timeline.runs.reduce((sum, run) => sum + timeUsedIn(run, to, timeline, days, plain, from), 0)
      if (used > 0) return { counted: true, reason: 'workingTime', ms: used }
      const resting = plain ? undefined : rest(day)
      if (resting) return resting
      if (end < days.closing(day)) return out(end < until ? 'stopped' : 'notYetOver')
      const stoodStill = pausedAt(days.closing(day))
      if (stoodStill.pauses?.length) return stoodStill
      return out(
        timeline.spots.some((spot) => spot.from < to && (spot.to ?? to) > from) ? 'onTheSpotDay' : 'outsideHours',
      )
    }
  }
  const working = budget.kind === 'workingDays'
  const measure = working ? workingDayMeasure(days) : naturalDayMeasure(days)
  const uncounted = uncountedDays(timeline, days, until)
  let counted = 0
  return (day) => {
    const resting = working ? rest(day) : undefined
    if (resting) return resting
    const never = uncounted.get(day)
    if (never?.reason === 'startDay') return out('startDay')
    const usedUpAt = measure.usedUpAt(day)
    // The last day was none of work (民法典 art. 203): the days off up to the next one, and that one itself.
    const isMoved = !working && counted >= budget.days && day <= dueDay
    if (isMoved && !days.isWorking(day)) return out('lastDayMoved')
    if (usedUpAt > end) return out(end < until ? 'stopped' : 'notYetOver')
    const run = runAt(usedUpAt)
    if (!run) return pausedAt(usedUpAt)
    if (never && never.since <= run.from) return out(never.reason)
    if (isMoved) return out('movedLastDay')
    counted++
    if (timeline.runs.some((run) => run.dayCounts && days.dayOf(run.from) === day)) {
      return { counted: true, reason: 'resumedDay' }
    }
    return { counted: true, reason: working && days.kind(day) === 'makeUpDay' ? 'makeUpDay' : 'counted' }
  }
}

/** The reasons for which a clock stood still just before an instant. */
const pausesAt = (clock: Clock, instant: Instant): readonly Pause[] =>
  openPauses(clock.ledger.filter((entry) => entry.at < instant)).map(({ why, of }) =>
    of === undefined ? { why } : { why, of },
  )
