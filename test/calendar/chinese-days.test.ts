import { readFileSync } from 'node:fs'
import { createCalendar, dayNumber, plainDate, type Calendar, type WorkdayData } from '@banjie/runtime/calendar'
import chineseDays from 'chinese-days'
import { describe, expect, test } from 'vitest'

/** The days that come with Banjie. */
function announced(): Calendar {
  const file = new URL('../../processes/cn-workdays.json', import.meta.url)
  const made = createCalendar(JSON.parse(readFileSync(file, 'utf8')) as WorkdayData)
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return made.value
}

const calendar = announced()
const [first, last] = [dayNumber('2019-01-01'), dayNumber('2026-12-31')]
const days = Array.from({ length: last - first + 1 }, (_, index) => plainDate(first + index))

describe('the days that come with Banjie are those of chinese-days', () => {
  test('every day of 2019 to 2026', () => {
    expect(days.length).toBe(2922)
    expect(days.filter((day) => calendar.isWorkingDay(day) !== chineseDays.isWorkday(day))).toEqual([])
  })
  test.each([1, 3, 5, 10, 20])('%i working days after every day of them', (count) => {
    const differing = days.filter((day) => {
      const due = calendar.addWorkingDays(day, count)
      return due <= '2026-12-31' && due !== chineseDays.findWorkday(count, day)
    })
    expect(differing).toEqual([])
  })
})
