import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createAlarm, type Alarm } from './alarm.ts'

const day = 24 * 60 * 60 * 1000
let rung: number[]
let alarm: Alarm

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
  rung = []
  alarm = createAlarm(Date.now, () => rung.push(Date.now()))
})
afterEach(() => {
  alarm.stop()
  vi.useRealTimers()
})

test('it rings once, at the earliest instant that it was told of', () => {
  alarm.noLaterThan(5000)
  alarm.noLaterThan(3000)
  alarm.noLaterThan(4000)
  vi.advanceTimersByTime(10_000)
  expect(rung).toEqual([3000])
})

test('forty days are more than setTimeout takes: it neither rings at once nor before its time', () => {
  alarm.noLaterThan(40 * day)
  vi.advanceTimersByTime(40 * day - 1)
  expect(rung).toEqual([])
  vi.advanceTimersByTime(1)
  expect(rung).toEqual([40 * day])
})

test('a clock set forward makes it ring within a minute', () => {
  alarm.noLaterThan(10 * day)
  vi.setSystemTime(10 * day)
  vi.advanceTimersByTime(60_000)
  expect(rung).toHaveLength(1)
})

test('an instant that has passed rings at once; after it was stopped it never rings', () => {
  alarm.noLaterThan(-1)
  vi.advanceTimersByTime(1)
  expect(rung).toHaveLength(1)
  alarm.noLaterThan(Date.now() + 10)
  alarm.stop()
  alarm.noLaterThan(Date.now() + 5)
  vi.advanceTimersByTime(day)
  expect(rung).toHaveLength(1)
})
