import { DAY, dayOf, monthsLater, type Days } from './days.ts'
import type { KeptClock, Whose } from './kept-clock.ts'
import { isRunning, isSpending, Minutes } from './minutes.ts'
import { Timeline, type Run } from './timeline.ts'

/** How days are counted: those of work at their close of business, natural ones at midnight. */
export type Measure = 'working' | 'natural'
/** A day that is over. */
export interface OverDay {
  readonly day: number
  readonly whose: Whose
}

/** A walk along a clock, with what `now` is known of it. */
export class Walk {
  readonly #clock: KeptClock
  readonly #days: Days
  readonly #timeline: Timeline
  readonly #minutes: Minutes
  readonly #start: number
  readonly #startDay: number
  readonly #verdicts = { working: new Map<number, boolean>(), natural: new Map<number, boolean>() }
  #due: { readonly at: number | undefined } | undefined

  constructor(clock: KeptClock, days: Days, now: number) {
    this.#clock = clock
    this.#days = days
    this.#timeline = new Timeline(clock, days, now)
    this.#minutes = new Minutes(this.#timeline, days)
    this.#start = this.#timeline.start
    this.#startDay = this.#timeline.startDay
  }

  get #amount(): number {
    const { length, extensions } = this.#clock
    return (length?.amount ?? 0) + extensions.reduce((sum, { amount }) => sum + amount, 0)
  }

  get #unit(): string {
    return this.#clock.length?.unit ?? 'workingDay'
  }

  get #measure(): Measure | 'minutes' | 'onTheSpot' {
    switch (this.#unit) {
      case 'workingDay':
        return 'working'
      case 'day':
      case 'month':
        return 'natural'
      case 'onTheSpot':
        return 'onTheSpot'
      default:
        return 'minutes'
    }
  }

  /** The budget in days or minutes. */
  get #budget(): number {
    if (this.#unit === 'month') return monthsLater(this.#startDay, this.#amount) - this.#startDay
    return this.#unit === 'hour' ? this.#amount * 60 : this.#amount
  }

  /** The instant at which a day is used up. */
  #boundary(day: number, measure: Measure): number {
    return measure === 'working' ? this.#days.close(day) : (day + 1) * DAY
  }

  /** Whether a day is used up; seen once, it is not looked at again. */
  #isCounted(day: number, measure: Measure): boolean {
    const known = this.#verdicts[measure].get(day)
    if (known !== undefined) return known
    const isCounted = this.#isCountedAt(day, measure, this.#boundary(day, measure))
    this.#verdicts[measure].set(day, isCounted)
    return isCounted
  }

  #isCountedAt(day: number, measure: Measure, at: number): boolean {
    if (measure === 'working' && !this.#days.isWorking(day)) return false
    if (day === this.#startDay || this.#timeline.hadGoneOn(day, at)) return false
    if (this.#timeline.before(at)?.still.length !== 0) return false
    return !this.#timeline.isCarriedTo(day) && !this.#timeline.hadOnlySpots(day)
  }

  /** The minute at which the budget ends: used up, or at the close of business that follows. */
  due(): number | undefined {
    this.#due ??= { at: this.#findDue() }
    return this.#due.at
  }

  #findDue(): number | undefined {
    if (this.#clock.length === undefined) return undefined
    const reached = this.#measure === 'onTheSpot' ? { at: this.#start, end: 0 } : this.#reached()
    if (reached === undefined) return undefined
    let isReached = this.#measure === 'onTheSpot'
    let usedUp: number | undefined
    for (const run of this.#timeline.runs) {
      // Used up as it stood still, it is in time so far; a step on the spot with which it goes on has until it is due.
      if (usedUp !== undefined) {
        const last = this.#throughSpots(run.from, run)
        if (last > run.from && last <= run.to) return last
        if (last > run.from) usedUp = undefined
        else if (run.to > run.from) return usedUp
        continue
      }
      // What was used up and put off before the clock stood still ends at the first close of business that it gets.
      let end = this.#days.nextClose(run.from)
      if (!isReached) {
        isReached = run.from < reached.at && reached.at <= run.to
        if (!isReached) continue
        end = reached.end
      }
      const last = this.#throughSpots(end, run)
      if (last < run.to) return last
      if (last === run.to) usedUp = last
    }
    return usedUp
  }

  /** Holidays that are not announced can move an end only where they lie on the way to it. */
  isProvisional(due: number): boolean {
    for (let day = this.#startDay; day <= dayOf(due - 1); day++) if (!this.#days.isAnnounced(day)) return true
    return false
  }

  /** The instants by which so much of the working time from start to due has passed while it ran. */
  passed(due: number, shares: readonly number[]): readonly number[] {
    const total = this.#minutes.by(due, isRunning)
    return shares.map((share) => this.#minutes.after(total * share, isRunning) ?? due)
  }

  /** When the budget is used up, and when that ends the limit. */
  #reached(): { readonly at: number; readonly end: number } | undefined {
    const measure = this.#measure
    const budget = this.#budget
    if (measure === 'minutes') {
      const at = this.#minutes.after(budget, isSpending)
      return at === undefined ? undefined : { at, end: at }
    }
    if (measure === 'onTheSpot') return undefined
    let used = 0
    const lastDay = this.#timeline.lastDay
    for (let day = this.#startDay; day <= lastDay; day++) {
      const close = this.#days.close(day)
      const isLast = used + 1 >= budget
      if (measure === 'natural' && isLast && this.#days.isWorking(day) && this.#isCountedAt(day, measure, close))
        return { at: close, end: close }
      if (!this.#isCounted(day, measure)) continue
      used += 1
      const at = this.#boundary(day, measure)
      if (used >= budget) return { at, end: measure === 'working' ? at : this.#days.nextClose(at) }
    }
    return undefined
  }

  /** A budget used up while a step on the spot stands open goes on until that is due, and so from one to the next. */
  #throughSpots(from: number, run: Run): number {
    let end = from
    for (;;) {
      let later = end
      for (const { spot, from: opened, to } of this.#timeline.stretches)
        if (opened <= end && to > end)
          for (const { since } of spot) later = Math.max(later, this.#days.nextClose(Math.max(since, run.from)))
      if (later === end) return end
      end = later
    }
  }

  /** What days or minutes come to in the unit of the limit; of months, their share of the days of these. */
  inUnit(used: number): number {
    if (this.#unit === 'hour') return used / 60
    const { length } = this.#clock
    if (length?.unit !== 'month') return used
    return (used * length.amount) / (monthsLater(this.#startDay, length.amount) - this.#startDay)
  }

  /** What is used up by a minute, in days or minutes; not more than the budget before it is over. */
  usedBy(end: number, isOver: boolean): number {
    const measure = this.#measure
    if (measure === 'onTheSpot') return isOver ? 1 : 0
    const used = measure === 'minutes' ? this.#minutes.by(end, isSpending) : this.daysUsedBy(end, measure)
    return isOver || this.#clock.length === undefined ? used : Math.min(used, this.#budget)
  }

  /** The days used up by a minute. */
  daysUsedBy(end: number, measure: Measure): number {
    let used = 0
    for (let day = this.#startDay; this.#boundary(day, measure) <= end; day++)
      if (this.#isCounted(day, measure)) used += 1
    return used
  }

  /** The days that are over by a minute, with whose they are: days off are nobody's. */
  daysOver(end: number, due: number | undefined): readonly OverDay[] {
    const measure = this.#measure
    const over: OverDay[] = []
    for (let day = this.#startDay; ; day++) {
      const at = measure === 'natural' ? this.#boundary(day, measure) : this.#days.close(day)
      if (at > end) return over
      over.push({ day, whose: this.#whose(day, at, due) })
    }
  }

  #whose(day: number, at: number, due: number | undefined): Whose {
    const { setFor } = this.#clock
    const measure = this.#measure
    const isOff = !this.#days.isWorking(day)
    if (measure !== 'natural' && isOff) return 'nobody'
    // Hours have no first day: they are spent from its beginning on.
    if (measure !== 'minutes' && day === this.#startDay) return setFor
    // The last day was none of work: the days off up to the next one are nobody's.
    const isPast = due !== undefined && due <= day * DAY
    if (isOff && !isPast && this.daysUsedBy(day * DAY, 'natural') >= this.#budget) return 'nobody'
    // Of hours a day is theirs on which some were spent.
    if (measure === 'minutes' && this.#minutes.by(at, isSpending) > this.#minutes.by(day * DAY, isSpending))
      return setFor
    const owners = this.#timeline.before(at)?.still.map(({ whose }) => whose) ?? []
    return (['applicant', 'thirdParty', 'office'] as const).find((one) => owners.includes(one)) ?? setFor
  }
}
