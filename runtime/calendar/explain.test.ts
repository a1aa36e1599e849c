import { describe, expect, test } from 'vitest'
import { chineseCalendar } from './chinese-calendar.fixture.ts'
import type { Limit } from '../plan/limit.ts'
import {
  DAY_REASON_TEXT,
  explainClock,
  LEDGER_REASON_TEXT,
  newClock,
  noteSteps,
  pauseClock,
  resumeClock,
  startClock,
  stopClock,
  type Clock,
} from './index.ts'

const calendar = chineseCalendar()
const at = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00+08:00`)
const started = (limit: Limit, start: string): Clock => startClock(newClock(limit), at(start))
/** `MM-DD reason`, with `+` before what is counted. */
const lines = (clock: Clock, until?: string): string[] =>
  explainClock(clock, calendar, until === undefined ? undefined : at(until)).map(
    (row) => `${row.counted ? '+' : '-'}${row.day.slice(5)} ${row.reason}`,
  )

describe('every day with its rule', () => {
  test('春节：开始当日、调休、放假、计入', () => {
    expect(lines(started({ amount: 3, unit: 'workingDay' }, '2026-02-13 10:00'))).toEqual([
      '-02-13 startDay',
      '+02-14 makeUpDay',
      ...[15, 16, 17, 18, 19, 20, 21, 22, 23].map((day) => `-02-${day} holiday`),
      '+02-24 counted',
      '+02-25 counted',
    ])
  })

  test('up to an instant: the day that is not over is not counted yet', () => {
    const clock = started({ amount: 9, unit: 'workingDay' }, '2026-03-05 10:00')
    expect(lines(clock, '2026-03-09 16:59')).toEqual([
      '-03-05 startDay',
      '+03-06 counted',
      '-03-07 weekend',
      '-03-08 weekend',
      '-03-09 notYetOver',
    ])
    expect(lines(clock, '2026-03-09 17:00').at(-1)).toBe('+03-09 counted')
  })

  test('a pause with its reason, and the days of going on', () => {
    const correction = { why: 'correction', of: '审查' } as const
    let clock = pauseClock(
      started({ amount: 3, unit: 'workingDay' }, '2026-03-02 10:00'),
      at('2026-03-03 10:00'),
      correction,
    )
    clock = resumeClock(clock, at('2026-03-04 10:00'), correction)
    clock = pauseClock(clock, at('2026-03-05 10:00'), { why: 'suspended' })
    clock = resumeClock(clock, at('2026-03-06 10:00'), { why: 'suspended' }, { dayCounts: true })
    clock = stopClock(clock, at('2026-03-10 10:00'))
    expect(lines(clock, '2026-03-20 10:00')).toEqual([
      '-03-02 startDay',
      '-03-03 paused',
      '-03-04 resumeDay',
      '-03-05 paused',
      '+03-06 resumedDay',
      '-03-07 weekend',
      '-03-08 weekend',
      '+03-09 counted',
      '-03-10 stopped',
    ])
    const pauses = explainClock(clock, calendar, at('2026-03-20 10:00')).map((row) => row.pauses)
    expect(pauses.filter((found) => found)).toEqual([[correction], [{ why: 'suspended' }]])
  })

  test('while it stands still: up to the last entry', () => {
    const clock = started({ amount: 3, unit: 'workingDay' }, '2026-03-02 10:00')
    expect(lines(pauseClock(clock, at('2026-03-04 10:00'), { why: 'suspended' }))).toEqual([
      '-03-02 startDay',
      '+03-03 counted',
      '-03-04 paused',
    ])
    expect(lines(newClock(clock.limit))).toEqual([])
  })

  test('natural days, and the end put off to a working day', () => {
    expect(lines(started({ amount: 5, unit: 'day' }, '2026-03-02 10:00'))).toEqual([
      '-03-02 startDay',
      ...[3, 4, 5, 6, 7].map((day) => `+03-0${day} counted`),
      '-03-08 lastDayMoved',
      '-03-09 movedLastDay',
    ])
  })

  test('hours, day by day', () => {
    const rows = explainClock(started({ amount: 9, unit: 'hour' }, '2026-03-06 16:00'), calendar)
    expect(rows).toEqual([
      { day: '2026-03-06', counted: true, reason: 'workingTime', ms: 3_600_000 },
      { day: '2026-03-07', counted: false, reason: 'weekend' },
      { day: '2026-03-08', counted: false, reason: 'weekend' },
      { day: '2026-03-09', counted: true, reason: 'workingTime', ms: 7 * 3_600_000 },
      { day: '2026-03-10', counted: true, reason: 'workingTime', ms: 3_600_000 },
    ])
    expect(lines(started({ amount: 1, unit: 'hour' }, '2026-03-06 18:00'))[0]).toBe('-03-06 outsideHours')
  })

  test('on the spot, and the clock around it', () => {
    expect(lines(started({ amount: 0, unit: 'onTheSpot' }, '2026-03-06 17:00'))).toEqual([
      '-03-06 afterClose',
      '-03-07 weekend',
      '-03-08 weekend',
      '+03-09 onTheSpotLimit',
    ])
    let chain = started({ amount: 2, unit: 'workingDay' }, '2026-03-02 10:00')
    chain = noteSteps(chain, at('2026-03-02 10:00'), { spot: [], others: true })
    chain = noteSteps(chain, at('2026-03-03 17:00'), { spot: ['核发'], others: false })
    chain = noteSteps(chain, at('2026-03-05 18:00'), { spot: [], others: true })
    expect(lines(chain)).toEqual([
      '-03-02 startDay',
      '+03-03 counted',
      '-03-04 carriedOverDay',
      '-03-05 onTheSpotDay',
      '+03-06 counted',
    ])
  })

  test('days of a year without announcement are marked', () => {
    const rows = explainClock(started({ amount: 4, unit: 'workingDay' }, '2026-12-28 10:00'), calendar)
    expect(rows.filter((row) => row.provisional).map((row) => row.day)).toEqual(['2027-01-01'])
  })

  test('every reason has its text in both languages and its place', () => {
    for (const text of [...Object.values(DAY_REASON_TEXT), ...Object.values(LEDGER_REASON_TEXT)]) {
      expect(text.zh).toMatch(/[\u4e00-\u9fff]/)
      expect(text.en).toMatch(/^[a-z]/)
      expect(text.law).not.toBe('')
    }
  })
})
