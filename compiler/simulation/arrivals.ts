import type { Calendar } from '@banjie/runtime/calendar'
import { earliestEnd } from '@banjie/runtime/calendar'
import type { Instant } from '@banjie/runtime/plan'
import type { Assumptions } from './assumptions.ts'
import { dayOf } from './defaults.ts'
import { timeOf } from './spread.ts'

/** When the case of a number comes, asked one after another; undefined once no more come. */
export type NextArrival = (index: number) => Instant | undefined

/** Cases that come in hours of business: by chance (a Poisson process) or evenly, so many or for so long. */
export function arrivalsOf(
  { arrivals: { count, per, pattern }, cases, during }: Assumptions,
  calendar: Calendar,
  opens: Instant,
  drawn: (index: number) => number,
): NextArrival {
  const { days } = calendar
  const apart = (per === 'day' ? dayOf(calendar) : 3_600_000) / count
  const end = during === undefined ? Infinity : endOf(during, opens, calendar)
  let at = opens
  return (index) => {
    if (cases !== undefined && index >= cases) return undefined
    const after =
      pattern === 'even'
        ? Math.round((index + 1) * apart) - Math.round(index * apart)
        : timeOf({ kind: 'exponential', mean: apart }, drawn(index))
    at = days.addWorkingMs(at, after)
    return at > end ? undefined : at
  }
}

/** The close of business of the last day: the first day counts. */
function endOf(during: NonNullable<Assumptions['during']>, opens: Instant, calendar: Calendar): Instant {
  const { days } = calendar
  const first = days.dayOf(opens)
  if (during.unit === 'workingDay') return days.closing(days.nthWorkingDay(first, during.amount))
  const { at } = earliestEnd(during, days.midnight(first - 1), calendar)
  return at
}
