import { expect, test } from 'vitest'
import { dayAndWeekday, dayAt, dayText, instantText, today, weekdayOf } from './dates.ts'

test('日期按两种语言书写', () => {
  expect(dayText('2026-02-09', 'zh')).toBe('2月9日')
  expect(dayText('2026-02-09', 'en')).toBe('9 Feb')
  expect(dayAndWeekday('2026-11-25', 'zh')).toBe('11月25日 周三')
  expect(dayAndWeekday('2026-11-25', 'en')).toBe('Wed 25 Nov')
})

test('an instant is shown in the offset that the calendar wrote it in', () => {
  expect(instantText('2026-11-25T17:00:00+08:00', 'zh')).toBe('11月25日 17:00')
  expect(instantText('2026-11-25T17:00:00+08:00', 'en')).toBe('25 Nov, 17:00')
})

test('Sunday is 0', () => {
  expect(weekdayOf('2026-11-22')).toBe(0)
  expect(weekdayOf('2026-11-28')).toBe(6)
})

test('today is the day in the calendar’s zone, not on this machine', () => {
  const lateEvening = Date.parse('2026-11-24T17:30:00Z')
  expect(dayAt(lateEvening, '2026-11-20T09:00:00+08:00')).toBe('2026-11-25')
  expect(dayAt(lateEvening, '2026-11-20T09:00:00-05:00')).toBe('2026-11-24')
  expect(dayAt(lateEvening, '2026-11-20T09:00:00Z')).toBe('2026-11-24')
})

test('today is a day as plans write it', () => {
  expect(today()).toMatch(/^\d{4}-\d{2}-\d{2}$/)
})
