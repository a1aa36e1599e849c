import type { Instant, PlainDate } from '../plan/limit.ts'
import { budgetOf, type Budget } from './budget.ts'
import { nextClosingDay, provisionalBetween, type Calendar } from './calendar.ts'
import type { Clock } from './clock.ts'
import { daysUsedIn, dayUsedUp, naturalDayMeasure, workingDayMeasure } from './day-measure.ts'
import { plainDate, type DayNumber } from './day-number.ts'
import type { DayTable } from './day-table.ts'
import { readTimeline, type Run, type Timeline } from './timeline.ts'
import { timePieces } from './time-used.ts'
import { uncountedDays } from './uncounted-days.ts'

/** When a clock is due: the instant, its day, and whether it rests on a year whose holidays are not announced. */
export interface DueDate {
  readonly at: Instant
  readonly day: PlainDate
  readonly provisional: boolean
}

/** An end on the way to being known: `since` is the first day on which it depends. */
interface End {
  readonly at: Instant
  readonly day: DayNumber
  readonly since: DayNumber
  /** The instant at which the budget itself is used up, which the end may follow (民法典 art. 203). */
  readonly usedUpAt: Instant
}

/**
 * When a clock's budget is used up (language.md section 5). Undefined while it has not started or stands still, since
 * then nobody can know, unless it was due before it stood still. A clock that has stopped answers when it would have
 * been due (so a stop can be compared with it); undefined where it stood still when it stopped.
 * `now` says up to when the ledger is complete, by default its last entry; it matters only while an on-the-spot step
 * that the clock goes around is overdue, and no more once the clock has stopped.
 */
export function dueOf(clock: Clock, calendar: Calendar, now?: Instant): DueDate | undefined {
  const timeline = readTimeline(clock)
  if (!timeline) return undefined
  const { days } = calendar
  const budget = budgetOf(clock, days.dayOf(timeline.start))
  const end = endOf(timeline, budget, clock.plain === true, days, timeline.stoppedAt ?? now ?? timeline.known)
  if (!end) return undefined
  const provisional = !(clock.plain && budget.kind === 'time') && provisionalBetween(days, end.since, end.day)
  return { at: end.at, day: plainDate(end.day), provisional }
}

function endOf(timeline: Timeline, budget: Budget, plain: boolean, days: DayTable, now: Instant): End | undefined {
  const endOfRun = endFinder(timeline, budget, plain, days, now)
  let putOff = false
  let usedUp: End | undefined
  for (const run of timeline.runs) {
    // Used up at the very instant at which the clock stood still, it is in time so far: an on-the-spot step with which it
    // goes on still has until it is due.
    if (usedUp !== undefined) {
      const end = throughSpots({ ...usedUp, at: run.from }, run, timeline, days)
      if (end.at === run.from && run.to !== run.from) return usedUp
      if (end.at > run.from && (run.to === undefined || end.at <= run.to)) return end
      if (end.at > run.from) {
        usedUp = undefined
        putOff = true
      }
      continue
    }
    // What was used up before the clock stood still, but put off to a next working day, ends at the first one it gets.
    const base: End | undefined = putOff ? closingAfter(run.from, timeline, days) : endOfRun(run)
    if (!base) continue
    const end = throughSpots(base, run, timeline, days)
    if (run.to === undefined || end.at < run.to) return end
    if (end.at === run.to) usedUp = end
    else putOff ||= base.usedUpAt <= run.to
  }
  return usedUp
}

/** For each run in turn: where the budget's end falls if the run lasts; undefined if it is known not to come in it. */
function endFinder(
  timeline: Timeline,
  budget: Budget,
  plain: boolean,
  days: DayTable,
  now: Instant,
): (run: Run) => End | undefined {
  const startDay = days.dayOf(timeline.start)
  const atOnce: End = { at: timeline.start, day: startDay, since: startDay, usedUpAt: timeline.start }
  if (budget.kind === 'onTheSpot') return (run) => ({ ...closingAfter(run.from, timeline, days), usedUpAt: Infinity })
  if (budget.kind === 'time') {
    let left = budget.ms
    if (left <= 0) return () => atOnce
    return (run) => {
      for (const piece of timePieces(run, timeline, days, now)) {
        const endless = plain || piece.to === Infinity
        const ms = endless ? piece.to - piece.from : days.workingMs(piece.from, piece.to)
        if (left <= ms) {
          const at = plain ? piece.from + left : days.addWorkingMs(piece.from, left)
          // Hours may last until midnight, which still belongs to the day.
          return { at, day: days.dayOf(plain ? at : at - 1), since: startDay, usedUpAt: at }
        }
        left -= ms
      }
      return undefined
    }
  }
  let left = budget.days
  if (left <= 0) return () => atOnce
  const working = budget.kind === 'workingDays'
  const measure = working ? workingDayMeasure(days) : naturalDayMeasure(days)
  const uncounted = uncountedDays(timeline, days, now)
  return (run) => {
    const last = dayUsedUp(run, left, measure, days, uncounted)
    const usedUpAt = measure.usedUpAt(last)
    left -= daysUsedIn(run, run.to ?? run.from, measure, days, uncounted)
    if (working) return { at: usedUpAt, day: last, since: startDay, usedUpAt }
    // 民法典 art. 203: the close of business of the last day, of the next working day if that is none.
    const since = timeline.spots.length > 0 ? startDay : last
    const lastWorking = days.isWorking(last) ? last : days.nthWorkingDay(last, 1)
    const day = days.closing(lastWorking) > run.from ? lastWorking : nextClosingDay(days, run.from)
    return { at: days.closing(day), day, since, usedUpAt: Math.min(usedUpAt, days.closing(day)) }
  }
}

/** A budget used up while an on-the-spot step stands open goes on until that step is due, and so from one to the next. */
function throughSpots(base: End, run: Run, timeline: Timeline, days: DayTable): End {
  let end = base
  for (let moved = true; moved;) {
    moved = false
    for (const spot of timeline.spots) {
      if (spot.from > end.at || (spot.to !== undefined && spot.to <= end.at)) continue
      const spotDue = closingAfter(Math.max(spot.from, run.from), timeline, days)
      if (spotDue.at <= end.at) continue
      end = { ...spotDue, usedUpAt: base.usedUpAt }
      moved = true
    }
  }
  return end
}

function closingAfter(instant: Instant, timeline: Timeline, days: DayTable): End {
  const day = nextClosingDay(days, instant)
  const at = days.closing(day)
  return { at, day, since: days.dayOf(timeline.start), usedUpAt: instant }
}
