import type { Instant } from '../plan/limit.ts'
import { civilDateOf, DAY_MS, LAST_DAY, type DayNumber } from './day-number.ts'
import { createYearTable, type DayKind, type InstantSpan, type YearTable, type YearTableInput } from './year-table.ts'

/**
 * The calendar on day numbers: what clocks count with. Year tables are made when first asked for and kept. Everything
 * here is a look-up or a step a year; nothing walks day by day.
 */
export interface DayTable {
  /** The local day of an instant. */
  readonly dayOf: (at: Instant) => DayNumber
  /** The first instant of a local day. */
  readonly midnight: (day: DayNumber) => Instant
  readonly kind: (day: DayNumber) => DayKind
  readonly isWorking: (day: DayNumber) => boolean
  readonly isAnnounced: (year: number) => boolean
  /** Working hours of a day as if it were a working day. */
  readonly spans: (day: DayNumber) => readonly InstantSpan[]
  /** Opening of a day as if it were a working day. */
  readonly opening: (day: DayNumber) => Instant
  /** Close of business of a day as if it were a working day. */
  readonly closing: (day: DayNumber) => Instant
  /** Working days in [from, to), `from` not after `to`. */
  readonly workingDaysIn: (from: DayNumber, to: DayNumber) => number
  /** The n-th working day (from 1) among those not before a day. After the year 9999 there is none: its last one stands. */
  readonly nthWorkingDay: (from: DayNumber, n: number) => DayNumber
  /** The n-th working day (from 1) before a day, back to the year 1. */
  readonly nthWorkingDayBefore: (day: DayNumber, n: number) => DayNumber
  /** Working milliseconds between two instants, 0 where they are the other way round. */
  readonly workingMs: (from: Instant, to: Instant) => number
  /** The first instant by which so many working milliseconds have passed since `from`. */
  readonly addWorkingMs: (from: Instant, ms: number) => Instant
}

/** Makes the table of a zone, its hours and its announced days. */
export function createDayTable(input: YearTableInput): DayTable {
  const tables = new Map<number, YearTable>()
  const tableOfYear = (year: number): YearTable => {
    const known = tables.get(year)
    if (known) return known
    const made = createYearTable(input, year)
    tables.set(year, made)
    return made
  }
  let last = tableOfYear(2026)
  const tableOf = (day: DayNumber): YearTable => {
    if (day < last.first || day >= last.first + last.length) last = tableOfYear(civilDateOf(day).year)
    return last
  }
  const after = (table: YearTable): YearTable => tableOf(table.first + table.length)

  const midnight = (day: DayNumber): Instant => {
    const table = tableOf(day)
    return at(table.midnight, day - table.first)
  }
  const dayOf = (instant: Instant): DayNumber => {
    // The offset of the table at hand is right almost always; where it is not, a step or two puts it right.
    let day = Math.floor((instant - at(last.midnight, 0)) / DAY_MS) + last.first
    while (instant < midnight(day)) day--
    while (instant >= midnight(day + 1)) day++
    return day
  }
  const isWorking = (day: DayNumber): boolean => {
    const table = tableOf(day)
    return table.working[day - table.first] === 1
  }
  const spans = (day: DayNumber): readonly InstantSpan[] => {
    const table = tableOf(day)
    const start = at(table.midnight, day - table.first)
    return (
      table.irregular.get(day - table.first) ??
      input.hours.map((span) => ({ from: start + span.from, to: start + span.to }))
    )
  }
  const opensAt = input.hours[0]?.from ?? 0
  const closesAt = input.hours.at(-1)?.to ?? DAY_MS
  const opening = (day: DayNumber): Instant => {
    const table = tableOf(day)
    const irregular = table.irregular.get(day - table.first)
    return irregular?.[0]?.from ?? at(table.midnight, day - table.first) + opensAt
  }
  const closing = (day: DayNumber): Instant => {
    const table = tableOf(day)
    const irregular = table.irregular.get(day - table.first)
    return irregular?.at(-1)?.to ?? at(table.midnight, day - table.first) + closesAt
  }
  const workingDaysIn = (from: DayNumber, to: DayNumber): number => {
    let table = tableOf(from)
    let count = -at(table.rank, from - table.first)
    while (to > table.first + table.length) {
      count += at(table.rank, table.length)
      table = after(table)
    }
    return count + at(table.rank, to - table.first)
  }
  const nthWorkingDay = (from: DayNumber, n: number): DayNumber => {
    let table = tableOf(Math.min(from, LAST_DAY))
    let wanted = at(table.rank, Math.min(from, LAST_DAY) - table.first) + n
    while (wanted > at(table.rank, table.length)) {
      if (table.first + table.length > LAST_DAY) {
        wanted = at(table.rank, table.length)
        break
      }
      wanted -= at(table.rank, table.length)
      table = after(table)
    }
    return table.first + at(table.workingIndices, wanted - 1)
  }
  const nthWorkingDayBefore = (day: DayNumber, n: number): DayNumber => {
    let table = tableOf(day)
    let wanted = at(table.rank, day - table.first) - n + 1
    while (wanted < 1) {
      table = tableOf(table.first - 1)
      wanted += at(table.rank, table.length)
    }
    return table.first + at(table.workingIndices, wanted - 1)
  }
  /** Working time of a day before an instant of it. */
  const workedOn = (day: DayNumber, until: Instant): number => {
    if (!isWorking(day)) return 0
    let ms = 0
    for (const span of spans(day)) ms += Math.max(0, Math.min(span.to, until) - span.from)
    return ms
  }
  const workingMs = (from: Instant, to: Instant): number => {
    if (to <= from) return 0
    const [first, end] = [dayOf(from), dayOf(to)]
    let table = tableOf(first)
    let ms = -at(table.workingMs, first - table.first) - workedOn(first, from) + workedOn(end, to)
    table = tableOf(first)
    while (end >= table.first + table.length) {
      ms += at(table.workingMs, table.length)
      table = after(table)
    }
    return ms + at(table.workingMs, end - table.first)
  }
  const addWorkingMs = (from: Instant, ms: number): Instant => {
    if (ms <= 0) return from
    const first = dayOf(from)
    let wanted = ms + workedOn(first, from)
    let table = tableOf(first)
    wanted += at(table.workingMs, first - table.first)
    while (wanted > at(table.workingMs, table.length)) {
      if (table.first + table.length > LAST_DAY) return closing(nthWorkingDay(LAST_DAY, 1))
      wanted -= at(table.workingMs, table.length)
      table = after(table)
    }
    // The first day by whose end the time has passed.
    let [low, high] = [0, table.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (at(table.workingMs, middle + 1) >= wanted) high = middle
      else low = middle + 1
    }
    let rest = wanted - at(table.workingMs, low)
    for (const span of spans(table.first + low)) {
      if (rest <= span.to - span.from) return span.from + rest
      rest -= span.to - span.from
    }
    throw new Error('calendar: working time of a day does not add up')
  }

  return {
    dayOf,
    midnight,
    kind: (day) => {
      const table = tableOf(day)
      const kind = table.kinds[day - table.first]
      if (!kind) throw new RangeError('calendar: no such day')
      return kind
    },
    isWorking,
    isAnnounced: (year) => input.announced.years.has(year),
    spans,
    opening,
    closing,
    workingDaysIn,
    nthWorkingDay,
    nthWorkingDayBefore,
    workingMs,
    addWorkingMs,
  }
}

/** An element that is there by construction; anything else is an instant or a day outside the years 1 to 9999. */
function at(values: Float64Array | Uint16Array, index: number): number {
  const value = values[index]
  if (value === undefined) throw new RangeError('calendar: outside the years that can be written')
  return value
}
