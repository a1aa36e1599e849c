import { civilDateOf, parseDay, type DayNumber } from './day-number.ts'
import type { CalendarProblem, Result } from './result.ts'

/**
 * The announced holidays, in the shape of `processes/cn-workdays.json`. `holidays` are all days of an announced break,
 * weekends among them or not; `workdays` the weekend days declared working (调休上班). A year that is missing has not
 * been announced, which is not the same as having no holidays.
 */
export interface WorkdayData {
  readonly years: Readonly<
    Record<string, { readonly holidays: readonly string[]; readonly workdays: readonly string[] }>
  >
}

/** The announced days as the calendar looks them up. */
export interface AnnouncedDays {
  readonly years: ReadonlySet<number>
  readonly holidays: ReadonlySet<DayNumber>
  readonly workdays: ReadonlySet<DayNumber>
}

/** Checks announced days, whoever typed them, and prepares them for look-up. */
export function readWorkdayData(data: unknown): Result<AnnouncedDays, CalendarProblem> {
  if (!isWorkdayData(data)) return { ok: false, problems: [{ code: 'notWorkdayData', at: 'years', got: typeof data }] }
  const problems: CalendarProblem[] = []
  const years = new Set<number>()
  const days = { holidays: new Set<DayNumber>(), workdays: new Set<DayNumber>() }
  for (const [year, lists] of Object.entries(data.years)) {
    if (!/^\d{4}$/.test(year)) problems.push({ code: 'badYear', at: 'years', got: year })
    years.add(Number(year))
    for (const list of ['holidays', 'workdays'] as const) {
      for (const date of lists[list]) {
        const day = parseDay(date)
        const at = `years.${year}.${list}`
        if (day === undefined) problems.push({ code: 'badDate', at, got: date })
        else if (civilDateOf(day).year !== Number(year)) problems.push({ code: 'dateOutsideYear', at, got: date })
        else if (list === 'workdays' && days.holidays.has(day))
          problems.push({ code: 'holidayAndWorkday', at, got: date })
        else days[list].add(day)
      }
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { years, ...days } }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((element) => typeof element === 'string')

function isWorkdayData(data: unknown): data is WorkdayData {
  if (!isRecord(data) || !isRecord(data['years'])) return false
  return Object.values(data['years']).every(
    (year) => isRecord(year) && isStrings(year['holidays']) && isStrings(year['workdays']),
  )
}
