import type { DayView } from '@banjie/runtime/server/api'
import { expect, test } from 'vitest'
import { dayStrip, shortStrip } from './day-strip.ts'

const reasons = {
  start: { zh: '起算日不计', en: 'first day' },
  work: { zh: '工作日', en: 'working day' },
  weekend: { zh: '周末', en: 'weekend' },
  festival: { zh: '春节', en: 'Spring Festival' },
}
const day = (date: number, reason: keyof typeof reasons): DayView => ({
  day: `2026-02-${String(date).padStart(2, '0')}`,
  counted: reason === 'work',
  reason: reasons[reason],
  rule: { zh: '《行政许可法》第 82 条', en: '《行政许可法》 art. 82' },
  owner: reason === 'work' || reason === 'start' ? 'office' : 'nobody',
})
const festival = Array.from({ length: 9 }, (_, index) => day(15 + index, 'festival'))
// Received on Thursday the 12th, three working days: Friday, the make-up Saturday, and after the festival Tuesday.
const days = [day(12, 'start'), day(13, 'work'), day(14, 'work'), ...festival, day(24, 'work')]
const marks = { due: '2026-02-24', today: '2026-02-13' }

test('计入的天数逐日编号，长假折叠成一格', () => {
  const cells = dayStrip(days, marks)
  expect(
    cells.map((cell) => (cell.kind === 'fold' ? `${cell.days} 天不计` : `${cell.day}:${cell.ordinal ?? '不计'}`)),
  ).toEqual(['2026-02-12:不计', '2026-02-13:1', '2026-02-14:2', '9 天不计', '2026-02-24:3'])
})

test('a fold says from when to when, and why', () => {
  expect(dayStrip(days, marks)[3]).toMatchObject({ from: '2026-02-15', to: '2026-02-23', reason: reasons.festival })
})

test('due day and today are marked', () => {
  const cells = dayStrip(days, marks)
  expect(cells.at(-1)).toMatchObject({ isDue: true, isToday: false })
  expect(cells[1]).toMatchObject({ isDue: false, isToday: true })
})

test('a break that today lies in is not folded away', () => {
  const cells = dayStrip(days, { ...marks, today: '2026-02-18' })
  expect(cells.some(({ kind }) => kind === 'fold')).toBe(false)
})

test('a weekend is shown as its two days', () => {
  const cells = dayStrip([day(6, 'work'), day(7, 'weekend'), day(8, 'weekend'), day(9, 'work')], marks)
  expect(cells.map(({ kind }) => kind)).toEqual(['day', 'day', 'day', 'day'])
})

test('days in a row with different reasons stay apart', () => {
  const cells = dayStrip([day(1, 'weekend'), day(2, 'festival'), day(3, 'festival'), day(4, 'festival')], marks)
  expect(cells.map(({ kind }) => kind)).toEqual(['day', 'fold'])
})

test('a long strip shows both ends', () => {
  const many = Array.from({ length: 28 }, (_, index) => day(index + 1, 'work'))
  const { head, hidden, tail } = shortStrip(dayStrip(many, marks))
  expect([head.length, hidden, tail.length]).toEqual([6, 16, 6])
  expect(shortStrip(dayStrip(days, marks)).hidden).toBe(0)
})
