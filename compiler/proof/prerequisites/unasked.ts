import type { Process } from '../../model/model.ts'
import type { Handle } from '../../model/statement.ts'
import { standing } from './place.ts'
import { sitesOfKind, type Site } from './sites.ts'
import { askedAt, type Source } from './sources.ts'
import { mayHoldTogether, neededWhen } from './together.ts'

/** Whether an item needs a document of the applicant, and a case can come to it in which nobody has asked for it. */
export function isUnasked({ need, kind }: Source, site: Site<Handle>, process: Process): boolean {
  if (kind !== 'applicant' || need.commitment !== undefined) return false
  const ways = site.intake.without.map((guards) => [...guards, ...site.guards, ...neededWhen(need)])
  if (!ways.some((guards) => mayHoldTogether(guards, site.space))) return false
  return !sitesOfKind(process, 'accept').some(({ statement, place }) => {
    if (site.intake.accepts.includes(statement)) return false
    const stands = standing(place, site.place)
    return (stands === 'before' || stands === 'beside') && askedAt(statement, process).has(need.document)
  })
}
