/** For tests: the announced days of mainland China as the yearly notices put them, in stretches, and their calendar. */
import type { CalendarPlan } from '../plan/calendar-plan.ts'
import { createCalendar, type Calendar } from './calendar.ts'
import { dayNumber, plainDate } from './day-number.ts'
import type { WorkdayData } from './workday-data.ts'

/** Breaks `MM-DD` or `MM-DD..MM-DD`, then make-up working days. */
const NOTICES: Readonly<Record<string, readonly [breaks: string, workdays: string]>> = {
  2019: [
    '01-01 02-04..02-10 04-05..04-07 05-01..05-04 06-07..06-09 09-13..09-15 10-01..10-07',
    '02-02 02-03 04-28 05-05 09-29 10-12',
  ],
  2020: [
    '01-01 01-24..02-02 04-04..04-06 05-01..05-05 06-25..06-27 10-01..10-08',
    '01-19 04-26 05-09 06-28 09-27 10-10',
  ],
  2021: [
    '01-01..01-03 02-11..02-17 04-03..04-05 05-01..05-05 06-12..06-14 09-19..09-21 10-01..10-07',
    '02-07 02-20 04-25 05-08 09-18 09-26 10-09',
  ],
  2022: [
    '01-01..01-03 01-31..02-06 04-03..04-05 04-30..05-04 06-03..06-05 09-10..09-12 10-01..10-07 12-31',
    '01-29 01-30 04-02 04-24 05-07 10-08 10-09',
  ],
  2023: [
    '01-01..01-02 01-21..01-27 04-05 04-29..05-03 06-22..06-24 09-29..10-06 12-30..12-31',
    '01-28 01-29 04-23 05-06 06-25 10-07 10-08',
  ],
  2024: [
    '01-01 02-10..02-17 04-04..04-06 05-01..05-05 06-08..06-10 09-15..09-17 10-01..10-07',
    '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
  ],
  2025: ['01-01 01-28..02-04 04-04..04-06 05-01..05-05 05-31..06-02 10-01..10-08', '01-26 02-08 04-27 09-28 10-11'],
  2026: [
    '01-01..01-03 02-15..02-23 04-04..04-06 05-01..05-05 06-19..06-21 09-25..09-27 10-01..10-07',
    '01-04 02-14 02-28 05-09 09-20 10-10',
  ],
}

function datesOf(year: string, stretches: string): string[] {
  return stretches.split(' ').flatMap((stretch) => {
    const [from = '', to = from] = stretch.split('..')
    const [first, last] = [dayNumber(`${year}-${from}`), dayNumber(`${year}-${to}`)]
    return Array.from({ length: last - first + 1 }, (_, index) => plainDate(first + index))
  })
}

/** The announced days from 2019 to 2026. */
export const chineseWorkdays: WorkdayData = {
  years: Object.fromEntries(
    Object.entries(NOTICES).map(([year, [breaks, workdays]]) => [
      year,
      { holidays: datesOf(year, breaks), workdays: datesOf(year, workdays) },
    ]),
  ),
}

/** A calendar of these days. */
export function chineseCalendar(declared?: CalendarPlan): Calendar {
  const made = createCalendar(chineseWorkdays, declared)
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return made.value
}
