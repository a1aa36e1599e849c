import { DAY, type Days } from './days.ts'
import type { Stretch, Timeline } from './timeline.ts'

/** Whether time is spent while a clock stands so. */
export type Spent = (stands: Stretch) => boolean
/** It runs. */
export const isRunning: Spent = ({ still }) => still.length === 0
/** It spends hours: what is done on the spot takes none of those around it. */
export const isSpending: Spent = ({ still, spot }) => still.length === 0 && spot.length === 0

/** The working minutes of a clock, one by one. */
export class Minutes {
  readonly #timeline: Timeline
  readonly #days: Days
  readonly #times = new Map<Spent, Map<number, readonly number[]>>()

  constructor(timeline: Timeline, days: Days) {
    this.#timeline = timeline
    this.#days = days
  }

  /** The working minutes that a clock has spent so until a minute. */
  by(end: number, spent: Spent): number {
    let minutes = 0
    for (let day = this.#timeline.startDay; day * DAY < end; day++) {
      const times = this.#timesOn(day, spent)
      const until = end - day * DAY
      if (until >= DAY) minutes += times.length
      else for (const time of times) if (time <= until) minutes += 1
    }
    return minutes
  }

  /** When so many of them have been spent. */
  after(amount: number, spent: Spent): number | undefined {
    if (amount <= 0) return undefined
    let left = amount
    const last = this.#timeline.lastDay
    for (let day = this.#timeline.startDay; day <= last; day++) {
      const times = this.#timesOn(day, spent)
      const time = times[Math.ceil(left) - 1]
      if (time !== undefined) return day * DAY + time - (Math.ceil(left) - left)
      left -= times.length
    }
    return undefined
  }

  /** The working minutes of a day that are spent so; a day on which nothing changes is looked at once. */
  #timesOn(day: number, spent: Spent): readonly number[] {
    if (!this.#days.isWorking(day)) return []
    const stands = this.#timeline.before((day + 1) * DAY)
    if (stands !== undefined && stands.from <= day * DAY) return spent(stands) ? this.#days.times : []
    const known = this.#times.get(spent)?.get(day)
    if (known !== undefined) return known
    let index = 0
    const times = this.#days.times.filter((time) => {
      const minute = day * DAY + time
      while ((this.#timeline.stretches[index]?.to ?? Infinity) < minute) index += 1
      const now = this.#timeline.stretches[index]
      return now !== undefined && now.from < minute && spent(now)
    })
    this.#times.set(spent, (this.#times.get(spent) ?? new Map<number, readonly number[]>()).set(day, times))
    return times
  }
}
