/**
 * The days of the calendar once more, for the oracle: read from the announced days as they are written down, and looked
 * up one by one. Times are local minutes since the beginning of 1970; a day is their number.
 */

/** A day in minutes. */
export const DAY = 1440
/** The day of a minute. */
export const dayOf = (minute: number): number => Math.floor(minute / DAY)

/** The file of announced days, as far as the counting goes by it. */
export interface Announced {
  readonly years: Readonly<
    Record<string, { readonly holidays: readonly string[]; readonly workdays: readonly string[] }>
  >
}

/** Hours of work as minutes of the day. */
export type Hours = readonly (readonly [from: number, to: number])[]
/** 09:00–12:00 and 13:00–17:00, where nothing else is declared. */
export const usualHours: Hours = [
  [540, 720],
  [780, 1020],
]

/** Working days and working minutes. */
export class Days {
  readonly #announced: Announced
  readonly #opening: number
  readonly #close: number
  /** The working minutes of a working day, each by the time at which it ends. */
  readonly times: readonly number[]
  readonly #working = new Map<number, boolean>()

  constructor(announced: Announced, hours: Hours = usualHours) {
    this.#announced = announced
    this.#opening = Math.min(...hours.map(([from]) => from))
    this.#close = Math.max(...hours.map(([, to]) => to))
    const all = Array.from({ length: DAY }, (_, minute) => minute + 1)
    this.times = all.filter((time) => hours.some(([from, to]) => from < time && time <= to))
  }

  /** Weekends are off, announced holidays too; make-up days are worked. */
  isWorking(day: number): boolean {
    let known = this.#working.get(day)
    if (known === undefined) {
      const date = dateOf(day)
      const year = this.#announced.years[date.slice(0, 4)]
      // The first of January 1970 was a Thursday.
      const isWeekend = (day + 3) % 7 >= 5
      known = year?.workdays.includes(date) === true || (!isWeekend && year?.holidays.includes(date) !== true)
      this.#working.set(day, known)
    }
    return known
  }

  /** Whether the holidays of a day's year are announced. */
  isAnnounced(day: number): boolean {
    return dateOf(day).slice(0, 4) in this.#announced.years
  }

  /** The close of business of a day. */
  close(day: number): number {
    return day * DAY + this.#close
  }

  /** The first close of business of a working day after a minute. */
  nextClose(minute: number): number {
    for (let day = dayOf(minute); ; day++) if (this.isWorking(day) && this.close(day) > minute) return this.close(day)
  }

  /** When something counts as received that counts on the next working day where it comes after hours. */
  receivedIn(minute: number): number {
    for (let day = dayOf(minute); ; day++)
      if (this.isWorking(day) && this.close(day) >= minute) return Math.max(minute, day * DAY + this.#opening)
  }

  /** When so many days after that of a minute have been used up. */
  after(minute: number, { amount, unit }: { readonly amount: number; readonly unit: string }): number {
    let [day, used] = [dayOf(minute), 0]
    while (used < amount) {
      day += 1
      if (unit === 'day' || this.isWorking(day)) used += 1
    }
    return unit === 'day' ? (day + 1) * DAY : this.close(day)
  }
}

const dates = new Map<number, string>()

/** A day as it is written. */
export function dateOf(day: number): string {
  let known = dates.get(day)
  if (known === undefined) {
    known = new Date(day * DAY * 60_000).toISOString().slice(0, 10)
    dates.set(day, known)
  }
  return known
}

/** The day that is written so. */
export const dayNumbered = (date: string): number => Date.parse(date) / 60_000 / DAY

/** The corresponding day so many months later; where the month has none, its last. */
export function monthsLater(day: number, months: number): number {
  const from = new Date(day * 86_400_000)
  const to = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, from.getUTCDate()))
  if (to.getUTCDate() !== from.getUTCDate()) to.setUTCDate(0)
  return to.getTime() / 86_400_000
}
