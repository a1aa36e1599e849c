import { compareLimits } from '@banjie/runtime/calendar'
import type { Limit } from '@banjie/runtime/plan'
import type { Document, Item } from '../../model/model.ts'
import type { Handle, Merge } from '../../model/statement.ts'
import { allCases } from './branches.ts'
import { withLeg, type PathContext } from './context.ts'
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
  const from = (begin: Reach): Reach =>
    merge === undefined ? alone(item, handling, begin, context) : merged(merge, begin, context)
  const { reached, waited } =
    handling === undefined ? { reached: start, waited: start } : begins(item, handling, context)
  const items = merge?.handles.map((handle) => handle.item) ?? [item]
  // What is tolerated and what is waited for come side by side.
  const longest = longer(withTolerance(items, from(reached), context), from(longer(reached, waited)))
  return { limit, longest, isKept: !exceeds(longest, limit) }
}

/** Where the steps can break the promise, or the promise the law, that is reported: here it counts as mended. */
function alone(item: Item, handling: Handling | undefined, begin: Reach, context: PathContext): Reach {
  const kept = handling?.handle.limit ?? shorter(item.promised, item.statutory?.limit)
  const bound = promiseBound(item, context.cases)
  if (bound === undefined || bound.isKept) return itemSteps(item, kept, context, begin)
  return withTimeApart(item, withLeg(begin, { ...whole(item), limit: kept }, context), context)
}

function merged(merge: Merge, begin: Reach, context: PathContext): Reach {
  const limit = mergeLimit(merge)
  const laws = merge.handles.flatMap(({ item }) => item.statutory?.limit ?? [])
  // Where the limit is longer than the law allows, that is reported: here it counts as mended.
  const kept = laws.reduce<Limit | undefined>(shorter, limit)
  const steps = mergeSteps(merge, kept, { ...context, counts: 'clock' })
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

function withTolerance(items: readonly Item[], done: Reach, context: PathContext): Reach {
  const tolerated = items
    .flatMap(({ needs }) =>
      needs.flatMap(({ document, tolerate }) =>
        tolerate === undefined || tolerate.limit.missing ? [] : [{ name: document.name, limit: tolerate.limit }],
      ),
    )
    .toSorted((a, b) => compareLimits(a.limit, b.limit))
  const longest = tolerated.at(-1)
  if (longest === undefined) return done
  const { name, limit } = longest
  return withLeg(done, { name: { zh: name, en: name }, limit, why: 'tolerance' }, context)
}

const shorter = (a: Limit | undefined, b: Limit | undefined): Limit | undefined =>
  a !== undefined && b !== undefined ? (compareLimits(b, a) < 0 ? b : a) : (a ?? b)
