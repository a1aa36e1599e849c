import { describe, expect, test } from 'vitest'
import type { Limit, LimitUnit } from '../plan/limit.ts'
import { compareLimits, toWorkingDays } from './index.ts'

const limit = (amount: number, unit: LimitUnit): Limit => ({ amount, unit })

describe('limits in working days', () => {
  test.each([
    [limit(3, 'workingDay'), 3],
    [limit(7, 'day'), 5],
    [limit(1, 'day'), 1],
    [limit(14, 'day'), 10],
    [limit(15, 'day'), 11],
    [limit(1, 'month'), 22], // 30 days: 21.4
    [limit(3, 'month'), 65], // 90 days: 64.3
    [limit(1, 'year'), 258], // 360 days: 257.1
    [limit(7, 'hour'), 1],
    [limit(8, 'hour'), 2],
    [limit(5, 'second'), 1],
    [limit(0, 'onTheSpot'), 0],
  ])('%o are %i working days', (of, days) => {
    expect(toWorkingDays(of)).toBe(days)
  })
})

describe('which limit is longer', () => {
  test('of one kind, as they are', () => {
    expect(compareLimits(limit(90, 'minute'), limit(1, 'hour'))).toBeGreaterThan(0)
    expect(compareLimits(limit(6, 'day'), limit(7, 'day'))).toBeLessThan(0)
    expect(compareLimits(limit(1, 'month'), limit(30, 'day'))).toBe(0)
    expect(compareLimits(limit(12, 'month'), limit(1, 'year'))).toBe(0)
  })

  test('of different kinds, in working days', () => {
    expect(compareLimits(limit(7, 'day'), limit(5, 'workingDay'))).toBe(0)
    expect(compareLimits(limit(20, 'workingDay'), limit(1, 'month'))).toBeLessThan(0)
    expect(compareLimits(limit(0, 'onTheSpot'), limit(1, 'second'))).toBeLessThan(0)
    expect(compareLimits(limit(7, 'hour'), limit(1, 'workingDay'))).toBe(0)
  })
})
