import { compareLimits } from '@banjie/runtime/calendar'
import type { Limit } from '@banjie/runtime/plan'
import type { Item } from '../../model/model.ts'
import type { Merge } from '../../model/statement.ts'
import { allCases } from './branches.ts'
import { withLeg, type PathContext } from './context.ts'
import { promiseBound, type Handling } from './item-bounds.ts'
import { itemSteps, mergedItems, mergeLimit, mergeSteps, whole, withTimeApart } from './item-path.ts'
import { isAccepting, ProcessPath } from './process-path.ts'
import { exceeds, measureFor, start, type Reach } from './reach.ts'

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
  const begin = item.statutory?.fromReceipt && handling !== undefined ? beforeHandle(handling, context) : start
  const merge = handling?.merge
  const done = merge === undefined ? alone(item, handling, begin, context) : merged(merge, begin, context)
  const longest = withTolerance(merge?.handles.map((handle) => handle.item) ?? [item], done, context)
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

/** From receipt: the intake twice over, the applicant's correction, and all that comes before the item. */
function beforeHandle({ process, handle }: Handling, context: PathContext): Reach {
  const path = new ProcessPath(process, { ...context, isStatutory: false }, !isAccepting(process.statements))
  path.through(process.statements)
  return path.spans.get(handle)?.begin ?? start
}

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
