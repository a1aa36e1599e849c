import { familyOf, HOURS_PER_WORKING_DAY, measureOf, toWorkingDays } from '@banjie/runtime/calendar'
import type { Limit } from '@banjie/runtime/plan'
import type { Text } from '../../messages/report.ts'
import type { Span } from '../../model/syntax.ts'

/** Where a leg stands in the text; `module` is the path of its module where it may be another one. */
export interface LegPlace extends Span {
  readonly module?: string
}

/** One contribution to a path: who takes how long, how many times over, and why it is counted. */
export interface Leg {
  readonly name: Text
  readonly who: Text
  readonly at: LegPlace | undefined
  readonly limit: Limit
  readonly times: number
  readonly why: LegReason
}

/** Why a leg is on a path: as it comes, after a correction, after a return, or a clock that stands still meanwhile. */
export type LegReason =
  'work' | 'intake' | 'correction' | 'return' | 'applicant' | 'asked' | 'special' | 'tolerance' | 'before'

/**
 * In what a path is counted: in working days against a limit in days, each limit in hours by itself rounded up where
 * nobody can say beforehand between which days it comes; in time against one in hours or less.
 */
export type Measure = 'days' | 'wholeDays' | 'time'

/**
 * How far a path has come: its legs, the latest first, and its length in milliseconds of working time. Against a limit
 * in days the length is a multiple of whole working days of seven hours wherever a leg in days ends.
 */
export interface Reach {
  readonly length: number
  readonly legs: Legs | undefined
}

interface Legs {
  readonly leg: Leg
  /** The length of the path by its end. */
  readonly length: number
  readonly before: Legs | undefined
}

/** From where to where something lasts in the worst case. */
export interface Stretch {
  readonly begin: Reach
  readonly end: Reach
}

const DAY = HOURS_PER_WORKING_DAY * 3_600_000

/** Where every path begins. */
export const start: Reach = { length: 0, legs: undefined }

/** The measure in which paths are held against a limit (language.md section 6). */
export const measureFor = (limit: Limit): Measure => (familyOf(limit) === 'time' ? 'time' : 'days')

/**
 * A path with a leg more. In days, limits in hours or less add up and are rounded up to whole days where one in days
 * follows, or one on the spot, which may take what is left of the day; in time, a working day is seven hours.
 */
export function extend({ length, legs }: Reach, leg: Leg, measure: Measure): Reach {
  if (leg.times === 0) return { length, legs }
  const inTime = familyOf(leg.limit) === 'time' && measure !== 'wholeDays'
  const own = leg.times * (inTime ? measureOf(leg.limit) : toWorkingDays(leg.limit) * DAY)
  const from = inTime ? length : wholeDays(length, measure)
  return { length: from + own, legs: { leg, length: from + own, before: legs } }
}

/**
 * A path with legs gone through again and again. Hours between days are rounded up anew in each round, and from the second
 * on each takes as long as the one before: so many rounds cost no more than a few.
 */
export function repeat(reach: Reach, again: readonly Leg[], times: number, measure: Measure): Reach {
  let at = reach
  let round = 0
  for (let gone = 0; gone < Math.min(times, 2); gone++) {
    const before = at.length
    for (const leg of again) at = extend(at, leg, measure)
    round = at.length - before
  }
  if (times <= 2) return at
  const length = at.length + (times - 2) * round
  const legs = again.reduce<Legs | undefined>(
    (before, leg) => ({ leg: { ...leg, times: leg.times * (times - 2) }, length, before }),
    at.legs,
  )
  return { length, legs }
}

/** The same legs up to the end of the day, where lengths are counted in days. */
export const throughTheDay = ({ length, legs }: Reach, measure: Measure): Reach => ({
  length: wholeDays(length, measure),
  legs,
})

const wholeDays = (length: number, measure: Measure): number =>
  measure === 'time' ? length : Math.ceil(length / DAY) * DAY

/** The longer of two paths; the first where they are equally long. */
export const longer = (a: Reach, b: Reach): Reach => (b.length > a.length ? b : a)

/** A path's length in working days, rounded up. */
export const daysOf = ({ length }: Reach): number => Math.ceil(length / DAY)

/** Whether a path counted in a limit's measure goes past the limit. */
export function exceeds(reach: Reach, limit: Limit): boolean {
  return measureFor(limit) === 'time' ? reach.length > measureOf(limit) : daysOf(reach) > toWorkingDays(limit)
}

/** The legs of a path from its beginning. */
export function legsOf({ legs }: Reach): readonly Leg[] {
  const found: Leg[] = []
  for (let at = legs; at !== undefined; at = at.before) found.push(at.leg)
  return found.toReversed()
}

/** A path's length in words: `5 个工作日`, `6 小时`. */
export function lengthText(reach: Reach, measure: Measure): Text {
  if (measure !== 'time') return { zh: `${daysOf(reach)} 个工作日`, en: plural(daysOf(reach), 'working day') }
  const hours = Math.round((reach.length / 3_600_000) * 100) / 100
  if (hours >= 1) return { zh: `${hours} 小时`, en: plural(hours, 'hour') }
  const minutes = Math.round((reach.length / 60_000) * 100) / 100
  return { zh: `${minutes} 分钟`, en: plural(minutes, 'minute') }
}

const plural = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`
