import { addMonths, dayNumber, plainDate } from '../calendar/day-number.ts'
import type { Calendar } from '../calendar/index.ts'
import type { Facts, Instant, Limit, PlainDate } from '../plan/index.ts'
import type { CaseState } from './case-state.ts'
import type { Evolving } from './evolve.ts'

/** Until when the results that were just obtained are valid (有效期), by their document. */
export function validUntilAfter(
  before: CaseState,
  facts: Facts,
  { layout, calendar, at }: Evolving,
): Pick<CaseState, 'validUntil'> {
  if (facts.documents === before.documents) return {}
  const found: Record<string, PlainDate> = {}
  for (const { yields } of layout.items)
    for (const { document, validFor } of yields)
      if (
        validFor !== undefined &&
        facts.documents[document] === 'obtained' &&
        before.documents[document] !== 'obtained'
      )
        found[document] = lastDay(validFor, at, calendar)
  return Object.keys(found).length === 0 ? {} : { validUntil: { ...before.validUntil, ...found } }
}

/** The corresponding day so much later (民法典 art. 202); a period below a day ends with it. */
function lastDay({ amount, unit }: Limit, at: Instant, calendar: Calendar): PlainDate {
  const day = calendar.dayOf(at)
  if (unit === 'workingDay') return calendar.addWorkingDays(day, amount)
  const from = dayNumber(day)
  if (unit === 'day') return plainDate(from + amount)
  const months = unit === 'year' ? 12 * amount : unit === 'month' ? amount : 0
  return plainDate(addMonths(from, months))
}
