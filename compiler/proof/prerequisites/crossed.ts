import type { Document, Need, Process } from '../../model/model.ts'
import type { Await, Handle } from '../../model/statement.ts'
import { isInCircle } from './circles.ts'
import { groupsOf } from './groups.ts'
import { standing } from './place.ts'
import { sitesOf, type Guard, type Site } from './sites.ts'
import { sourcesOf } from './sources.ts'
import { mayHoldTogether, neededWhen } from './together.ts'

/** What waits for a document: an item that needs it, or an `await` that asks for it. */
export type Waits = Handle | Await

/** Something that waits, in one branch, for a result of another branch that waits for what comes after it in its own. */
export interface Crossed {
  readonly site: Site<Waits>
  readonly document: Document
  readonly yieldedBy: Site<Handle>
}

/** One wait for a document that one item yields; of an item, what it needs. */
interface Wait extends Crossed {
  readonly guards: readonly Guard[]
  readonly need?: Need
}

/**
 * The first wait of each group of statements that wait for each other across branches side by side, partly by the order
 * of the branches: no circle of prerequisites, and yet none of them can go on. `awaits` gives what an endless `await`
 * asks for.
 */
export function crossedWaits(
  process: Process,
  awaits: (site: Site<Await>) => Document | undefined,
): readonly Crossed[] {
  const waits = waitsIn(process, awaits)
  if (!waits.some(({ site, yieldedBy }) => standing(yieldedBy.place, site.place) === 'beside')) return []
  const nodes = sitesOf(process).filter(isNode)
  const next = (site: Site<Waits>): readonly Site<Waits>[] => [
    ...waits.flatMap((wait) => (wait.site === site ? [wait.yieldedBy] : [])),
    ...nodes.filter((other) => other !== site && comesFirst(other, site)),
  ]
  return groupsOf(nodes, next).flatMap((sites) => {
    const group = new Set(sites)
    const inside = waits.filter(({ site, yieldedBy }) => group.has(site) && group.has(yieldedBy))
    const guards = [...sites.flatMap((site) => site.guards), ...inside.flatMap((wait) => wait.guards)]
    const first = nodes.flatMap((node) => inside.find(({ site }) => site === node) ?? []).slice(0, 1)
    const [{ space } = first[0]?.site ?? {}] = sites
    return space === undefined || mayHoldTogether(guards, space) ? first : []
  })
}

/** Whether a statement has to be over before another begins; what is decided at once waits for each other. */
const comesFirst = (other: Site<Waits>, site: Site<Waits>): boolean =>
  (site.merge !== undefined && site.merge === other.merge) || standing(other.place, site.place) === 'before'

/** In a pre-review nothing waits for a result that is not read by name, and there the opinion is a fault of its own. */
const isNode = (site: Site): site is Site<Waits> =>
  (site.statement.kind === 'handle' || site.statement.kind === 'await') && site.preReview === undefined

function waitsIn(process: Process, awaits: (site: Site<Await>) => Document | undefined): readonly Wait[] {
  const handled = sourcesOf(process)
  const ofItems = handled.flatMap(({ site, sources }) =>
    sources.flatMap(({ need, by }): Wait[] => {
      const [yieldedBy, other] = by
      if (need.commitment !== undefined || yieldedBy === undefined || other !== undefined) return []
      return [{ site, document: need.document, yieldedBy, guards: neededWhen(need), need }]
    }),
  )
  const ofAwaits = sitesOf(process).flatMap((site): Wait[] => {
    const document = isAwait(site) ? awaits(site) : undefined
    const yielders = handled.filter(({ handle }) => handle.item.yields.some((one) => one.document === document))
    const [yielder, other] = yielders
    if (!isAwait(site) || document === undefined || yielder === undefined || other !== undefined) return []
    return [{ site, document, yieldedBy: yielder.site, guards: [] }]
  })
  return [...ofItems, ...ofAwaits].filter(({ site, yieldedBy, need }) => {
    // What comes only afterwards, and what is in a circle, is told as that.
    if (!isNode(site) || !isNode(yieldedBy) || standing(yieldedBy.place, site.place) === 'after') return false
    if (site.merge !== undefined && site.merge === yieldedBy.merge) return false
    return !isHandle(site) || need === undefined || !isInCircle({ from: site, need, to: yieldedBy }, process)
  })
}

const isAwait = (site: Site): site is Site<Await> => site.statement.kind === 'await'
const isHandle = (site: Site): site is Site<Handle> => site.statement.kind === 'handle'
