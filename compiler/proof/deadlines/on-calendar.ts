import { dueOf, newClock, startClock, type Calendar } from '@banjie/runtime/calendar'
import type { Instant, Limit, PlainDate } from '@banjie/runtime/plan'
import { legsOf, type Reach } from './reach.ts'

/** A moment on the calendar; provisional where it rests on a year whose holidays are not announced. */
export interface Moment {
  readonly at: Instant
  readonly day: PlainDate
  readonly provisional: boolean
}

/** The moment at which something that begins on a day does so: the opening of business, in the morning of a day off. */
export function beginningOf(day: PlainDate, calendar: Calendar): Moment {
  const opening = calendar.opening(day) ?? calendar.instantOf(day, calendar.hours[0]?.from ?? '09:00')
  return { at: opening, day, provisional: false }
}

/** When a limit that counts from a moment is due. */
export function dueAfter(from: Moment, limit: Limit, calendar: Calendar, plain = false): Moment {
  const due = dueOf(startClock(newClock(limit, { plain }), from.at), calendar)
  if (due === undefined) throw new Error('BJ9003: a clock that runs is due some day')
  return { ...due, provisional: due.provisional || from.provisional }
}

/** Puts a path on the calendar: each leg counts from when the one before is used up. */
export function momentOf(reach: Reach, from: Moment, calendar: Calendar): Moment {
  return legsOf(reach).reduce((moment, { limit, times }) => {
    if (times > mostTold) return dueAfter(moment, { ...limit, amount: limit.amount * times }, calendar)
    return Array.from({ length: times }).reduce<Moment>((at) => dueAfter(at, limit, calendar), moment)
  }, from)
}

/** More repetitions than this are put on the calendar as one. */
const mostTold = 100
