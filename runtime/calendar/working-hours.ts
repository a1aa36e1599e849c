import type { HoursSpan } from '../plan/calendar-plan.ts'
import type { CalendarProblem, Result } from './result.ts'

/** The hours of most offices: 09:00–12:00 and 13:00–17:00. */
export const DEFAULT_HOURS: readonly HoursSpan[] = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
]

/** A stretch of working hours in milliseconds after local midnight. */
export interface MsSpan {
  readonly from: number
  readonly to: number
}

/** Checks the hours of a calendar's declaration: at least one stretch, from early to late, none overlapping. */
export function readHours(hours: readonly HoursSpan[]): Result<readonly MsSpan[], CalendarProblem> {
  if (hours.length === 0) return { ok: false, problems: [{ code: 'noHours', at: 'hours', got: '' }] }
  const problems: CalendarProblem[] = []
  const spans: MsSpan[] = []
  let end = -1
  for (const [index, { from, to }] of hours.entries()) {
    const at = `hours[${index}]`
    const [start, stop] = [parseTime(from), parseTime(to)]
    if (start === undefined || stop === undefined) {
      problems.push({ code: 'badTime', at, got: start === undefined ? from : to })
    } else if (start >= stop || start < end) {
      problems.push({ code: 'hoursOutOfOrder', at, got: `${from}-${to}` })
    } else {
      spans.push({ from: start, to: stop })
      end = stop
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: spans }
}

/** Reads `HH:MM` or `HH:MM:SS` as milliseconds after midnight; undefined for anything else. */
export function parseTime(text: string): number | undefined {
  const match = /^(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(text)
  if (!match) return undefined
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)]
  const ms = ((hour * 60 + minute) * 60 + second) * 1000
  return minute < 60 && second < 60 && ms <= 86_400_000 ? ms : undefined
}
