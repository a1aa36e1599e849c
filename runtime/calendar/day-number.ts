import type { PlainDate } from '../plan/limit.ts'

/** A local day as an integer: days since 1970-01-01. All counting inside the calendar is done on these. */
export type DayNumber = number

/** Length of a day without a change of the clocks, in milliseconds. */
export const DAY_MS = 86_400_000

/** The last day that can be written `YYYY-MM-DD`, 9999-12-31; nothing falls due after it. */
export const LAST_DAY: DayNumber = 2_932_896

/** A year, month (1–12) and day of the month of the Gregorian calendar. */
export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

const leap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** How many days a month (1–12) has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return leap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** How many days a year has. */
export const daysInYear = (year: number): number => (leap(year) ? 366 : 365)

// Both conversions count in eras of 400 years (146,097 days) whose years begin on 1 March, so that 29 February is last.

/** The day number of a date of the Gregorian calendar. */
export function dayNumberOf({ year, month, day }: CivilDate): DayNumber {
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The date of a day number. */
export function civilDateOf(number: DayNumber): CivilDate {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** Reads `YYYY-MM-DD`; undefined for anything else and for a date that does not exist. */
export function parseDay(text: string): DayNumber | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return dayNumberOf({ year, month, day })
}

/** Reads a date that the program itself has made; one that does not exist is a fault of ours and throws. */
export function dayNumber(date: PlainDate): DayNumber {
  const number = parseDay(date)
  if (number === undefined) throw new RangeError(`no such date: ${date}`)
  return number
}

/** Writes a day number as `YYYY-MM-DD`. */
export function plainDate(number: DayNumber): PlainDate {
  const { year, month, day } = civilDateOf(number)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (number: DayNumber): number => (((number + 3) % 7) + 7) % 7

/** The corresponding day so many months later; where the month has none, its last day (民法典 art. 202). */
export function addMonths(number: DayNumber, months: number): DayNumber {
  const { year, month, day } = civilDateOf(number)
  const total = year * 12 + month - 1 + months
  const target = { year: Math.floor(total / 12), month: (total % 12) + 1 }
  return dayNumberOf({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) })
}
