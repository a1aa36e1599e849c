import { Temporal } from 'temporal-polyfill'
import { canonicalJson } from '../plan/canonical-json.ts'
import type { CalendarPlan, HoursSpan, ReceiptRule } from '../plan/calendar-plan.ts'
import type { Instant, PlainDate } from '../plan/limit.ts'
import { civilDateOf, dayNumber, plainDate } from './day-number.ts'
import { createDayTable, type DayTable } from './day-table.ts'
import type { CalendarProblem, Result } from './result.ts'
import { readWorkdayData, type WorkdayData } from './workday-data.ts'
import { DEFAULT_HOURS, parseTime, readHours } from './working-hours.ts'
import { instantAt, type DayKind } from './year-table.ts'

/** The tables of days off that there are beside the standard one, by the path of their file; undefined where there is none. */
export type DayTables = (path: string) => WorkdayData | undefined

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
  /** The same days off and make-up days under what a module's `calendar` declares. */
  readonly declaredAs: (declared: CalendarPlan | undefined) => Result<Calendar, CalendarProblem>
}

/**
 * Makes a calendar of announced days; faults in them or in what is declared come back as problems. `tables` has the
 * tables of days off that modules name; without it every name stands for the announced days.
 */
export function createCalendar(
  data: WorkdayData,
  declared: CalendarPlan = {},
  tables: DayTables = () => data,
): Result<Calendar, CalendarProblem> {
  const zone = declared.zone ?? 'Asia/Shanghai'
  const hours = declared.hours ?? DEFAULT_HOURS
  const received = declared.received ?? 'atOnce'
  const named = declared.days === undefined || isStandard(declared.days) ? data : tables(declared.days)
  const announced = readWorkdayData(named ?? data)
  const spans = readHours(hours)
  const problems: CalendarProblem[] = []
  if (named === undefined) problems.push({ code: 'unknownDays', at: 'days', got: declared.days ?? '' })
  if (!announced.ok) problems.push(...announced.problems)
  if (!spans.ok) problems.push(...spans.problems)
  if (!isZone(zone)) problems.push({ code: 'unknownZone', at: 'zone', got: zone })
  if (!announced.ok || !spans.ok || problems.length > 0) return { ok: false, problems }
  const days = createDayTable({ zone, hours: spans.value, announced: announced.value })
  const made = new Map<string, Result<Calendar, CalendarProblem>>()
  const calendar = calendarOf(days, zone, hours, received, (again) => {
    if (again === undefined) return { ok: true, value: calendar }
    const key = canonicalJson(again)
    const before = made.get(key) ?? createCalendar(data, { zone, hours, received, ...again }, tables)
    made.set(key, before)
    return before
  })
  return { ok: true, value: calendar }
}

/** The table of mainland China, which comes with Banjie, is always the one that the calendar was made of. */
const isStandard = (path: string): boolean => /(?:^|\/)cn-workdays(?:\.json)?$/.test(path)

function calendarOf(
  days: DayTable,
  zone: string,
  hours: readonly HoursSpan[],
  received: ReceiptRule,
  declaredAs: Calendar['declaredAs'],
): Calendar {
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
    declaredAs,
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

const knownZones = new Set<string>()

/** Whether there is such a time zone; one that was found is not looked up again, which takes as long as reading a page. */
function isZone(zone: string): boolean {
  if (knownZones.has(zone)) return true
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    knownZones.add(zone)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
