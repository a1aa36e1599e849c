import { Temporal } from 'temporal-polyfill'
import type { Instant, PlainDate } from '../plan/limit.ts'
import { civilDateOf, dayNumber, plainDate } from './day-number.ts'
import { createDayTable, type DayTable } from './day-table.ts'
import type { CalendarProblem, Result } from './result.ts'
import { readWorkdayData, type WorkdayData } from './workday-data.ts'
import { DEFAULT_HOURS, parseTime, readHours, type HoursSpan } from './working-hours.ts'
import { instantAt, type DayKind } from './year-table.ts'

/** When something that comes in outside the hours of business counts as received. */
export type ReceiptRule = 'atOnce' | 'nextWorkingDay'

/** What a module's `calendar` declares; whatever is left out has the default of the language. */
export interface CalendarOptions {
  readonly hours?: readonly HoursSpan[]
  readonly zone?: string
  readonly received?: ReceiptRule
}

/**
 * A calendar: which days are worked, from when to when, in which time zone. Asked with dates it answers with dates,
 * with instants in milliseconds. A date that does not exist is a fault of the program and throws; what people write is
 * checked before it comes here.
 */
export interface Calendar {
  readonly zone: string
  readonly hours: readonly HoursSpan[]
  readonly received: ReceiptRule
  /** The same on day numbers, for clocks and for whoever counts a great deal. */
  readonly days: DayTable
  readonly isWorkingDay: (day: PlainDate) => boolean
  readonly kindOf: (day: PlainDate) => DayKind
  /** Whether the holidays of a year are announced. If not, Monday to Friday are taken for working days, provisionally. */
  readonly isAnnounced: (year: number) => boolean
  /** Whether anything counted from one day to another rests on a year that is not announced. */
  readonly isProvisional: (from: PlainDate, to: PlainDate) => boolean
  readonly dayOf: (at: Instant) => PlainDate
  /** Local date and time `HH:MM:SS` of an instant. */
  readonly localTimeOf: (at: Instant) => { readonly day: PlainDate; readonly time: string }
  /** The instant of a local time `HH:MM` or `HH:MM:SS`; one that the clocks skip is taken as Temporal's "compatible" does. */
  readonly instantOf: (day: PlainDate, time: string) => Instant
  /** Opening of a working day, undefined for a day off. */
  readonly opening: (day: PlainDate) => Instant | undefined
  /** Close of business of a working day, undefined for a day off. */
  readonly closing: (day: PlainDate) => Instant | undefined
  /** The first close of business after an instant: when on-the-spot work that begins then is due. */
  readonly nextClosing: (after: Instant) => Instant
  readonly nextWorkingDay: (after: PlainDate) => PlainDate
  readonly previousWorkingDay: (before: PlainDate) => PlainDate
  /** The n-th working day after a day, or before it where n is negative; the day itself for 0. */
  readonly addWorkingDays: (day: PlainDate, n: number) => PlainDate
  /** Working days after the first day up to and including the last: what a clock that never stood still has used up. */
  readonly workingDaysBetween: (first: PlainDate, last: PlainDate) => number
  /** Working milliseconds between two instants. */
  readonly workingTimeBetween: (from: Instant, to: Instant) => number
  /** The first instant by which so many working milliseconds have passed. */
  readonly addWorkingTime: (from: Instant, ms: number) => Instant
  /** When something sent at an instant counts as received, by the calendar's rule. */
  readonly receivedAt: (sent: Instant) => Instant
}

/** Makes a calendar of announced days; faults in them or in the options come back as problems. */
export function createCalendar(data: WorkdayData, options: CalendarOptions = {}): Result<Calendar, CalendarProblem> {
  const zone = options.zone ?? 'Asia/Shanghai'
  const hours = options.hours ?? DEFAULT_HOURS
  const received = options.received ?? 'atOnce'
  const announced = readWorkdayData(data)
  const spans = readHours(hours)
  const problems: CalendarProblem[] = []
  if (!announced.ok) problems.push(...announced.problems)
  if (!spans.ok) problems.push(...spans.problems)
  if (!isZone(zone)) problems.push({ code: 'unknownZone', at: 'zone', got: zone })
  if (!announced.ok || !spans.ok || problems.length > 0) return { ok: false, problems }
  const days = createDayTable({ zone, hours: spans.value, announced: announced.value })
  return { ok: true, value: calendarOf(days, zone, hours, received) }
}

function calendarOf(days: DayTable, zone: string, hours: readonly HoursSpan[], received: ReceiptRule): Calendar {
  const addWorkingDays = (day: PlainDate, n: number): PlainDate => {
    if (n === 0) return day
    const number = dayNumber(day)
    return plainDate(n > 0 ? days.nthWorkingDay(number + 1, n) : days.nthWorkingDayBefore(number, -n))
  }
  const ifWorking = (day: PlainDate, instant: (number: number) => Instant): Instant | undefined => {
    const number = dayNumber(day)
    return days.isWorking(number) ? instant(number) : undefined
  }
  return {
    zone,
    hours,
    received,
    days,
    isWorkingDay: (day) => days.isWorking(dayNumber(day)),
    kindOf: (day) => days.kind(dayNumber(day)),
    isAnnounced: days.isAnnounced,
    isProvisional: (from, to) => provisionalBetween(days, dayNumber(from), dayNumber(to)),
    dayOf: (at) => plainDate(days.dayOf(at)),
    localTimeOf: (at) => {
      const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
      return { day: plainDate(days.dayOf(at)), time: local.toPlainTime().toString({ smallestUnit: 'second' }) }
    },
    instantOf: (day, time) => {
      const ms = parseTime(time)
      if (ms === undefined) throw new RangeError(`no such time of day: ${time}`)
      return instantAt(zone, dayNumber(day), ms)
    },
    opening: (day) => ifWorking(day, days.opening),
    closing: (day) => ifWorking(day, days.closing),
    nextClosing: (after) => days.closing(nextClosingDay(days, after)),
    nextWorkingDay: (after) => addWorkingDays(after, 1),
    previousWorkingDay: (before) => addWorkingDays(before, -1),
    addWorkingDays,
    workingDaysBetween: (first, last) =>
      first < last ? days.workingDaysIn(dayNumber(first) + 1, dayNumber(last) + 1) : 0,
    workingTimeBetween: days.workingMs,
    addWorkingTime: days.addWorkingMs,
    receivedAt: (sent) => (received === 'atOnce' ? sent : receivedInHours(days, sent)),
  }
}

/** The first day whose close of business comes after an instant (the "same working day" of on the spot). */
export function nextClosingDay(days: DayTable, after: Instant): number {
  const day = days.dayOf(after)
  return days.isWorking(day) && after < days.closing(day) ? day : days.nthWorkingDay(day + 1, 1)
}

/** Whether a year from one day to another is not announced. */
export function provisionalBetween(days: DayTable, from: number, to: number): boolean {
  const end = civilDateOf(to).year
  for (let year = civilDateOf(from).year; year <= end; year++) if (!days.isAnnounced(year)) return true
  return false
}

// At the closing instant is in time; before opening is that day's first business.
function receivedInHours(days: DayTable, sent: Instant): Instant {
  const day = days.dayOf(sent)
  if (days.isWorking(day) && sent <= days.closing(day)) return Math.max(sent, days.opening(day))
  return days.opening(days.nthWorkingDay(day + 1, 1))
}

function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
