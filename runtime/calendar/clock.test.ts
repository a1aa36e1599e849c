import { describe, expect, test } from 'vitest'
import { chineseCalendar } from './chinese-calendar.fixture.ts'
import type { Limit } from '../plan/limit.ts'
import {
  clockState,
  dueOf,
  earliestEnd,
  extendClock,
  newClock,
  noteSteps,
  pauseClock,
  resumeClock,
  startClock,
  stopClock,
  usedOf,
  usedWorkingDaysOf,
  warningInstants,
  type Clock,
} from './index.ts'

const calendar = chineseCalendar()

const at = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00+08:00`)
const local = (instant: number | undefined): string | undefined => {
  if (instant === undefined) return undefined
  const { day, time } = calendar.localTimeOf(instant)
  return `${day} ${time.slice(0, 5)}`
}
const started = (limit: Limit, start: string): Clock => startClock(newClock(limit), at(start))
const workingDays = (amount: number): Limit => ({ amount, unit: 'workingDay' })
const days = (amount: number): Limit => ({ amount, unit: 'day' })
const months = (amount: number): Limit => ({ amount, unit: 'month' })
const hours = (amount: number): Limit => ({ amount, unit: 'hour' })
const onTheSpot: Limit = { amount: 0, unit: 'onTheSpot' }
const due = (clock: Clock): string | undefined => local(dueOf(clock, calendar)?.at)
const dueAfter = (limit: Limit, start: string): string | undefined => due(started(limit, start))
const correction = { why: 'correction', of: '审查' } as const
const suspended = { why: 'suspended' } as const

describe('working days', () => {
  test.each([
    ['2026-02-13', 3, '2026-02-25'],
    ['2026-09-18', 10, '2026-10-09'],
    ['2025-09-26', 20, '2025-10-30'],
    ['2024-02-02', 5, '2024-02-08'],
    ['2020-01-17', 10, '2020-02-07'],
    ['2019-04-26', 5, '2019-05-06'],
    ['2026-04-30', 20, '2026-06-01'],
    ['2026-11-23', 3, '2026-11-26'],
  ])('accepted %s, %i working days: %s', (accepted, amount, day) => {
    expect(dueAfter(workingDays(amount), `${accepted} 10:00`)).toBe(`${day} 17:00`)
  })

  test('the due dates of the conformance programs', () => {
    const program = (start: string, amount: number): string | undefined =>
      dueOf(started(workingDays(amount), start), calendar)?.day
    expect(program('2026-03-02 09:10', 1)).toBe('2026-03-03') // 01
    expect(program('2026-02-12 09:20', 2)).toBe('2026-02-14') // 09
    expect(program('2026-02-12 09:20', 5)).toBe('2026-02-26')
    expect(program('2026-03-20 09:00', 1)).toBe('2026-03-23') // 11
    expect(program('2026-03-20 09:00', 2)).toBe('2026-03-24')
    const deemed = dueOf(started(workingDays(5), '2026-04-30 10:00'), calendar)
    expect(local(deemed?.at)).toBe('2026-05-11 17:00') // 15
    expect(program('2026-05-11 17:00', 3)).toBe('2026-05-14')
    expect(program('2026-11-09 09:00', 1)).toBe('2026-11-10') // 18
    expect(program('2026-06-01 09:05', 3)).toBe('2026-06-04') // 17
    expect(program('2026-03-03 15:00', 30)).toBe('2026-04-15') // 19
    expect(program('2026-02-13 10:00', 1)).toBe('2026-02-14') // 20
    expect(program('2026-02-12 09:20', 3)).toBe('2026-02-24')
    expect(program('2026-02-24 16:00', 1)).toBe('2026-02-25')
    expect(program('2026-03-04 09:00', 1)).toBe('2026-03-05')
  })

  test('whatever the hour at which it starts, its day is not counted', () => {
    for (const time of ['00:00', '08:00', '09:00', '12:30', '16:59', '17:00', '23:59']) {
      expect(dueAfter(workingDays(1), `2026-03-02 ${time}`)).toBe('2026-03-03 17:00')
    }
    expect(dueAfter(workingDays(1), '2026-03-07 10:00')).toBe('2026-03-09 17:00') // a Saturday
    expect(dueAfter(workingDays(1), '2026-03-08 00:00')).toBe('2026-03-09 17:00')
  })

  test('a pause costs the days on which it stands at the close, and the day of going on', () => {
    const paused = pauseClock(started(workingDays(3), '2026-03-02 10:00'), at('2026-03-03 10:00'), correction)
    expect(due(paused)).toBeUndefined()
    expect(clockState(paused)).toBe('paused')
    const running = resumeClock(paused, at('2026-03-05 09:00'), correction)
    expect(due(running)).toBe('2026-03-10 17:00') // 6, 9, 10
    expect(usedOf(running, calendar, at('2026-03-09 17:00'))).toBe(2)
  })

  test('恢复的当日计入', () => {
    const paused = pauseClock(started(workingDays(3), '2026-03-02 10:00'), at('2026-03-03 10:00'), suspended)
    const running = resumeClock(paused, at('2026-03-05 09:00'), suspended, { dayCounts: true })
    expect(due(running)).toBe('2026-03-09 17:00') // 5, 6, 9
  })

  test('the first day is not counted, even where the clock is resumed on it', () => {
    const paused = pauseClock(started(workingDays(1), '2026-03-02 10:00'), at('2026-03-02 11:00'), suspended)
    expect(due(resumeClock(paused, at('2026-03-02 14:00'), suspended, { dayCounts: true }))).toBe('2026-03-03 17:00')
  })

  test('a pause that begins at the close leaves that day used up', () => {
    const paused = pauseClock(started(workingDays(2), '2026-03-02 10:00'), at('2026-03-03 17:00'), correction)
    expect(usedOf(paused, calendar, at('2026-03-20 00:00'))).toBe(1)
    expect(due(resumeClock(paused, at('2026-03-09 10:00'), correction))).toBe('2026-03-10 17:00')
    const earlier = pauseClock(started(workingDays(2), '2026-03-02 10:00'), at('2026-03-03 16:59'), correction)
    expect(usedOf(earlier, calendar, at('2026-03-20 00:00'))).toBe(0)
  })

  test('a day once used up stays so, though the clock goes on again on it', () => {
    const paused = pauseClock(started(workingDays(2), '2026-03-02 10:00'), at('2026-03-03 17:30'), correction)
    expect(due(resumeClock(paused, at('2026-03-03 18:00'), correction))).toBe('2026-03-04 17:00')
  })

  test('reasons to stand still add up', () => {
    let clock = pauseClock(started(workingDays(2), '2026-03-02 10:00'), at('2026-03-03 10:00'), correction)
    clock = pauseClock(clock, at('2026-03-03 11:00'), { why: 'correction', of: '另一环节' })
    clock = resumeClock(clock, at('2026-03-04 10:00'), correction)
    expect(due(clock)).toBeUndefined()
    clock = resumeClock(clock, at('2026-03-05 10:00'), { why: 'correction', of: '另一环节' })
    expect(due(clock)).toBe('2026-03-09 17:00')
  })

  test('one that was due before it stood still remains so', () => {
    const overdue = pauseClock(started(workingDays(1), '2026-03-02 10:00'), at('2026-03-03 17:00'), correction)
    expect(due(overdue)).toBe('2026-03-03 17:00')
  })

  test('an act at the closing instant is in time, and its day used up', () => {
    const stopped = stopClock(started(workingDays(1), '2026-03-02 10:00'), at('2026-03-03 17:00'))
    expect(usedOf(stopped, calendar, at('2026-12-31 00:00'))).toBe(1)
    expect(due(stopped)).toBe('2026-03-03 17:00')
  })

  test('a clock that has stopped answers when it would have been due', () => {
    const clock = started(workingDays(5), '2026-03-02 10:00')
    expect(due(stopClock(clock, at('2026-03-03 10:00')))).toBe('2026-03-09 17:00')
    const paused = pauseClock(clock, at('2026-03-03 09:00'), correction)
    expect(due(stopClock(paused, at('2026-03-03 10:00')))).toBeUndefined()
  })

  test('extensions lengthen the budget, converted where the units differ', () => {
    const clock = started(workingDays(20), '2026-04-30 10:00')
    const extended = extendClock(clock, at('2026-05-20 10:00'), workingDays(10))
    expect(due(extended)).toBe('2026-06-15 17:00')
    expect(due(extendClock(clock, at('2026-05-20 10:00'), days(14)))).toBe('2026-06-15 17:00')
  })

  test('补正期间：用时与总历时 (conformance 18)', () => {
    let chain = started(workingDays(3), '2026-11-02 09:10')
    chain = pauseClock(chain, at('2026-11-03 09:00'), correction)
    chain = resumeClock(chain, at('2026-11-09 09:00'), correction)
    chain = stopClock(chain, at('2026-11-10 15:10'))
    expect(usedOf(chain, calendar, at('2026-11-10 15:10'))).toBe(0)
    const elapsed = stopClock(started(workingDays(0), '2026-11-02 09:00'), at('2026-11-10 15:10'))
    expect(usedWorkingDaysOf(elapsed, calendar, at('2026-11-10 15:10'))).toBe(5)
  })
})

describe('hours and minutes', () => {
  test('count working time', () => {
    expect(dueAfter(hours(2), '2026-03-02 11:00')).toBe('2026-03-02 14:00')
    expect(dueAfter(hours(3), '2026-03-02 09:00')).toBe('2026-03-02 12:00')
    expect(dueAfter(hours(1), '2026-03-02 12:10')).toBe('2026-03-02 14:00')
    expect(dueAfter(hours(1), '2026-03-02 17:00')).toBe('2026-03-03 10:00')
    expect(dueAfter(hours(8), '2026-02-14 09:00')).toBe('2026-02-24 10:00')
    expect(dueAfter({ amount: 30, unit: 'minute' }, '2026-03-07 10:00')).toBe('2026-03-09 09:30')
  })

  test('plain time in an automatic step', () => {
    const clock = startClock(newClock({ amount: 5, unit: 'second' }, { plain: true }), at('2027-02-06 23:59'))
    expect(dueOf(clock, calendar)).toEqual({ at: at('2027-02-06 23:59') + 5000, day: '2027-02-06', provisional: false })
    expect(usedOf(clock, calendar, at('2027-02-06 23:59') + 2500)).toBe(2.5)
    const warnings = warningInstants(clock, calendar)
    expect(warnings?.yellow50).toBe(at('2027-02-06 23:59') + 2500)
  })

  test('what is used up, with a pause over lunch', () => {
    const paused = pauseClock(started(hours(4), '2026-03-02 10:00'), at('2026-03-02 12:00'), correction)
    const running = resumeClock(paused, at('2026-03-02 14:00'), correction)
    expect(usedOf(running, calendar, at('2026-03-02 15:30'))).toBe(3.5)
    expect(due(running)).toBe('2026-03-02 16:00')
  })
})

describe('days, months, years', () => {
  test('natural days end at the close of business', () => {
    expect(dueAfter(days(3), '2026-03-02 10:00')).toBe('2026-03-05 17:00')
    expect(dueAfter(days(3), '2026-03-02 23:59')).toBe('2026-03-05 17:00')
  })

  test('末日是休息日的，顺延到下一工作日 (民法典 203)', () => {
    expect(dueAfter(days(5), '2026-03-02 10:00')).toBe('2026-03-09 17:00')
    expect(dueAfter(days(2), '2026-02-14 10:00')).toBe('2026-02-24 17:00')
    expect(dueAfter(days(12), '2026-02-02 10:00')).toBe('2026-02-14 17:00') // a Saturday that is worked
  })

  test('months run to the corresponding day (民法典 202)', () => {
    expect(dueAfter(months(1), '2025-01-31 10:00')).toBe('2025-02-28 17:00')
    expect(dueAfter(months(1), '2024-01-31 10:00')).toBe('2024-02-29 17:00')
    expect(dueAfter(months(3), '2026-03-02 10:00')).toBe('2026-06-02 17:00')
    expect(dueAfter(months(1), '2026-01-31 10:00')).toBe('2026-02-28 17:00') // a Saturday that is worked
    expect(dueAfter({ amount: 1, unit: 'year' }, '2024-02-29 10:00')).toBe('2025-02-28 17:00')
    expect(dueAfter({ amount: 1, unit: 'year' }, '2024-05-01 10:00')).toBe('2025-05-06 17:00') // Labour Day
  })

  test('a pause lengthens days and months by its days', () => {
    for (const limit of [days(31), months(1)]) {
      const paused = pauseClock(started(limit, '2026-03-02 10:00'), at('2026-03-03 10:00'), correction)
      expect(due(resumeClock(paused, at('2026-03-05 10:00'), correction))).toBe('2026-04-07 17:00') // 5 April, 清明
      expect(due(resumeClock(paused, at('2026-03-11 10:00'), correction))).toBe('2026-04-13 17:00') // the 11th is Saturday
    }
  })

  test('an end put off to a working day that never came ends at the first close after going on', () => {
    const clock = started(days(5), '2026-03-02 10:00') // used up on Saturday 7, due on Monday 9
    const paused = pauseClock(clock, at('2026-03-08 10:00'), correction)
    expect(due(paused)).toBeUndefined()
    expect(due(resumeClock(paused, at('2026-03-11 10:00'), correction))).toBe('2026-03-11 17:00')
    expect(usedOf(clock, calendar, at('2026-03-09 08:00'))).toBe(5)
  })

  test('months used up are a share of their days', () => {
    expect(usedOf(started(months(1), '2026-03-01 10:00'), calendar, at('2026-03-17 00:00'))).toBeCloseTo(15 / 31)
  })
})

describe('on the spot', () => {
  test('the same working day, the next for what begins at the close or on a day off', () => {
    expect(dueAfter(onTheSpot, '2026-03-02 07:00')).toBe('2026-03-02 17:00')
    expect(dueAfter(onTheSpot, '2026-03-02 16:59')).toBe('2026-03-02 17:00')
    expect(dueAfter(onTheSpot, '2026-03-02 17:00')).toBe('2026-03-03 17:00')
    expect(dueAfter(onTheSpot, '2026-02-14 17:00')).toBe('2026-02-24 17:00')
    expect(dueAfter(onTheSpot, '2026-03-07 10:00')).toBe('2026-03-09 17:00')
    expect(usedOf(started(onTheSpot, '2026-03-02 10:00'), calendar, at('2026-03-02 16:59'))).toBe(0)
    expect(usedOf(started(onTheSpot, '2026-03-02 10:00'), calendar, at('2026-03-02 17:00'))).toBe(1)
  })

  test('after a pause it is the day of going on', () => {
    const paused = pauseClock(started(onTheSpot, '2026-03-02 10:00'), at('2026-03-02 11:00'), suspended)
    expect(due(resumeClock(paused, at('2026-03-04 10:00'), suspended, { dayCounts: true }))).toBe('2026-03-04 17:00')
  })

  test('the clock around it does not count the day to which it was carried over', () => {
    let chain = noteSteps(started(workingDays(3), '2026-03-02 10:00'), at('2026-03-02 10:00'), {
      spot: [],
      others: true,
    })
    chain = noteSteps(chain, at('2026-03-03 17:00'), { spot: ['核发'], others: false })
    expect(due(chain)).toBe('2026-03-06 17:00') // 3, 5, 6; the 4th is the on-the-spot step's
    // Beside other work too.
    let both = noteSteps(started(workingDays(3), '2026-03-02 10:00'), at('2026-03-02 10:00'), {
      spot: [],
      others: true,
    })
    both = noteSteps(both, at('2026-03-03 17:00'), { spot: ['核发'], others: true })
    expect(due(both)).toBe('2026-03-06 17:00')
  })

  test('one that begins beside other work of the day costs nothing and saves nothing', () => {
    let chain = noteSteps(started(workingDays(3), '2026-03-02 10:00'), at('2026-03-02 10:00'), {
      spot: [],
      others: true,
    })
    chain = noteSteps(chain, at('2026-03-03 14:00'), { spot: ['核发'], others: false })
    expect(due(chain)).toBe('2026-03-05 17:00')
    chain = noteSteps(chain, at('2026-03-03 15:00'), { spot: [], others: true })
    expect(due(chain)).toBe('2026-03-05 17:00')
  })

  test('a budget used up while one stands open goes on until it is due, and so to the next', () => {
    let chain = noteSteps(started(workingDays(1), '2026-03-02 10:00'), at('2026-03-02 10:00'), {
      spot: [],
      others: true,
    })
    chain = noteSteps(chain, at('2026-03-03 17:00'), { spot: ['出件'], others: false })
    expect(due(chain)).toBe('2026-03-04 17:00')
    expect(usedOf(chain, calendar, at('2026-03-04 17:00'))).toBe(1)
    chain = noteSteps(chain, at('2026-03-04 17:00'), { spot: ['再出件'], others: false })
    expect(due(chain)).toBe('2026-03-05 17:00')
  })

  test('while it is overdue and alone the clock around it does not count', () => {
    let chain = noteSteps(started(workingDays(2), '2026-03-02 10:00'), at('2026-03-02 10:00'), {
      spot: [],
      others: true,
    })
    chain = noteSteps(chain, at('2026-03-03 17:00'), { spot: ['核发'], others: false })
    expect(local(dueOf(chain, calendar)?.at)).toBe('2026-03-05 17:00')
    expect(local(dueOf(chain, calendar, at('2026-03-05 17:00'))?.at)).toBe('2026-03-06 17:00')
    chain = noteSteps(chain, at('2026-03-06 10:00'), { spot: [], others: true })
    expect(due(chain)).toBe('2026-03-06 17:00')
  })

  test('hours around it leave out the time during which it stands open', () => {
    let chain = noteSteps(started(hours(5), '2026-03-02 09:00'), at('2026-03-02 09:00'), { spot: [], others: true })
    chain = noteSteps(chain, at('2026-03-02 11:00'), { spot: ['核发'], others: false })
    expect(due(chain)).toBe('2026-03-03 12:00')
    chain = noteSteps(chain, at('2026-03-02 14:00'), { spot: [], others: true })
    expect(due(chain)).toBe('2026-03-02 17:00')
  })
})

describe('at least', () => {
  test('ten days are over when ten days after the first have been used up', () => {
    const over = (limit: Limit, start: string): string | undefined => local(earliestEnd(limit, at(start), calendar).at)
    expect(over(days(10), '2026-03-02 10:00')).toBe('2026-03-13 00:00')
    expect(over(workingDays(10), '2026-03-02 10:00')).toBe('2026-03-16 17:00')
    expect(over(hours(2), '2026-03-02 16:00')).toBe('2026-03-03 10:00')
    expect(over(months(1), '2026-01-31 10:00')).toBe('2026-03-01 00:00')
    expect(over(onTheSpot, '2026-01-31 10:00')).toBe('2026-01-31 10:00')
    expect(earliestEnd(workingDays(10), at('2026-12-28 10:00'), calendar).provisional).toBe(true)
    expect(earliestEnd(days(10), at('2026-12-28 10:00'), calendar)).toEqual({
      at: at('2027-01-08 00:00'),
      day: '2027-01-07',
      provisional: false,
    })
  })
})

describe('warnings', () => {
  test('yellow at 50 % and 80 % of the working time, red when it is due', () => {
    const warnings = warningInstants(started(workingDays(1), '2026-03-02 10:00'), calendar)
    // 6 h on Monday and 7 h on Tuesday: 6.5 h, 10.4 h.
    expect(local(warnings?.yellow50)).toBe('2026-03-03 09:30')
    expect(local(warnings?.yellow80)).toBe('2026-03-03 14:24')
    expect(local(warnings?.red)).toBe('2026-03-03 17:00')
  })

  test('the time of a pause is none of the clock’s', () => {
    const paused = pauseClock(started(hours(10), '2026-03-02 09:00'), at('2026-03-02 12:00'), correction)
    expect(warningInstants(paused, calendar)).toBeUndefined()
    const warnings = warningInstants(resumeClock(paused, at('2026-03-09 09:00'), correction), calendar)
    expect(local(warnings?.yellow50)).toBe('2026-03-09 11:00')
    expect(local(warnings?.yellow80)).toBe('2026-03-09 15:00')
    expect(local(warnings?.red)).toBe('2026-03-09 17:00')
  })
})

describe('provisional', () => {
  const provisional = (clock: Clock): boolean | undefined => dueOf(clock, calendar)?.provisional

  test('what rests on a year without announcement says so', () => {
    expect(provisional(started(workingDays(3), '2026-12-28 10:00'))).toBe(false)
    expect(provisional(started(workingDays(4), '2026-12-28 10:00'))).toBe(true)
    expect(provisional(started(days(10), '2026-12-28 10:00'))).toBe(true)
    expect(provisional(started(onTheSpot, '2026-12-31 17:00'))).toBe(true)
    expect(provisional(started(hours(1), '2026-12-31 16:30'))).toBe(true)
    expect(provisional(started(workingDays(5), '2018-12-28 10:00'))).toBe(true)
  })
})

describe('a ledger tells one story', () => {
  test('faults of the caller throw', () => {
    const clock = started(workingDays(1), '2026-03-02 10:00')
    expect(() => startClock(clock, at('2026-03-02 11:00'))).toThrow('started twice')
    expect(() => pauseClock(newClock(workingDays(1)), at('2026-03-02 11:00'), correction)).toThrow('not started')
    expect(() => pauseClock(clock, at('2026-03-02 09:00'), correction)).toThrow('before')
    expect(() => stopClock(stopClock(clock, at('2026-03-02 11:00')), at('2026-03-02 12:00'))).toThrow('stopped')
  })

  test('what changes nothing leaves no entry', () => {
    const clock = started(workingDays(1), '2026-03-02 10:00')
    expect(resumeClock(clock, at('2026-03-02 11:00'), correction)).toBe(clock)
    const paused = pauseClock(clock, at('2026-03-02 11:00'), correction)
    expect(pauseClock(paused, at('2026-03-02 12:00'), correction)).toBe(paused)
    expect(noteSteps(clock, at('2026-03-02 11:00'), { spot: [], others: false })).toBe(clock)
  })

  test('it is plain JSON', () => {
    let clock = pauseClock(started(workingDays(2), '2026-03-02 10:00'), at('2026-03-03 10:00'), correction)
    clock = resumeClock(clock, at('2026-03-04 10:00'), correction)
    const copy: Clock = JSON.parse(JSON.stringify(clock))
    expect(copy).toEqual(clock)
    expect(due(copy)).toBe(due(clock))
    expect(clockState(newClock(workingDays(1)))).toBe('notStarted')
    expect(dueOf(newClock(workingDays(1)), calendar)).toBeUndefined()
  })
})
