import type { Limit } from '@banjie/runtime/plan'
import { compareLimits } from '@banjie/runtime/calendar'
import type { Item } from '../../model/model.ts'
import type { Text } from '../../messages/report.ts'
import type { Handle, Merge } from '../../model/statement.ts'
import { lastWorks, worksIn } from '../../model/waiting.ts'
import { casesWithin, type Cases } from './branches.ts'
import { cellsOf, longestOver } from './cells.ts'
import { CORRECTION_TIME, withLeg, type LegSpec, type PathContext } from './context.ts'
import { earlier, firstStepBegins } from './first-steps.ts'
import { ProcedurePath, type Arrival } from './procedure-path.ts'
import { legsOf, longer, start, type Reach } from './reach.ts'
import { whoOf } from './who.ts'

/**
 * The steps of an item, with its corrections and returns, over every kind of case; of one without a procedure its one
 * step, which takes the limit that the item keeps.
 */
export function itemSteps(item: Item, kept: Limit | undefined, context: PathContext, begin: Reach = start): Reach {
  if (item.procedure === undefined) {
    const done = withLeg(begin, { ...whole(item), limit: kept ?? item.statutory?.limit }, context)
    return correctionTime(item, done, context)
  }
  return longestOver(kindsOf(item, context), (cases) => {
    const path = new ProcedurePath(item, { ...context, cases })
    const done = path.from(begin)
    return path.canAsk ? correctionTime(item, done, context, path.rests) : done
  })
}

/**
 * The kinds of case of an item; where it can be sent back every choice counts, since the way back goes by it too, and where
 * the applicant's time does, since who may ask for a correction is a matter of the case.
 */
function kindsOf(item: Item, context: PathContext): readonly Cases[] {
  const { procedure = [], corrections } = item
  const isSentBack = worksIn(procedure).some(
    (work) => work.kind !== 'auto' && work.outcomes?.some(({ kind }) => kind === 'returnTo'),
  )
  const isAsked = corrections !== undefined && context.counts !== 'clock'
  return cellsOf(procedure, casesWithin(item, context.cases), isSentBack || isAsked)
}

/**
 * What an item's applicant may take in all while corrections are out: N times the time of each. A step that rests
 * meanwhile goes on with what is left of its budget: the day on which another asked is neither its own nor the applicant's.
 */
function correctionTime(item: Item, begin: Reach, context: PathContext, rests = false): Reach {
  const { corrections } = item
  if (corrections === undefined) return begin
  const limit = corrections.eachWithin ?? CORRECTION_TIME
  const { times } = corrections
  const taken = withLeg(begin, { name: nameOf(item), limit, times, why: 'applicant' }, context)
  return rests ? withLeg(taken, { name: nameOf(item), limit: ONE_DAY, times, why: 'asked' }, context) : taken
}

const ONE_DAY: Limit = { amount: 1, unit: 'workingDay' }

/** The limit that a handled item keeps in a process: the `within` of its `handle`, else its promise. */
export const keptLimit = ({ limit, item }: Handle): Limit | undefined => limit ?? item.promised

/**
 * An item handled in a process, from where its `handle` is reached: from when its first step can be done it takes the
 * limit that it keeps; from when a document comes late that only later steps read, the limits of those steps.
 */
export function handledItem(handle: Handle, reached: Reach, context: PathContext, late: readonly Arrival[]): Reach {
  const { item } = handle
  if (context.skipped.has(handle)) return reached
  const own = casesWithin(item, context.cases)
  const cells = late.length === 0 ? [own] : cellsOf(item.procedure ?? [], own, true)
  return longestOver(cells, (cases) => {
    const within = { ...context, cases }
    const { soonest, latest } = firstStepBegins(item, reached, late, { cases })
    const done = kept(handle, latest, within)
    if (item.procedure === undefined) return done
    const path = new ProcedurePath(item, within)
    return late.filter(({ at }) => at.length > soonest.length).reduce((end, one) => longer(end, path.after(one)), done)
  })
}

/** The item's own length from its beginning: as promised, or as its steps take where one is skipped or nothing is promised. */
function kept(handle: Handle, begin: Reach, context: PathContext): Reach {
  const { item } = handle
  const limit = keptLimit(handle)
  if (limit === undefined || isSkipping(item, context)) return itemSteps(item, limit, context, begin)
  const { start, end } = handle.node
  return withTimeApart(item, withLeg(begin, { ...whole(item), at: { start, end }, limit }, context), context)
}

const isSkipping = ({ procedure }: Item, { skipped }: PathContext): boolean =>
  skipped.size > 0 && worksIn(procedure ?? []).some((work) => skipped.has(work))

/** The same for an item of a merge: its last steps are no tasks of their own that a channel could leave out. */
function isSkippingInMerge({ procedure = [] }: Item, { skipped }: PathContext): boolean {
  const last = lastWorks(procedure)
  return skipped.size > 0 && worksIn(procedure).some((work) => skipped.has(work) && !last.has(work))
}

/** What stands apart from an item's limit: its special procedures, the applicant's steps and corrections. */
export function withTimeApart(item: Item, done: Reach, context: PathContext): Reach {
  if (context.counts === 'clock') return done
  return legsOf(itemSteps(item, undefined, { ...context, counts: 'apart' })).reduce(
    (reach, leg) => withLeg(reach, leg, context),
    done,
  )
}

/** A merge from where it is reached: its limit, else the largest promise; late documents as for an item. */
export function mergedItems(merge: Merge, reached: Reach, context: PathContext, late: readonly Arrival[]): Reach {
  const begins = merge.handles.map(({ item }) =>
    firstStepBegins(item, reached, late, { cases: casesWithin(item, context.cases), isMerged: true }),
  )
  const soonest = begins.map((one) => one.soonest).reduce(earlier, begins[0]?.soonest ?? reached)
  const begin = begins.map((one) => one.latest).reduce(earlier, begins[0]?.latest ?? reached)
  const limit = mergeLimit(merge)
  const isWalked = limit === undefined || merge.handles.some(({ item }) => isSkippingInMerge(item, context))
  const done = isWalked
    ? mergeSteps(merge, limit, context, begin)
    : withApartOfMerge(merge, limit, withLeg(begin, { ...wholeMerge(merge), limit }, context), context)
  return merge.handles
    .flatMap(({ item }) =>
      late
        .filter(
          ({ document, at }) => at.length > soonest.length && item.needs.some((need) => need.document === document),
        )
        .map((one) => {
          const within = { ...context, cases: casesWithin(item, context.cases) }
          return decision(merge, limit, new ProcedurePath(item, within, true).after(one), context)
        }),
    )
    .reduce(longer, done)
}

/** What stands apart from a merge's limit: of its items side by side the longest. */
function withApartOfMerge(merge: Merge, limit: Limit | undefined, done: Reach, context: PathContext): Reach {
  if (context.counts === 'clock') return done
  return legsOf(mergeSteps(merge, limit, { ...context, counts: 'apart' })).reduce(
    (reach, leg) => withLeg(reach, leg, context),
    done,
  )
}

/** A merge's clock: its `within`, else the largest promise of its items. */
export const mergeLimit = ({ limit, handles }: Merge): Limit | undefined =>
  limit ??
  handles
    .flatMap(({ item }) => item.promised ?? [])
    .toSorted(compareLimits)
    .at(-1)

/**
 * The steps of a merge: those of its items side by side except their last ones, then the one decision. `kept` is the
 * limit of the merge, which its implied steps take.
 */
export function mergeSteps(merge: Merge, kept: Limit | undefined, context: PathContext, begin: Reach = start): Reach {
  const reviewed = merge.handles.map(({ item }) =>
    longestOver(kindsOf(item, context), (cases) => {
      const path = new ProcedurePath(item, { ...context, cases }, true)
      const done = path.from(begin)
      return path.canAsk ? correctionTime(item, done, context, path.rests) : done
    }),
  )
  return decision(merge, kept, reviewed.reduce(longer, begin), context)
}

/**
 * The one decision of a merge: within the shortest limit of the last steps that it stands for. A green channel that
 * leaves out one of them leaves the decision: the other items want theirs.
 */
function decision(merge: Merge, kept: Limit | undefined, reviewed: Reach, context: PathContext): Reach {
  const limits = merge.handles.flatMap(({ item }): readonly Limit[] => {
    if (item.procedure === undefined) return [kept ?? item.statutory?.limit ?? []].flat()
    return [...lastWorks(item.procedure)].flatMap((work) => work.limit ?? [])
  })
  const name = { zh: `${merge.name}.决定`, en: `${merge.name}.decision` }
  return withLeg(reviewed, { ...wholeMerge(merge), name, limit: limits.toSorted(compareLimits)[0] }, context)
}

/** A merge as one leg of a path. */
export const wholeMerge = ({ name, handles, node }: Merge): Pick<LegSpec, 'name' | 'who' | 'at'> => ({
  name: { zh: name, en: name },
  at: { start: node.start, end: node.name.end },
  who: whoOf([], [...new Set(handles.flatMap(({ item }) => item.offices))]),
})

const nameOf = ({ name }: Item): Text => ({ zh: name, en: name })

/** An item as one leg of a path. */
export const whole = (item: Item): Pick<LegSpec, 'name' | 'who'> => ({
  name: nameOf(item),
  who: whoOf([], item.offices),
})
