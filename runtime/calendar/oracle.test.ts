import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chineseCalendar } from './chinese-calendar.fixture.ts'
import { DAY, dayOf, MINUTE, toInstant, toMinutes, walk, walkedBudget, walkedUse } from './walked-clock.fixture.ts'
import type { Limit } from '../plan/limit.ts'
import {
  dueOf,
  explainClock,
  extendClock,
  newClock,
  noteSteps,
  pauseClock,
  resumeClock,
  startClock,
  stopClock,
  usedOf,
  type Clock,
} from './index.ts'

const calendar = chineseCalendar()
const minuteOfDay = fc.oneof(
  fc.constantFrom(1020, 1021, 1019, 1200),
  fc.constantFrom(0, 1, 539, 540, 541, 719, 720, 721, 779, 780, 1019, 1020, 1021, 1439),
  fc.integer({ min: 0, max: 1439 }),
)
const action = fc.constantFrom(
  'pause',
  'suspend',
  'resume',
  'resumes',
  'onlySpot',
  'spotAndOthers',
  'twoSpots',
  'others',
  'noStep',
)
const history = fc.record({
  first: fc.constantFrom(
    '2026-02-12',
    '2026-04-29',
    '2026-09-18',
    '2025-12-30',
    '2026-12-29',
    '2026-01-30',
    '2026-11-20',
  ),
  startMinute: minuteOfDay,
  events: fc.array(fc.record({ later: fc.constantFrom(0, 0, 0, 1, 1, 2, 4), minute: minuteOfDay, action }), {
    maxLength: 9,
  }),
  stop: fc.boolean(),
  extended: fc.boolean(),
})
const limits: fc.Arbitrary<{ limit: Limit; plain: boolean }> = fc.oneof(
  fc.record({
    limit: fc.record({ amount: fc.integer({ min: 1, max: 9 }), unit: fc.constant('workingDay' as const) }),
    plain: fc.constant(false),
  }),
  fc.record({
    limit: fc.record({ amount: fc.integer({ min: 1, max: 12 }), unit: fc.constant('day' as const) }),
    plain: fc.constant(false),
  }),
  fc.record({
    limit: fc.record({ amount: fc.integer({ min: 1, max: 2 }), unit: fc.constant('month' as const) }),
    plain: fc.constant(false),
  }),
  fc.record({
    limit: fc.record({ amount: fc.integer({ min: 1, max: 30 }), unit: fc.constant('hour' as const) }),
    plain: fc.boolean(),
  }),
  fc.record({
    limit: fc.record({ amount: fc.integer({ min: 1, max: 500 }), unit: fc.constant('minute' as const) }),
    plain: fc.boolean(),
  }),
  fc.constant({ limit: { amount: 0, unit: 'onTheSpot' as const }, plain: false }),
)

/** Plays a history on a clock: `undefined` stands for what the clock does not take. */
function play(
  { limit, plain }: { limit: Limit; plain: boolean },
  h: typeof history extends fc.Arbitrary<infer T> ? T : never,
): Clock {
  let minute = Date.parse(h.first) / MINUTE + h.startMinute
  let clock = startClock(newClock(limit, { plain }), toInstant(minute))
  for (const event of h.events) {
    minute = Math.max(minute, (dayOf(minute) + event.later) * DAY + event.minute)
    const at = toInstant(minute)
    switch (event.action) {
      case 'pause':
        clock = pauseClock(clock, at, { why: 'correction' })
        break
      case 'suspend':
        clock = pauseClock(clock, at, { why: 'suspended' })
        break
      case 'resume':
        clock = resumeClock(clock, at, { why: 'correction' })
        break
      case 'resumes':
        clock = resumeClock(clock, at, { why: 'suspended' }, { dayCounts: true })
        break
      case 'onlySpot':
        clock = noteSteps(clock, at, { spot: ['a'], others: false })
        break
      case 'spotAndOthers':
        clock = noteSteps(clock, at, { spot: ['a'], others: true })
        break
      case 'twoSpots':
        clock = noteSteps(clock, at, { spot: ['a', 'b'], others: false })
        break
      case 'others':
        clock = noteSteps(clock, at, { spot: [], others: true })
        break
      case 'noStep':
        clock = noteSteps(clock, at, { spot: [], others: false })
        break
    }
  }
  if (h.extended && limit.unit !== 'onTheSpot') clock = extendClock(clock, toInstant(minute), { ...limit, amount: 1 })
  return h.stop ? stopClock(clock, toInstant(minute)) : clock
}

describe('the fast functions agree with a walk minute by minute', () => {
  test('when a clock is due', () => {
    fc.assert(
      fc.property(limits, history, (kind, h) => {
        const clock = play(kind, h)
        const due = dueOf(clock, calendar)
        expect(due && toMinutes(due.at)).toBe(walk(clock).due)
      }),
      { numRuns: 800 },
    )
  })

  test('what a clock has used up', () => {
    const untils = fc.record({ day: fc.integer({ min: 0, max: 20 }), minute: minuteOfDay })
    fc.assert(
      fc.property(limits, history, untils, (kind, h, until) => {
        if (kind.limit.unit === 'onTheSpot') return
        const clock = play(
          { ...kind, limit: kind.limit.unit === 'month' ? { amount: 40, unit: 'day' } : kind.limit },
          h,
        )
        const minute = (dayOf(toMinutes(clock.ledger[0]?.at ?? 0)) + until.day) * DAY + until.minute
        const used = usedOf(clock, calendar, toInstant(minute))
        const walked = walkedUse(clock, minute)
        const stop = clock.ledger.find((entry) => entry.kind === 'stop')
        const end = Math.min(minute, stop ? toMinutes(stop.at) : minute)
        const due = dueOf(clock, calendar, toInstant(end))
        const budget = walkedBudget(clock)
        const inUnit = kind.limit.unit === 'hour' ? walked / 60 : walked
        // Before it is due nothing more than the budget is said to be used up.
        if (walked > budget.amount && !(due && toMinutes(due.at) <= end)) expect(used).toBe(budget.amount)
        else expect(used).toBeCloseTo(inUnit, 9)
        if (budget.measure === 'workingDays') {
          const rows = explainClock(clock, calendar, toInstant(minute))
          expect(rows.filter((row) => row.counted)).toHaveLength(walked)
        }
      }),
      { numRuns: 800 },
    )
  })
})
