import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../plan/limit.ts'
import { DAY_MS, dayNumberOf, daysInYear, weekdayOf, type DayNumber } from './day-number.ts'
import type { AnnouncedDays } from './workday-data.ts'
import type { MsSpan } from './working-hours.ts'

/** What kind of day a day is: the two kinds of rest, the two kinds of work. */
export type DayKind = 'weekend' | 'holiday' | 'workingDay' | 'makeUpDay'

/** A stretch between two instants. */
export interface InstantSpan {
  readonly from: Instant
  readonly to: Instant
}

/** Everything about the days of one year, by index (0 is 1 January): made once, then looked up millions of times. */
export interface YearTable {
  readonly first: DayNumber
  readonly length: number
  readonly announced: boolean
  readonly kinds: readonly DayKind[]
  /** 1 for a working day. */
  readonly working: Uint8Array
  /** Working days before the index; one more element than days, so the last is the year's total. */
  readonly rank: Uint16Array
  /** Indices of the working days. */
  readonly workingIndices: Uint16Array
  /** Local midnight, one more element than days. */
  readonly midnight: Float64Array
  /** Working time before the index, one more element than days. */
  readonly workingMs: Float64Array
  /** Working hours of the days on or next to which the zone changes its clocks. */
  readonly irregular: ReadonlyMap<number, readonly InstantSpan[]>
}

/** What year tables are made of. */
export interface YearTableInput {
  readonly zone: string
  readonly hours: readonly MsSpan[]
  readonly announced: AnnouncedDays
}

/** Makes the table of a year. */
export function createYearTable(input: YearTableInput, year: number): YearTable {
  const first = dayNumberOf({ year, month: 1, day: 1 })
  const length = daysInYear(year)
  const { midnight, changing } = midnights(input.zone, first, length)
  const table = {
    first,
    length,
    announced: input.announced.years.has(year),
    kinds: Array.from({ length }, (_, index) => kindOf(input.announced, first + index)),
    working: new Uint8Array(length),
    rank: new Uint16Array(length + 1),
    midnight,
    workingMs: new Float64Array(length + 1),
    irregular: new Map<number, readonly InstantSpan[]>(),
  }
  const regularMs = input.hours.reduce((sum, span) => sum + span.to - span.from, 0)
  const workingIndices: number[] = []
  for (let index = 0; index < length; index++) {
    let ms = regularMs
    if (changing.has(index)) {
      const spans = input.hours.map((span) => spanOn(input.zone, first + index, span))
      table.irregular.set(index, spans)
      ms = spans.reduce((sum, span) => sum + span.to - span.from, 0)
    }
    const works = table.kinds[index] === 'workingDay' || table.kinds[index] === 'makeUpDay'
    if (works) workingIndices.push(index)
    table.working[index] = works ? 1 : 0
    table.rank[index + 1] = workingIndices.length
    table.workingMs[index + 1] = (table.workingMs[index] ?? 0) + (works ? ms : 0)
  }
  return { ...table, workingIndices: Uint16Array.from(workingIndices) }
}

function kindOf(announced: AnnouncedDays, day: DayNumber): DayKind {
  if (announced.workdays.has(day)) return 'makeUpDay'
  if (announced.holidays.has(day)) return 'holiday'
  return weekdayOf(day) < 5 ? 'workingDay' : 'weekend'
}

/** Local midnights of a year, and the indices near a change of the clocks. Temporal is asked only around such changes. */
function midnights(zone: string, first: DayNumber, length: number): { midnight: Float64Array; changing: Set<number> } {
  const changes = clockChanges(zone, first, length)
  const midnight = new Float64Array(length + 1)
  const changing = new Set<number>()
  for (let index = 0; index <= length; index++) {
    // Three days' room: an offset is less than a day, and a zone that moves over the date line skips a whole one.
    const near = changes.some((change) => Math.abs(change - (first + index) * DAY_MS) < 3 * DAY_MS)
    if (near) changing.add(index)
    midnight[index] = near || index === 0 ? instantAt(zone, first + index, 0) : (midnight[index - 1] ?? 0) + DAY_MS
  }
  return { midnight, changing }
}

function clockChanges(zone: string, first: DayNumber, length: number): Instant[] {
  const changes: Instant[] = []
  const end = (first + length + 3) * DAY_MS
  let next = localMidnight(zone, first - 4).getTimeZoneTransition('next')
  while (next && next.epochMilliseconds < end) {
    changes.push(next.epochMilliseconds)
    next = next.getTimeZoneTransition('next')
  }
  return changes
}

const plainDateOf = (day: DayNumber): Temporal.PlainDate => new Temporal.PlainDate(1970, 1, 1).add({ days: day })

const localMidnight = (zone: string, day: DayNumber): Temporal.ZonedDateTime => plainDateOf(day).toZonedDateTime(zone)

/** The instant of a local time, by Temporal: exact where the clocks change, and slow. */
export function instantAt(zone: string, day: DayNumber, ms: number): Instant {
  if (ms === 0 || ms === DAY_MS) return localMidnight(zone, day + ms / DAY_MS).epochMilliseconds
  const time = new Temporal.PlainTime().add({ milliseconds: ms })
  return plainDateOf(day).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds
}

const spanOn = (zone: string, day: DayNumber, span: MsSpan): InstantSpan => ({
  from: instantAt(zone, day, span.from),
  to: instantAt(zone, day, span.to),
})
