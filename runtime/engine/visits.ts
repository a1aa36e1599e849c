import type { Evolving } from './evolve.ts'
import type { CaseState } from './case-state.ts'

/** A visit of the applicant's (到场): several in a row on one day count once. */
export function visitsAfter(
  { visits }: CaseState,
  { event, layout, calendar, at }: Evolving,
): Pick<CaseState, 'visits'> {
  if (event?.kind !== 'complete' || layout.tasks.get(event.task)?.inPerson === undefined) return {}
  const day = calendar.dayOf(at)
  return visits?.day === day ? {} : { visits: { count: (visits?.count ?? 0) + 1, day } }
}
