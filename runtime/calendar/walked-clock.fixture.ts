/**
 * Section 5 of the language once more, slowly and on its own, for tests: a minute hand that walks a clock's history.
 * It shares nothing with the fast functions but the announced days. All times here are minutes since 1970 in China,
 * where no clock is changed in the years of the tests.
 */
import type { Instant } from '../plan/limit.ts'
import { chineseWorkdays } from './chinese-calendar.fixture.ts'
import type { Clock } from './clock.ts'

/** A day in minutes. */
export const DAY = 1440
/** A minute in milliseconds. */
export const MINUTE = 60_000
/** The local minute of an instant. */
export const toMinutes = (at: Instant): number => at / MINUTE + 480
/** The instant of a local minute. */
export const toInstant = (minutes: number): Instant => (minutes - 480) * MINUTE
/** The day of a local minute, counted from 1970. */
export const dayOf = (minute: number): number => Math.floor(minute / DAY)

const close = (day: number): number => day * DAY + 17 * 60

const workingDays = new Map<number, boolean>()
function isWorking(day: number): boolean {
  const known = workingDays.get(day)
  if (known !== undefined) return known
  const working = looksWorking(day)
  workingDays.set(day, working)
  return working
}

function looksWorking(day: number): boolean {
  const date = new Date(day * 86_400_000).toISOString().slice(0, 10)
  const year = chineseWorkdays.years[date.slice(0, 4)]
  if (year?.workdays.includes(date)) return true
  if (year?.holidays.includes(date)) return false
  return (day + 3) % 7 < 5
}

function nextClose(minute: number): number {
  let day = dayOf(minute)
  while (!isWorking(day) || close(day) <= minute) day++
  return close(day)
}

function isWorkingMinute(end: number): boolean {
  const day = dayOf(end - 1)
  const time = end - day * DAY
  return isWorking(day) && ((time > 540 && time <= 720) || (time > 780 && time <= 1020))
}

type Measure = 'workingDays' | 'naturalDays' | 'minutes' | 'plainMinutes' | 'onTheSpot'

/** The budget in its measure, from the words of section 5 and 民法典 art. 202. */
export function walkedBudget(clock: Clock): { measure: Measure; amount: number } {
  const sum = [clock.limit, ...clock.extensions].reduce((total, part) => total + part.amount, 0)
  const minutes = clock.plain ? 'plainMinutes' : 'minutes'
  switch (clock.limit.unit) {
    case 'onTheSpot':
      return { measure: 'onTheSpot', amount: 0 }
    case 'workingDay':
      return { measure: 'workingDays', amount: sum }
    case 'day':
      return { measure: 'naturalDays', amount: sum }
    case 'month':
    case 'year': {
      const start = dayOf(toMinutes(clock.ledger[0]?.at ?? 0))
      const date = new Date(start * 86_400_000)
      const months = clock.limit.unit === 'year' ? sum * 12 : sum
      const end = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate()))
      // Where the month has no such day, JavaScript runs into the next one: back to the last of the month before.
      if (end.getUTCDate() !== date.getUTCDate()) end.setUTCDate(0)
      return { measure: 'naturalDays', amount: end.getTime() / 86_400_000 - start }
    }
    case 'hour':
      return { measure: minutes, amount: sum * 60 }
    case 'minute':
      return { measure: minutes, amount: sum }
    case 'second':
      return { measure: minutes, amount: sum / 60 }
  }
}

/** What a walk finds: the minute at which the clock was due, and what had been used up where the walk ended. */
export interface Walked {
  readonly due: number | undefined
  readonly used: number
}

const HORIZON = 140 * DAY

/** Walks the ledger; where `until` is given, no further than to it and without a guess at the future. */
export function walk(clock: Clock, until?: number): Walked {
  const { measure, amount } = walkedBudget(clock)
  const start = toMinutes(clock.ledger[0]?.at ?? 0)
  const stop = clock.ledger.find((entry) => entry.kind === 'stop')
  const entries = clock.ledger.filter((entry) => entry.kind !== 'stop')
  const known = toMinutes(clock.ledger.at(-1)?.at ?? 0)
  const last = until === undefined ? start + HORIZON : Math.min(until, stop ? toMinutes(stop.at) : until)
  const paused = new Set<string>()
  const carriedTo = new Map<string, Set<number>>()
  const notCounted = new Set<number>([dayOf(start)])
  const spotSince = new Map<string, number>()
  let [others, runningSince] = [false, start]
  let [used, putOff, reached] = [0, false, false]
  let end: number | undefined = measure === 'onTheSpot' ? nextClose(start) : undefined
  let [onlySeen, othersSeen] = [false, false]
  let next = 0

  // What is still open at the end of the ledger is taken to be done when it is due.
  const goneOn = lastGoingOn(clock)
  const assumedEnd = (since: number): number => Math.max(known, nextClose(Math.max(since, goneOn)))
  const noteCarried = (minute: number, of: string): void => {
    if (paused.size > 0) return
    const due = nextClose(Math.max(spotSince.get(of) ?? 0, runningSince))
    if (dayOf(due) !== dayOf(minute)) carriedTo.get(of)?.add(dayOf(due))
  }
  for (let minute = start; minute <= last; minute++) {
    const day = dayOf(minute - 1)
    const spotOpen = spotSince.size > 0
    const running = paused.size === 0
    if (minute > start) {
      // The minute that has just passed.
      if (minute - 1 === day * DAY) {
        ;[onlySeen, othersSeen] = [false, false]
        if ([...spotSince.keys()].some((of) => carriedTo.get(of)?.has(day))) notCounted.add(day)
      }
      if (minute <= close(day) || !isWorking(day)) {
        if (spotOpen && !others) onlySeen = true
        if (others) othersSeen = true
      }
      const boundary = measure === 'naturalDays' ? (day + 1) * DAY : close(day)
      const counts = running && !notCounted.has(day) && !(onlySeen && !othersSeen)
      if (measure === 'workingDays' && minute === boundary && isWorking(day) && counts) used++
      if (measure === 'naturalDays' && minute === boundary && counts) used++
      if (measure === 'minutes' && running && !spotOpen && isWorkingMinute(minute)) used++
      if (measure === 'plainMinutes' && running && !spotOpen) used++
      if (end === undefined && running && !putOff && measure !== 'onTheSpot') {
        if (measure === 'naturalDays') {
          if (minute === close(day) && isWorking(day) && counts && used + 1 >= amount) end = minute
          else if (minute === boundary && used >= amount) end = nextClose(minute)
        } else if (used >= amount) end = minute
        if (end !== undefined) reached = true
      }
    }
    const runOfThis = runningSince
    let [pausedNow, goesOnNow] = [false, false]
    // What happens at this minute, in order.
    while (next < entries.length && toMinutes(entries[next]?.at ?? 0) <= minute) {
      const entry = entries[next++]
      if (entry?.kind === 'pause') {
        paused.add(entry.why)
        pausedNow = true
      }
      if (entry?.kind === 'resume') {
        paused.delete(entry.why)
        if (paused.size === 0) {
          runningSince = minute
          goesOnNow = true
          if (!entry.dayCounts) notCounted.add(dayOf(minute))
        }
      }
      if (entry?.kind === 'steps') {
        for (const of of spotSince.keys()) if (!entry.spot.includes(of)) spotSince.delete(of)
        for (const of of entry.spot) {
          if (spotSince.has(of)) continue
          spotSince.set(of, minute)
          carriedTo.set(of, new Set())
        }
        others = entry.others
      }
    }
    // Whatever the order of what happens at one minute, a step is carried over only where the clock runs after it.
    for (const [of, since] of spotSince) if (since === minute || goesOnNow) noteCarried(minute, of)
    if (until === undefined && next === entries.length) {
      for (const [of, since] of spotSince) if (minute >= assumedEnd(since)) spotSince.delete(of)
    }
    // Is this the end? Not while an on-the-spot step stands open that is due later.
    if (end === minute) {
      const later = Math.max(...[...spotSince.values()].map((since) => nextClose(Math.max(since, runOfThis))))
      if (later > minute) end = later
      else return { due: minute, used }
    }
    if (until === undefined && next === entries.length && paused.size > 0 && (end === undefined || pausedNow)) break
    if (pausedNow && end !== undefined) {
      putOff ||= reached
      end = undefined
    }
    if (goesOnNow && paused.size === 0 && (putOff || measure === 'onTheSpot')) end = nextClose(minute)
  }
  return { due: undefined, used }
}

/** What a clock has used up at a minute, in its measure: asked with a budget that is never reached. */
export const walkedUse = (clock: Clock, until: number): number =>
  walk({ ...clock, extensions: [...clock.extensions, { amount: 100_000, unit: clock.limit.unit }] }, until).used

function lastGoingOn(clock: Clock): number {
  const paused = new Set<string>()
  let since = toMinutes(clock.ledger[0]?.at ?? 0)
  for (const entry of clock.ledger) {
    if (entry.kind === 'pause') paused.add(entry.why)
    if (entry.kind === 'resume') paused.delete(entry.why)
    if (entry.kind === 'resume' && paused.size === 0) since = toMinutes(entry.at)
  }
  return since
}
