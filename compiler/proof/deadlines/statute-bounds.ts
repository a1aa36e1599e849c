import { compareLimits } from '@banjie/runtime/calendar'
import type { Limit } from '@banjie/runtime/plan'
import type { Document, Item } from '../../model/model.ts'
import type { Handle, Merge } from '../../model/statement.ts'
import { narrowed, neededWhen } from '../prerequisites/together.ts'
import { allCases, casesWithin, type Cases } from './branches.ts'
import { withLeg, type LegSpec, type PathContext } from './context.ts'
import { promiseBound, type Handling } from './item-bounds.ts'
import { itemSteps, mergedItems, mergeLimit, mergeSteps, whole, withTimeApart } from './item-path.ts'
import { endsOutside, lastResult } from './outside.ts'
import { isAccepting, ProcessPath } from './process-path.ts'
import { exceeds, longer, measureFor, start, type Reach } from './reach.ts'

/** How long the statutory clock of an item can run while the item keeps its promise. */
export interface StatuteBound {
  readonly limit: Limit
  readonly longest: Reach
  readonly isKept: boolean
}

/**
 * The longest that an item's statutory clock runs (language.md section 6, BJ3007): its steps, special procedures that
 * this clock does not leave out, the applicant's time for corrections and steps, the longest tolerance; counted from
 * receipt, also what comes before its `handle`. Undefined without a statutory limit.
 */
export function statuteBound(item: Item, handling: Handling | undefined): StatuteBound | undefined {
  const limit = item.statutory?.limit
  if (limit === undefined || limit.missing) return undefined
  const context: PathContext = {
    measure: measureFor(limit),
    counts: 'all',
    cases: handling?.cases ?? allCases,
    skipped: new Set(),
    isStatutory: true,
  }
  const merge = handling?.merge
  const from = (begin: Reach, cases: Cases): Reach =>
    handling === undefined || merge === undefined
      ? alone(item, handling, begin, { ...context, cases })
      : merged(handling, merge, begin, { ...context, cases })
  const { reached, waited } =
    handling === undefined ? { reached: start, waited: start } : begins(item, handling, context)
  const items = merge?.handles.map((handle) => handle.item) ?? [item]
  const tolerant = tolerances(items, context.cases).map(({ leg, cases }) => {
    const done = from(reached, cases)
    return leg === undefined ? done : withLeg(done, leg, context)
  })
  // What is tolerated and what is waited for come side by side.
  const longest = [...tolerant, from(longer(reached, waited), context.cases)].reduce(longer)
  return { limit, longest, isKept: !exceeds(longest, limit) }
}

/**
 * The tolerances that may hold an item up, each in the cases in which its document is needed; in the others there may be
 * none. Of those that are needed in all cases the longest is enough.
 */
function tolerances(
  items: readonly Item[],
  cases: Cases,
): readonly { readonly leg: LegSpec | undefined; readonly cases: Cases }[] {
  const all = items.flatMap((item) =>
    item.needs.flatMap((need) => {
      const { document, tolerate } = need
      if (tolerate === undefined || tolerate.limit.missing) return []
      const own = casesWithin(item, cases)
      const needing = neededWhen(need).reduce(narrowed, own)
      if (needing.isEmpty() === 'yes') return []
      const name = { zh: document.name, en: document.name }
      const leg = { name, limit: tolerate.limit, why: 'tolerance' } as const
      // In a merge the answers that an item asks about may be others than those of its siblings.
      const isOne = items.length === 1 || own === cases
      return [{ leg, cases: isOne ? needing : cases, isAlways: need.conditions.length === 0 }]
    }),
  )
  const longest = all
    .filter(({ isAlways }) => isAlways)
    .toSorted((a, b) => compareLimits(a.leg.limit, b.leg.limit))
    .at(-1)
  return [longest ?? { leg: undefined, cases }, ...all.filter(({ isAlways }) => !isAlways)]
}

/** Where the steps can break the promise, or the promise the law, that is reported: here it counts as mended. */
function alone(item: Item, handling: Handling | undefined, begin: Reach, context: PathContext): Reach {
  const kept = handling?.handle.limit ?? shorter(item.promised, item.statutory?.limit)
  const bound = promiseBound(item, handling?.cases)
  if (bound === undefined || bound.isKept) return itemSteps(item, kept, context, begin)
  return withTimeApart(item, withLeg(begin, { ...whole(item), limit: kept }, context), context)
}

function merged({ cases }: Handling, merge: Merge, begin: Reach, context: PathContext): Reach {
  const limit = mergeLimit(merge)
  const laws = merge.handles.flatMap(({ item }) => item.statutory?.limit ?? [])
  // Where the limit is longer than the law allows, that is reported: here it counts as mended.
  const kept = laws.reduce<Limit | undefined>(shorter, limit)
  const steps = mergeSteps(merge, kept, { ...context, cases, counts: 'clock' })
  if (limit === undefined || !exceeds(steps, limit)) return mergeSteps(merge, kept, context, begin)
  return mergedItems(merge, begin, context, [])
}

/**
 * How long an item's clock may have run when its steps begin. One that counts from receipt: the intake twice over, the
 * applicant's correction, all that comes before the item and all results that it waits for. Any other runs while a result
 * is waited for without which the item counts as accepted: one that it tolerates, in a merge one that another item of it
 * waits for.
 */
function begins(
  item: Item,
  { process, handle, merge, around }: Handling,
  context: PathContext,
): { readonly reached: Reach; readonly waited: Reach } {
  const handles = merge?.handles ?? [handle]
  if (item.statutory?.fromReceipt) {
    const path = new ProcessPath(process, { ...context, isStatutory: false }, !isAccepting(process.statements))
    path.through(process.statements)
    const waited = lastResult(process, handles, path.ends, () => true)
    return { reached: path.spans.get(handle)?.begin ?? start, waited }
  }
  const ends = endsOutside(process, handles, around, context) ?? new Map<Handle, Reach>()
  const waited = lastResult(process, handles, ends, (one, document) => one !== handle || isTolerated(item, document))
  return { reached: start, waited }
}

const isTolerated = ({ needs }: Item, document: Document): boolean =>
  needs.some((need) => need.document === document && need.tolerate !== undefined)

const shorter = (a: Limit | undefined, b: Limit | undefined): Limit | undefined =>
  a !== undefined && b !== undefined ? (compareLimits(b, a) < 0 ? b : a) : (a ?? b)
