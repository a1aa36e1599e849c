import { DAY, dayOf, type Days } from './days.ts'
import type { Change, KeptClock } from './kept-clock.ts'

/** A stretch in which nothing changes: after `from`, up to and including `to`. */
export interface Stretch extends Pick<Change, 'still' | 'others'> {
  readonly from: number
  readonly to: number
  readonly spot: readonly { readonly name: string; readonly since: number }[]
}
/** A stretch in which a clock runs. */
export interface Run {
  readonly from: number
  readonly to: number
}
/** Farther nobody looks. */
const horizon = 900

/** What happened to a clock, laid out over the days, with what of these days keeps them from being counted. */
export class Timeline {
  readonly stretches: readonly Stretch[]
  readonly runs: readonly Run[]
  readonly start: number
  readonly startDay: number
  readonly #changes: readonly Change[]
  readonly #days: Days
  /** The days on which it went on, and when first. */
  readonly #wentOn = new Map<number, number>()
  readonly #carriedTo = new Set<number>()
  readonly #hasSpots: boolean

  constructor({ changes }: KeptClock, days: Days, now: number) {
    this.#changes = changes
    this.#days = days
    const [first] = changes
    if (first === undefined) throw new Error('a clock without a start')
    this.start = first.at
    this.startDay = dayOf(first.at)
    this.runs = runsOf(changes)
    this.stretches = this.#stretchesOf(now)
    this.#hasSpots = changes.some(({ spot }) => spot.length > 0)
    this.#noteGoingOn()
    this.#noteCarried()
  }

  /** Whether it had gone on that day, before a minute of it. */
  hadGoneOn(day: number, minute: number): boolean {
    return (this.#wentOn.get(day) ?? Infinity) < minute
  }

  /** Whether a step on the spot was carried over to a day. */
  isCarriedTo(day: number): boolean {
    return this.#carriedTo.has(day)
  }

  #stretchesOf(now: number): readonly Stretch[] {
    const changes = this.#changes
    const goneOn = this.runs.at(-1)?.from ?? this.start
    const stretches: Stretch[] = []
    let open = new Map<string, number>()
    for (const [index, { at, still, others, spot }] of changes.entries()) {
      open = new Map(spot.map((name) => [name, open.get(name) ?? at]))
      const to = changes[index + 1]?.at ?? Infinity
      const stretch = { still, others, from: at, to, spot: [...open].map(([name, since]) => ({ name, since })) }
      if (to < Infinity) stretches.push(stretch)
      else
        stretches.push(
          ...this.#guessed(stretch, (since) => Math.max(now, this.#days.nextClose(Math.max(since, goneOn)))),
        )
    }
    return stretches
  }

  /** What is not known yet: steps on the spot are done when they are due. */
  #guessed(last: Stretch, endOf: (since: number) => number): readonly Stretch[] {
    const pieces: Stretch[] = []
    let rest = last
    for (;;) {
      const ends = rest.spot.map(({ since }) => endOf(since))
      if (ends.length === 0) return [...pieces, rest]
      const to = Math.max(rest.from, Math.min(...ends))
      pieces.push({ ...rest, to })
      rest = { ...rest, from: to, spot: rest.spot.filter(({ since }) => endOf(since) > to) }
    }
  }

  /** The day on which a clock goes on is not counted, except after `resumes`. */
  #noteGoingOn(): void {
    for (const [index, change] of this.#changes.entries()) {
      const before = this.#changes[index - 1]
      if (before === undefined || before.still.length === 0 || change.still.length > 0 || change.byOrder) continue
      const day = dayOf(change.at)
      this.#wentOn.set(day, Math.min(this.#wentOn.get(day) ?? Infinity, change.at))
    }
  }

  /** A step on the spot that begins at the close of business, or after it, is carried over to the next working day. */
  #noteCarried(): void {
    for (const { from, to } of this.runs)
      for (const { spot, from: opened } of this.stretches)
        for (const { name, since } of spot) {
          if (opened >= to) continue
          const begins = Math.max(since, from)
          const ends = this.#endOfSpot(name, since)
          if (begins >= ends || begins >= to) continue
          // A close at midnight is still that of the day before.
          const day = dayOf(this.#days.nextClose(begins) - 1)
          if (day !== dayOf(begins) && ends > day * DAY) this.#carriedTo.add(day)
        }
  }

  #endOfSpot(name: string, since: number): number {
    const within = this.stretches.filter(({ spot }) => spot.some((one) => one.name === name && one.since === since))
    return within.at(-1)?.to ?? since
  }

  /** How it stands just before a minute. */
  before(minute: number): Stretch | undefined {
    for (let index = this.stretches.length - 1; index >= 0; index--) {
      const stretch = this.stretches[index]
      if (stretch !== undefined && stretch.from < minute && minute <= stretch.to) return stretch
    }
    return undefined
  }

  /** Whether only on-the-spot steps stood open on a day, to its close of business where it is worked. */
  hadOnlySpots(day: number): boolean {
    if (!this.#hasSpots) return false
    const from = day * DAY
    const to = this.#days.isWorking(day) ? this.#days.close(day) : from + DAY
    let [only, others] = [false, false]
    for (const stretch of this.stretches) {
      if (Math.max(stretch.from, from) >= Math.min(stretch.to, to)) continue
      if (stretch.others) others = true
      else if (stretch.spot.length > 0) only = true
    }
    return only && !others
  }

  /** After the last change everything goes on as it is; where it stands still then, it does for good. */
  get lastDay(): number {
    const last = this.stretches.at(-1)
    return last?.still.length === 0 ? this.startDay + horizon : dayOf(last?.from ?? 0)
  }
}

function runsOf(changes: readonly Change[]): readonly Run[] {
  const runs: Run[] = []
  let since: number | undefined
  for (const { at, still } of changes) {
    if (still.length === 0) since ??= at
    else if (since !== undefined) {
      runs.push({ from: since, to: at })
      since = undefined
    }
  }
  return since === undefined ? runs : [...runs, { from: since, to: Infinity }]
}
