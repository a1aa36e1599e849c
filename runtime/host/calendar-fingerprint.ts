import { createHash } from 'node:crypto'
import type { Calendar } from '../calendar/index.ts'
import { canonicalJson } from '../plan/index.ts'

/** The years that a fingerprint looks at: no case is older, and nobody announces holidays so far ahead. */
const years = { from: 1990, until: 2100 }

/** A short text that differs where two calendars could give a different due instant. */
export function calendarFingerprint(calendar: Calendar): string {
  const announced: Record<string, string> = {}
  for (let year = years.from; year < years.until; year += 1) {
    if (calendar.isAnnounced(year)) announced[year] = workedDays(calendar, year)
  }
  const { zone, hours, received } = calendar
  return createHash('sha256').update(canonicalJson({ zone, hours, received, announced })).digest('hex')
}

function workedDays(calendar: Calendar, year: number): string {
  let days = ''
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    days += calendar.isWorkingDay(new Date(at).toISOString().slice(0, 10)) ? '1' : '0'
  }
  return days
}
