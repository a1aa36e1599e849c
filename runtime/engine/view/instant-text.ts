import type { Calendar } from '../../calendar/index.ts'
import type { Instant } from '../../plan/index.ts'

/** An instant in ISO 8601, to the second, as the clocks of the calendar's zone show it: `2026-03-02T09:00:00+08:00`. */
export function isoInstant(at: Instant, calendar: Calendar): string {
  const { day, time } = calendar.localTimeOf(at)
  const minutes = Math.round((Date.parse(`${day}T${time}Z`) - at) / 60_000)
  const two = (n: number): string => String(Math.floor(n)).padStart(2, '0')
  const offset = `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`
  return `${day}T${time}${offset}`
}
