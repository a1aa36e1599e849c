import type { Document, Need, Process } from '../model/model.ts'
import { askedAt, sourcesOf } from '../proof/prerequisites/sources.ts'
import { sitesOfKind } from '../proof/prerequisites/sites.ts'

/** How often a document is asked of the applicant: at how many intakes. */
export interface Asked {
  readonly document: Document
  /** At how many it has to be handed in, at once or later. */
  readonly times: number
  /** At how many of these it may come later. */
  readonly tolerated: number
  /** At how many others a signed commitment stands in for it. */
  readonly committed: number
  readonly needs: readonly Need[]
}

/**
 * What processes ask of their applicants, in the order of the text (language.md section 4): at each intake each document
 * once, less what is shared or yielded. Where one item tolerates a document and another requires it, it is required.
 */
export function askedIn(processes: readonly Process[]): readonly Asked[] {
  const all = new Map<Document, Asked>()
  for (const process of processes)
    for (const { statement: accept } of sitesOfKind(process, 'accept')) {
      const asked = askedAt(accept, process)
      const taken = sourcesOf(process).filter(({ site }) => site.intake.accepts.includes(accept))
      const needs = taken.flatMap(({ sources }) => sources.map(({ need }) => need))
      for (const document of asked) {
        const own = needs.filter((need) => need.document === document)
        const required = own.filter(({ commitment }) => commitment === undefined)
        const isTolerated = required.every(({ tolerate }) => tolerate !== undefined)
        const before = all.get(document) ?? { document, times: 0, tolerated: 0, committed: 0, needs: [] }
        all.set(document, {
          document,
          times: before.times + (required.length > 0 ? 1 : 0),
          tolerated: before.tolerated + (required.length > 0 && isTolerated ? 1 : 0),
          committed: before.committed + (required.length > 0 ? 0 : 1),
          needs: [...before.needs, ...own],
        })
      }
    }
  return [...all.values()]
}
