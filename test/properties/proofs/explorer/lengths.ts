import type { Limit } from './model.ts'

/** A working day of seven hours, in minutes. */
const day = 420

const asDays = (naturalDays: number): number => Math.ceil((naturalDays * 5) / 7)

/** A limit in working days, or in minutes where it is one in hours or less (language section 6, units). */
export function lengthOf({ amount, unit }: Limit): { readonly days: number } | { readonly minutes: number } {
  switch (unit) {
    case 'workingDay':
      return { days: amount }
    case 'day':
      return { days: asDays(amount) }
    case 'month':
      return { days: asDays(30 * amount) }
    case 'year':
      return { days: asDays(360 * amount) }
    case 'onTheSpot':
      return { minutes: 0 }
    case 'hour':
      return { minutes: 60 * amount }
    case 'minute':
      return { minutes: amount }
    case 'second':
      return { minutes: amount / 60 }
  }
}

/**
 * Time as it is added up: minutes, of which a working day has 420. Against a limit in days what hours came before a limit
 * in days is rounded up to whole days.
 */
export type Unit = 'days' | 'time'

/** How a limit is held against others: in days, or in the hours that it is written in. */
export const unitOf = ({ unit }: Limit): Unit =>
  unit === 'hour' || unit === 'minute' || unit === 'second' ? 'time' : 'days'

/** The instant at which something of that limit ends that begins at an instant. */
export function after(start: number, limit: Limit | undefined, unit: Unit): number {
  if (limit === undefined) return start
  const length = lengthOf(limit)
  // What is to be done on the spot may take what is left of its day.
  if ('minutes' in length)
    return (unit === 'days' && limit.unit === 'onTheSpot' ? roundUp(start) : start) + length.minutes
  return (unit === 'days' ? roundUp(start) : start) + length.days * day
}

/** A time rounded up to whole days. */
export const roundUp = (minutes: number): number => Math.ceil(minutes / day) * day

/** The time that a limit leaves. */
export const budgetOf = (limit: Limit, unit: Unit): number => after(0, limit, unit)

/** A time in the words of a message. */
export function inWords(minutes: number, unit: Unit): string {
  if (unit === 'days') return `${roundUp(minutes) / day} 个工作日`
  return `${Math.round((minutes / 60) * 100) / 100} 小时`
}

/** Whole working days. */
export const workingDays = (count: number): number => count * day
