import { HOURS_PER_WORKING_DAY } from '@banjie/runtime/calendar'
import type { Text } from '../../messages/report.ts'

/** What the applicant does when coming once (language.md section 4): several visits in a row on one day are one. */
export type Visit = readonly Text[]

/**
 * A way that a case can take through some statements, with the visits on it. Lengths are in milliseconds of working
 * time; what is counted in days can always end on another day.
 */
export interface Way {
  readonly visits: readonly Visit[]
  /** How long it can be until the first visit; the whole length where there is none. */
  readonly before: number
  /** How long it can be from the beginning of the last visit on; the whole length where there is none. */
  readonly after: number
  /** Whether the case ends on it. */
  readonly ends: boolean
}

/** The length of what can end on another day. */
export const ANOTHER_DAY: number = Infinity

const DAY = HOURS_PER_WORKING_DAY * 3_600_000

/** A way without a visit that can take so long. */
export const passing = (length: number): Way => ({ visits: [], before: length, after: length, ends: false })

/** A visit for one thing, which is done within a length of when it can be. */
export const coming = (name: Text, length: number): Way => ({ visits: [[name]], before: length, after: 0, ends: false })

/** One way after another. */
function followed(first: Way, next: Way): Way {
  const { ends } = next
  const before = first.visits.length > 0 ? first.before : first.before + next.before
  if (next.visits.length === 0) return { visits: first.visits, before, after: first.after + next.after, ends }
  const gap = first.after + next.before
  const last = first.visits.at(-1)
  const [second = [], ...rest] = next.visits
  if (last === undefined || gap >= DAY)
    return { visits: [...first.visits, ...next.visits], before, after: next.after, ends }
  const visits = [...first.visits.slice(0, -1), [...last, ...second], ...rest]
  return { visits, before, after: rest.length === 0 ? gap + next.after : next.after, ends }
}

/** Two ways side by side: what can be done as soon as both begin is done at one visit, all else apart. */
function together(one: Way, other: Way): Way {
  const ends = one.ends || other.ends
  if (one.visits.length === 0 || other.visits.length === 0) {
    const [coming, passing] = other.visits.length === 0 ? [one, other] : [other, one]
    const { visits, before, after } = coming
    if (visits.length > 0) return { visits, before, after: Math.max(after, passing.after), ends }
    const length = Math.max(one.before, other.before)
    return { ...passing, before: length, after: length, ends }
  }
  const [first, second] = one.before <= other.before ? [one, other] : [other, one]
  // Whichever takes longer after its last visit may be the one that ends last.
  const after = Math.max(one.after, other.after)
  if (second.before >= DAY) return { visits: [...first.visits, ...second.visits], before: first.before, after, ends }
  const [[a = [], ...restOfFirst], [b = [], ...restOfSecond]] = [first.visits, second.visits]
  return { visits: [[...a, ...b], ...restOfFirst, ...restOfSecond], before: second.before, after, ends }
}

/** Ways one after another, each with each; a case that has ended goes no further. */
export const inTurn = (first: readonly Way[], next: readonly Way[]): readonly Way[] =>
  worst([
    ...first.filter(({ ends }) => ends),
    ...first.filter(({ ends }) => !ends).flatMap((way) => next.map((other) => followed(way, other))),
  ])

/** Ways side by side, each with each. */
export const beside = (first: readonly Way[], next: readonly Way[]): readonly Way[] =>
  worst(first.flatMap((way) => next.map((other) => together(way, other))))

/** How many ways are kept at most. */
const KEPT = 32

/** Of several ways, those than which no other can need more visits, however it goes on. */
export function worst(ways: readonly Way[]): readonly Way[] {
  if (ways.length < 2) return ways
  const kept: Way[] = []
  for (const way of ways.toSorted((a, b) => b.visits.length - a.visits.length))
    if (!kept.some((other) => covers(other, way))) kept.push(way)
  return kept.slice(0, KEPT)
}

const covers = (a: Way, b: Way): boolean =>
  a.ends === b.ends &&
  a.visits.length >= b.visits.length &&
  (a.visits.length === 0) === (b.visits.length === 0) &&
  a.before >= b.before &&
  a.after >= b.after
