import { describe, expect, test } from 'vitest'
import { chineseCalendar } from './chinese-calendar.fixture.ts'
import { explainClock, newClock, ownerOfDay, pauseClock, resumeClock, startClock, type Clock } from './index.ts'

const calendar = chineseCalendar()
const at = (local: string): number => {
  const [day = '', time = ''] = local.split(' ')
  return calendar.instantOf(day, time)
}
/** Whose each day is, in a word a day from the first to the last. */
const owners = (clock: Clock, until: string, runsFor: 'office' | 'applicant' = 'office'): readonly string[] =>
  explainClock(clock, calendar, at(until)).map((row) => ownerOfDay(row, runsFor))
const started = (): Clock => startClock(newClock({ amount: 5, unit: 'workingDay' }), at('2026-03-05 09:00'))

describe('every elapsed day is somebody’s', () => {
  test('the office’s while it works, nobody’s on a day off', () => {
    // Thursday to Monday.
    expect(owners(started(), '2026-03-09 17:00')).toEqual(['office', 'office', 'nobody', 'nobody', 'office'])
  })

  test('the applicant’s while a correction is out, the office’s again from the day it goes on', () => {
    const asked = pauseClock(started(), at('2026-03-06 10:00'), { why: 'correction' })
    const back = resumeClock(asked, at('2026-03-10 10:00'), { why: 'correction' })
    expect(owners(back, '2026-03-11 17:00')).toEqual([
      'office',
      'applicant',
      'nobody',
      'nobody',
      'applicant',
      'office',
      'office',
    ])
  })

  test('a third party’s during a hearing; where the applicant is waited for as well, the applicant’s', () => {
    const heard = pauseClock(started(), at('2026-03-06 10:00'), { why: 'specialProcedure', of: '听证' })
    const both = pauseClock(heard, at('2026-03-09 10:00'), { why: 'applicantDocument', of: '图纸' })
    expect(owners(both, '2026-03-09 17:00')).toEqual(['office', 'thirdParty', 'nobody', 'nobody', 'applicant'])
  })

  test('a clock that is set for the applicant runs on the applicant’s days', () => {
    expect(owners(started(), '2026-03-09 17:00', 'applicant')).toEqual([
      'applicant',
      'applicant',
      'nobody',
      'nobody',
      'applicant',
    ])
  })
})
