import type { Document, Need, Process } from '../../model/model.ts'
import type { Accept, Handle } from '../../model/statement.ts'
import { isAnswered } from './answered.ts'
import { standing } from './place.ts'
import { comingTo, sitesOfKind, type Site } from './sites.ts'
import { mayHoldTogether, neededWhen } from './together.ts'
import { KeptWith } from '../../kept-with.ts'

/** Where a document that an item needs comes from in a process. */
export interface Source {
  readonly need: Need
  /**
   * Another item's result (a document both shared and yielded is the yielded one), from another office, or from the
   * applicant; for what is yielded in some cases only, the applicant or the office gives it in the others.
   */
  readonly kind: 'yielded' | 'shared' | 'applicant'
  /**
   * The items that yield it in a case that needs it, in the order of the text, wherever they stand. What depends on more
   * than the answers given at the intake counts as not yielded (language.md section 4).
   */
  readonly by: readonly Site<Handle>[]
}

/** An item handled in a process, and where each document that it needs comes from. */
export interface Handled {
  readonly site: Site<Handle>
  readonly handle: Handle
  readonly sources: readonly Source[]
}

const known = new KeptWith<Process, readonly Handled[]>()

/**
 * Where the documents of every item that a process handles come from, in the order of the text. The items under `by`
 * are the prerequisites: the last step of the one waits for the results of the others, unless the need is committed.
 */
export function sourcesOf(process: Process): readonly Handled[] {
  const before = known.get(process)
  if (before !== undefined) return before
  const handles = sitesOfKind(process, 'handle')
  const yielders = new Map<Document, Site<Handle>[]>()
  for (const site of handles)
    for (const { document } of site.statement.item.yields) {
      const others = yielders.get(document)
      if (others === undefined) yielders.set(document, [site])
      else others.push(site)
    }
  const all = handles.map((site): Handled => {
    const { needs } = site.statement.item
    const sources = needs.map((need) => sourceOf(need, site, yielders.get(need.document) ?? [], process))
    return { site, handle: site.statement, sources }
  })
  known.set(process, all)
  return all
}

function sourceOf(need: Need, site: Site<Handle>, yielders: readonly Site<Handle>[], process: Process): Source {
  const by = yielders.filter(
    (other) =>
      (other === site || standing(other.place, site.place) !== 'apart') &&
      isAnswered(other, site.intake, process) &&
      mayHoldTogether([...comingTo(site), ...comingTo(other), ...neededWhen(need)], site.space),
  )
  return { need, kind: by.length > 0 ? 'yielded' : need.sharedFrom === undefined ? 'applicant' : 'shared', by }
}

/** The documents that an intake asks for: what the items that it takes in for need and nobody else gives in any case. */
export function askedAt(accept: Accept, process: Process): ReadonlySet<Document> {
  const taken = sourcesOf(process).filter(({ site }) => site.intake.accepts.includes(accept))
  return new Set(
    taken.flatMap(({ site, sources }) =>
      sources.flatMap(({ need, kind, by }) => {
        const isElsewhere =
          kind === 'shared' || by.some((other) => other.guards.every((one) => site.guards.includes(one)))
        return isElsewhere ? [] : [need.document]
      }),
    ),
  )
}
