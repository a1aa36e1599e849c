import { plainDate, type Calendar, type DayNumber } from '@banjie/runtime/calendar'
import type { Instant, PlainDate, Plan } from '@banjie/runtime/plan'
import type { HallCase } from './hall-case.ts'
import { limitTally } from './limit-tally.ts'
import type { Simulation } from './result.ts'
import { standstillTally } from './standstill-tally.ts'
import { rounded, summaryOf } from './summary.ts'
import { usedTally } from './used-tally.ts'

const HOUR = 3_600_000

/** What is counted of cases. */
export interface CaseTally {
  came(now: Instant): void
  /** A case has ended, or has not when the simulation is left. */
  concluded(hallCase: HallCase, now: Instant): void
  /** Nothing more happens to a case: what its clocks came to is counted. */
  left(hallCase: HallCase): void
  result(now: Instant): Pick<Simulation, 'cases' | 'hours' | 'used' | 'limits' | 'standstills' | 'inProgress'>
}

/** Counts cases: how many, how long they took, whether they kept their limits, and why they stood still. */
export function caseTally(plan: Plan, calendar: Calendar, from: Instant): CaseTally {
  const { days } = calendar
  const ended = { finished: 0, refused: 0, withdrawn: 0 }
  const hours: number[] = []
  const used = usedTally(plan, calendar)
  const limits = limitTally(plan)
  const standstills = standstillTally(calendar)
  const inProgress: { day: PlainDate; cases: number }[] = []
  let [arrived, now, most, area, begun, cases] = [0, from, 0, 0, from, 0]
  let day: DayNumber = days.dayOf(from)

  /** Brings the count of cases in progress up to an instant. */
  const upTo = (at: Instant): void => {
    if (at <= now) return
    area += cases * days.workingMs(now, at)
    now = at
    for (const today = days.dayOf(at); day < today; day++)
      if (days.isWorking(day)) inProgress.push({ day: plainDate(day), cases })
  }
  return {
    came: (at) => {
      if (arrived === 0) begun = at
      upTo(at)
      arrived++
      cases++
      most = Math.max(most, cases)
    },
    concluded: (hallCase, at) => {
      upTo(at)
      cases--
      const { status } = hallCase.state
      if (status !== 'open') ended[status]++
      hours.push(days.workingMs(hallCase.came, at) / HOUR)
      used.count(hallCase, at)
      standstills.count(hallCase, at)
    },
    left: ({ state }) => limits.count(state),
    result: (at) => {
      upTo(at)
      inProgress.push({ day: plainDate(day), cases })
      return {
        cases: {
          arrived,
          ...ended,
          inProgress: cases,
          meanInProgress: rounded(area / Math.max(1, days.workingMs(begun, at))),
          mostInProgress: most,
        },
        hours: summaryOf(hours),
        used: used.result(),
        limits: limits.result(),
        standstills: standstills.result(),
        inProgress,
      }
    },
  }
}
