import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chineseCalendar, chineseWorkdays } from './chinese-calendar.fixture.ts'
import { createCalendar, dayNumber, parseDay, plainDate, type WorkdayData } from './index.ts'

const calendar = chineseCalendar()
const china = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00+08:00`)

describe('working days', () => {
  test('the year totals of the announcements', () => {
    const totals = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].map((year) =>
      calendar.workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`),
    )
    expect(totals).toEqual([250, 249, 250, 249, 249, 251, 248, 248])
  })

  test('春节：放假不是工作日，调休的周末是', () => {
    expect(calendar.kindOf('2026-02-13')).toBe('workingDay')
    expect(calendar.kindOf('2026-02-14')).toBe('makeUpDay')
    expect(calendar.kindOf('2026-02-15')).toBe('holiday')
    expect(calendar.kindOf('2026-03-01')).toBe('weekend')
    expect(calendar.isWorkingDay('2026-02-14')).toBe(true)
    expect(calendar.isWorkingDay('2026-02-23')).toBe(false)
  })

  test('next, previous, n-th', () => {
    expect(calendar.nextWorkingDay('2026-02-14')).toBe('2026-02-24')
    expect(calendar.previousWorkingDay('2026-02-24')).toBe('2026-02-14')
    expect(calendar.addWorkingDays('2026-02-15', 1)).toBe('2026-02-24')
    expect(calendar.addWorkingDays('2026-02-15', -1)).toBe('2026-02-14')
    expect(calendar.addWorkingDays('2026-02-15', 0)).toBe('2026-02-15')
    expect(calendar.addWorkingDays('2025-12-31', 248)).toBe('2026-12-31')
    expect(calendar.addWorkingDays('2026-12-31', -248)).toBe('2025-12-31')
    expect(calendar.workingDaysBetween('2026-02-13', '2026-02-13')).toBe(0)
  })

  test('a year without announcement: Monday to Friday, provisionally', () => {
    expect(calendar.isAnnounced(2026)).toBe(true)
    expect(calendar.isAnnounced(2027)).toBe(false)
    expect(calendar.isWorkingDay('2027-01-01')).toBe(true)
    expect(calendar.isProvisional('2026-12-01', '2026-12-31')).toBe(false)
    expect(calendar.isProvisional('2026-12-01', '2027-01-04')).toBe(true)
    expect(calendar.isProvisional('2018-12-28', '2019-01-04')).toBe(true)
  })
})

describe('instants and local time', () => {
  test('there and back', () => {
    expect(calendar.instantOf('2026-02-14', '09:00')).toBe(china('2026-02-14 09:00'))
    expect(calendar.localTimeOf(china('2026-02-14 23:59'))).toEqual({ day: '2026-02-14', time: '23:59:00' })
    expect(calendar.dayOf(china('2026-02-15 00:00'))).toBe('2026-02-15')
    expect(calendar.dayOf(china('2026-02-15 00:00') - 1)).toBe('2026-02-14')
  })

  test('opening and close, and none on a day off', () => {
    expect(calendar.opening('2026-02-14')).toBe(china('2026-02-14 09:00'))
    expect(calendar.closing('2026-02-14')).toBe(china('2026-02-14 17:00'))
    expect(calendar.opening('2026-02-15')).toBeUndefined()
    expect(calendar.closing('2026-02-15')).toBeUndefined()
    expect(calendar.nextClosing(china('2026-02-14 16:59'))).toBe(china('2026-02-14 17:00'))
    expect(calendar.nextClosing(china('2026-02-14 17:00'))).toBe(china('2026-02-24 17:00'))
  })

  test('夏令时：柏林换钟的那一天照样九点上班', () => {
    const berlin = chineseCalendar({ zone: 'Europe/Berlin', hours: [{ from: '09:00', to: '17:00' }] })
    expect(berlin.opening('2026-03-27')).toBe(Date.parse('2026-03-27T09:00:00+01:00'))
    expect(berlin.opening('2026-03-30')).toBe(Date.parse('2026-03-30T09:00:00+02:00'))
    expect(berlin.dayOf(Date.parse('2026-03-29T23:59:00+02:00'))).toBe('2026-03-29')
    expect(berlin.dayOf(Date.parse('2026-10-25T23:59:00+01:00'))).toBe('2026-10-25')
  })

  test('hours over a change of the clocks are as long as they are', () => {
    const night = chineseCalendar({ zone: 'America/New_York', hours: [{ from: '00:00', to: '24:00' }] })
    const day = (date: string): number => night.days.closing(dayNumber(date)) - night.days.opening(dayNumber(date))
    expect([day('2026-03-07'), day('2026-03-08'), day('2026-11-01')]).toEqual([24, 23, 25].map((h) => h * 3_600_000))
  })

  test('day and midnight agree with the platform in zones east and west', () => {
    const zones = [
      'Asia/Shanghai',
      'Europe/Berlin',
      'America/New_York',
      'Pacific/Auckland',
      'Asia/Kolkata',
      'Africa/Casablanca',
    ]
    for (const zone of zones) {
      const there = chineseCalendar({ zone })
      const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
      fc.assert(
        fc.property(fc.integer({ min: Date.UTC(1985, 0, 1), max: Date.UTC(2034, 0, 1) }), (at) => {
          const local = there.localTimeOf(at)
          expect(`${local.day} ${local.time}`).toBe(format.format(at))
          const midnight = there.days.midnight(dayNumber(local.day))
          expect(midnight).toBe(there.instantOf(local.day, '00:00'))
          expect(there.days.closing(dayNumber(local.day))).toBe(there.instantOf(local.day, '17:00'))
        }),
        { numRuns: 200 },
      )
    }
  })
})

describe('working time', () => {
  test('lunch, nights and days off do not count', () => {
    const hours = (from: string, to: string): number => calendar.workingTimeBetween(china(from), china(to)) / 3_600_000
    expect(hours('2026-03-02 08:00', '2026-03-02 18:00')).toBe(7)
    expect(hours('2026-03-02 11:30', '2026-03-02 13:30')).toBe(1)
    expect(hours('2026-03-02 12:10', '2026-03-02 12:50')).toBe(0)
    expect(hours('2026-02-14 16:00', '2026-02-24 10:00')).toBe(2)
    expect(hours('2025-12-31 16:00', '2026-01-04 10:00')).toBe(2)
    expect(hours('2026-03-02 10:00', '2026-03-02 09:00')).toBe(0)
  })

  test('adding working time gives the first instant by which it has passed', () => {
    const after = (from: string, hours: number): number => calendar.addWorkingTime(china(from), hours * 3_600_000)
    expect(after('2026-03-02 09:00', 3)).toBe(china('2026-03-02 12:00'))
    expect(after('2026-03-02 09:00', 7)).toBe(china('2026-03-02 17:00'))
    expect(after('2026-03-02 12:30', 1)).toBe(china('2026-03-02 14:00'))
    expect(after('2026-02-14 16:00', 2)).toBe(china('2026-02-24 10:00'))
    expect(after('2026-02-16 03:00', 0)).toBe(china('2026-02-16 03:00'))
    expect(after('2025-12-31 16:30', 1)).toBe(china('2026-01-04 09:30'))
  })

  test('adding and measuring undo each other', () => {
    const instant = fc.integer({ min: china('2025-11-01 00:00'), max: china('2027-02-01 00:00') })
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 2000 * 3_600_000 }), (from, ms) => {
        const end = calendar.addWorkingTime(from, ms)
        expect(calendar.workingTimeBetween(from, end)).toBe(ms)
        expect(calendar.workingTimeBetween(from, end - 1)).toBe(ms - 1)
      }),
    )
  })
})

describe('when something is received', () => {
  test('at once, whatever the hour', () => {
    expect(calendar.receivedAt(china('2026-02-15 23:10'))).toBe(china('2026-02-15 23:10'))
  })

  test('下班后、放假时收到的，次工作日收件', () => {
    const strict = chineseCalendar({ received: 'nextWorkingDay' })
    expect(strict.receivedAt(china('2026-02-13 10:00'))).toBe(china('2026-02-13 10:00'))
    expect(strict.receivedAt(china('2026-02-13 08:00'))).toBe(china('2026-02-13 09:00'))
    expect(strict.receivedAt(china('2026-02-13 17:00'))).toBe(china('2026-02-13 17:00'))
    expect(strict.receivedAt(china('2026-02-14 17:01'))).toBe(china('2026-02-24 09:00'))
    expect(strict.receivedAt(china('2026-02-15 10:00'))).toBe(china('2026-02-24 09:00'))
  })
})

describe('faults of data and options come back', () => {
  const codes = (made: ReturnType<typeof createCalendar>): readonly string[] =>
    made.ok ? [] : made.problems.map((problem) => `${problem.code} ${problem.at} ${problem.got}`)

  test('hours and zone', () => {
    expect(codes(createCalendar(chineseWorkdays, { hours: [] }))).toEqual(['noHours hours '])
    expect(codes(createCalendar(chineseWorkdays, { hours: [{ from: '9:00', to: '17:00' }] }))).toEqual([
      'badTime hours[0] 9:00',
    ])
    expect(codes(createCalendar(chineseWorkdays, { hours: [{ from: '09:00', to: '24:01' }] }))).toEqual([
      'badTime hours[0] 24:01',
    ])
    expect(
      codes(
        createCalendar(chineseWorkdays, {
          hours: [
            { from: '13:00', to: '17:00' },
            { from: '09:00', to: '12:00' },
          ],
        }),
      ),
    ).toEqual(['hoursOutOfOrder hours[1] 09:00-12:00'])
    expect(
      codes(createCalendar(chineseWorkdays, { hours: [{ from: '17:00', to: '09:00' }], zone: 'Mars/Olympus' })),
    ).toEqual(['hoursOutOfOrder hours[0] 17:00-09:00', 'unknownZone zone Mars/Olympus'])
  })

  test('announced days', () => {
    const of = (holidays: string[], workdays: string[]): WorkdayData => ({ years: { 2026: { holidays, workdays } } })
    expect(codes(createCalendar(of(['2026-02-30'], [])))).toEqual(['badDate years.2026.holidays 2026-02-30'])
    expect(codes(createCalendar(of([], ['2025-01-04'])))).toEqual(['dateOutsideYear years.2026.workdays 2025-01-04'])
    expect(codes(createCalendar(of(['2026-01-04'], ['2026-01-04'])))).toEqual([
      'holidayAndWorkday years.2026.workdays 2026-01-04',
    ])
    expect(codes(createCalendar({ years: { MMXXVI: { holidays: [], workdays: [] } } }))).toEqual([
      'badYear years MMXXVI',
    ])
    const notData: unknown = { years: { 2026: { holidays: 'none' } } }
    expect(codes(createCalendar(notData as WorkdayData))).toEqual(['notWorkdayData years object'])
  })
})

describe('day numbers', () => {
  test('agree with the platform from the year 1 to 9999', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber('0001-01-01'), max: dayNumber('9999-12-31') }), (day) => {
        expect(plainDate(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10))
        expect(dayNumber(plainDate(day))).toBe(day)
      }),
    )
  })

  test('what is no date is none', () => {
    for (const text of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '', '2026-01-01T00:00']) {
      expect(parseDay(text)).toBeUndefined()
    }
    expect(parseDay('2024-02-29')).toBe(19_782)
    expect(() => dayNumber('2026-02-29')).toThrow(RangeError)
  })
})
