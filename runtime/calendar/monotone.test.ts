import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chineseCalendar, chineseWorkdays } from './chinese-calendar.fixture.ts'
import type { Limit, LimitUnit } from '../plan/limit.ts'
import {
  createCalendar,
  dueOf,
  earliestEnd,
  newClock,
  pauseClock,
  plainDate,
  dayNumber,
  resumeClock,
  startClock,
  warningInstants,
  type Calendar,
  type Clock,
  type WorkdayData,
} from './index.ts'

const calendarOf = (days: WorkdayData): Calendar => {
  const made = createCalendar(days)
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return made.value
}
const calendar = chineseCalendar()

const units: LimitUnit[] = ['workingDay', 'day', 'hour', 'minute', 'month', 'onTheSpot']
const limits: fc.Arbitrary<Limit> = fc
  .record({ unit: fc.constantFrom(...units), amount: fc.integer({ min: 1, max: 12 }) })
  .map((limit) => (limit.unit === 'onTheSpot' ? { ...limit, amount: 0 } : limit))
const from = Date.parse('2025-12-20T00:00:00+08:00')
const instants = fc.integer({ min: 0, max: 300 * 1440 }).map((minutes) => from + minutes * 60_000)
const gaps = fc.array(fc.integer({ min: 0, max: 6 * 1440 }), { maxLength: 6 })

/** A clock that is paused and resumed by turns and runs at the end. */
function clockOf(limit: Limit, start: number, minutes: readonly number[]): Clock {
  let at = start
  let clock = startClock(newClock(limit), at)
  for (const [index, gap] of minutes.slice(0, minutes.length - (minutes.length % 2)).entries()) {
    at += gap * 60_000
    clock =
      index % 2 === 0
        ? pauseClock(clock, at, { why: 'suspended' })
        : resumeClock(clock, at, { why: 'suspended' }, { dayCounts: gap % 2 === 0 })
  }
  return clock
}

const dueAt = (clock: Clock, by: Calendar = calendar): number => dueOf(clock, by)?.at ?? Infinity

describe('what can only move one way', () => {
  test('one more holiday never makes a due date earlier', () => {
    fc.assert(
      fc.property(limits, instants, gaps, fc.integer({ min: 0, max: 40 }), (limit, start, minutes, later) => {
        const day = plainDate(dayNumber(calendar.dayOf(start)) + later)
        const year = chineseWorkdays.years[day.slice(0, 4)]
        if (!year) return
        const more = calendarOf({
          years: {
            ...chineseWorkdays.years,
            [day.slice(0, 4)]: {
              holidays: [...year.holidays, day],
              workdays: year.workdays.filter((worked) => worked !== day),
            },
          },
        })
        const clock = clockOf(limit, start, minutes)
        expect(dueAt(clock, more)).toBeGreaterThanOrEqual(dueAt(clock))
      }),
      { numRuns: 300 },
    )
  })

  test('a longer limit is never due earlier, nor over earlier', () => {
    fc.assert(
      fc.property(limits, instants, gaps, (limit, start, minutes) => {
        if (limit.unit === 'onTheSpot') return
        const longer = { ...limit, amount: limit.amount + 1 }
        expect(dueAt(clockOf(longer, start, minutes))).toBeGreaterThanOrEqual(dueAt(clockOf(limit, start, minutes)))
        const over = earliestEnd(limit, start, calendar).at
        expect(earliestEnd(longer, start, calendar).at).toBeGreaterThan(over)
      }),
      { numRuns: 300 },
    )
  })

  test('a clock that starts later is not due earlier', () => {
    fc.assert(
      fc.property(limits, instants, fc.integer({ min: 0, max: 10 * 1440 }), (limit, start, minutes) => {
        const later = startClock(newClock(limit), start + minutes * 60_000)
        expect(dueAt(later)).toBeGreaterThanOrEqual(dueAt(startClock(newClock(limit), start)))
      }),
      { numRuns: 300 },
    )
  })

  test('warnings come in their order, after the start and not after the due instant', () => {
    fc.assert(
      fc.property(limits, instants, gaps, (limit, start, minutes) => {
        const clock = clockOf(limit, start, minutes)
        const warnings = warningInstants(clock, calendar)
        if (!warnings) throw new Error('a running clock warns')
        expect(warnings.yellow50).toBeGreaterThanOrEqual(start)
        expect(warnings.yellow80).toBeGreaterThanOrEqual(warnings.yellow50)
        expect(warnings.red).toBeGreaterThanOrEqual(warnings.yellow80)
        expect(warnings.red).toBe(dueAt(clock))
      }),
      { numRuns: 300 },
    )
  })

  test('a limit beyond the year 9999 ends with it instead of failing', () => {
    const late = Date.parse('9998-06-01T10:00:00+08:00')
    for (const unit of units) {
      const due = dueOf(startClock(newClock({ amount: 4_000_000_000, unit }), late), calendar)
      expect(due?.day).toBe(unit === 'onTheSpot' ? '9998-06-01' : '9999-12-31')
    }
  })
})
