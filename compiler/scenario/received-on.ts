import type { Calendar } from '@banjie/runtime/calendar'
import type { PlainDate } from '@banjie/runtime/plan'
import { countedBy } from '../model/calendar.ts'
import type { Scenario } from '../model/model.ts'
import { localInstant } from './local-instant.ts'

/** The day on which the case of a scenario is received, which says what version it follows; undefined where it begins with nothing. */
export function receivedOn({ entries, process }: Scenario, calendar: Calendar | undefined): PlainDate | undefined {
  const first = entries.find((entry) => entry.kind === 'act')?.at
  if (first === undefined || first.date.missing || first.time.missing) return undefined
  const { day, time } = localInstant(first)
  if (calendar === undefined) return day
  const { dayOf, receivedAt, instantOf } = countedBy(calendar, process.calendar)
  return dayOf(receivedAt(instantOf(day, time)))
}
