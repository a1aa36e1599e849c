import type { Limit } from '@banjie/runtime/plan'
import { compareLimits } from '@banjie/runtime/calendar'
import type { Document, Item } from '../../model/model.ts'
import type { Text } from '../../messages/report.ts'
import type { Handle, Merge } from '../../model/statement.ts'
import { lastWorks, waitsFor, worksIn } from '../../model/waiting.ts'
import { CORRECTION_TIME, ownLeg, withLeg, type LegSpec, type PathContext } from './context.ts'
import { ProcedurePath, type Arrival } from './procedure-path.ts'
import { longer, start, type Reach } from './reach.ts'
import { whoOf } from './who.ts'

/**
 * The steps of an item, with its corrections and returns; of one without a procedure its one step, which takes the
 * limit that the item keeps.
 */
export function itemSteps(item: Item, kept: Limit | undefined, context: PathContext, begin: Reach = start): Reach {
  const done =
    item.procedure === undefined
      ? withLeg(begin, { ...whole(item), limit: kept ?? item.statutory?.limit }, context)
      : new ProcedurePath(item, context).from(begin)
  return correctionTime(item, done, context)
}

/** What an item's applicant may take in all while corrections are out: N times the time of each. */
function correctionTime(item: Item, begin: Reach, context: PathContext): Reach {
  const { corrections } = item
  if (corrections === undefined) return begin
  const limit = corrections.eachWithin ?? CORRECTION_TIME
  return withLeg(begin, { name: nameOf(item), limit, times: corrections.times, why: 'applicant' }, context)
}

/** The limit that a handled item keeps in a process: the `within` of its `handle`, else its promise. */
export const keptLimit = ({ limit, item }: Handle): Limit | undefined => limit ?? item.promised

/**
 * An item handled in a process, from where its `handle` is reached: from when its first step can be done it takes the
 * limit that it keeps; from when a document comes late that only later steps read, the limits of those steps.
 */
export function handledItem(handle: Handle, reached: Reach, context: PathContext, late: readonly Arrival[]): Reach {
  const { item } = handle
  const begin = firstStepBegins(item, reached, late)
  const done = kept(handle, begin, context)
  if (item.procedure === undefined) return done
  const path = new ProcedurePath(item, context)
  return late.filter(({ at }) => at.length > begin.length).reduce((end, one) => longer(end, path.after(one)), done)
}

/** The item's own length from its beginning: as promised, or as its steps take where one is skipped or nothing is promised. */
function kept(handle: Handle, begin: Reach, context: PathContext): Reach {
  const { item } = handle
  const limit = keptLimit(handle)
  if (context.skipped.has(handle)) return begin
  const isSkipping = worksIn(item.procedure ?? []).some((work) => context.skipped.has(work))
  if (limit === undefined || isSkipping) return itemSteps(item, limit, context, begin)
  return withTimeApart(item, withLeg(begin, { ...whole(item), limit }, context), context)
}

/** What stands apart from an item's limit: its special procedures, the applicant's steps and corrections. */
export function withTimeApart(item: Item, done: Reach, context: PathContext): Reach {
  if (!context.inAll) return done
  return worksIn(item.procedure ?? []).reduce(
    (reach, work) => {
      const leg = ownLeg(work, context)
      return leg.why === 'work' ? reach : withLeg(reach, leg, context)
    },
    correctionTime(item, done, context),
  )
}

/** When the first step of an item that is reached can be done: when there is what it waits for. */
function firstStepBegins(item: Item, reached: Reach, late: readonly Arrival[]): Reach {
  const begins = firstDocuments(item).map((waited) =>
    late.filter(({ document }) => waited.includes(document)).reduce((from, { at }) => longer(from, at), reached),
  )
  return begins.reduce((a, b) => (b.length < a.length ? b : a), begins[0] ?? reached)
}

/** For each step that may be an item's first, the documents that it waits for. */
function firstDocuments(item: Item): readonly (readonly Document[])[] {
  const { procedure } = item
  if (procedure === undefined) return [item.needs.map(({ document }) => document)]
  const last = lastWorks(procedure)
  const [first] = procedure
  const works = first?.kind === 'parallel' ? first.statements.flatMap((branch) => worksIn([branch]).slice(0, 1)) : []
  const firsts = works.length > 0 ? works : worksIn(procedure).slice(0, 1)
  return firsts.map((work) => waitsFor(item, work, last))
}

/** A merge from where it is reached: its limit, else the largest promise; late documents as for an item. */
export function mergedItems(merge: Merge, reached: Reach, context: PathContext, late: readonly Arrival[]): Reach {
  const begins = merge.handles.map(({ item }) => firstStepBegins(item, reached, late))
  const begin = begins.reduce((a, b) => (b.length < a.length ? b : a), begins[0] ?? reached)
  const limit = mergeLimit(merge)
  const isSkipping = merge.handles.some(({ item }) =>
    worksIn(item.procedure ?? []).some((work) => context.skipped.has(work)),
  )
  const done =
    limit === undefined || isSkipping
      ? mergeSteps(merge, context, begin)
      : withLeg(begin, { ...wholeMerge(merge), limit }, context)
  const ends = merge.handles.flatMap(({ item }) =>
    late
      .filter(({ document, at }) => at.length > begin.length && item.needs.some((need) => need.document === document))
      .map((one) => decision(merge, new ProcedurePath(item, context, true).after(one), context)),
  )
  const end = ends.reduce(longer, done)
  return isSkipping ? end : merge.handles.reduce((reach, { item }) => withTimeApart(item, reach, context), end)
}

/** A merge's clock: its `within`, else the largest promise of its items. */
export const mergeLimit = ({ limit, handles }: Merge): Limit | undefined =>
  limit ??
  handles
    .flatMap(({ item }) => item.promised ?? [])
    .toSorted(compareLimits)
    .at(-1)

/** The steps of a merge: those of its items side by side except their last ones, then the one decision. */
export function mergeSteps(merge: Merge, context: PathContext, begin: Reach = start): Reach {
  const reviewed = merge.handles.map(({ item }) =>
    correctionTime(item, new ProcedurePath(item, context, true).from(begin), context),
  )
  return decision(merge, reviewed.reduce(longer, begin), context)
}

/** The one decision of a merge: within the shortest limit of the last steps that it stands for. */
function decision(merge: Merge, reviewed: Reach, context: PathContext): Reach {
  const limits = merge.handles.flatMap(({ item }): readonly Limit[] => {
    if (item.procedure === undefined) return [merge.limit ?? item.promised ?? item.statutory?.limit ?? []].flat()
    return [...lastWorks(item.procedure)].flatMap((work) => (context.skipped.has(work) ? [] : (work.limit ?? [])))
  })
  const name = { zh: `${merge.name}.决定`, en: `${merge.name}.decision` }
  return withLeg(reviewed, { ...wholeMerge(merge), name, limit: limits.toSorted(compareLimits)[0] }, context)
}

/** A merge as one leg of a path. */
export const wholeMerge = ({ name, handles }: Merge): Pick<LegSpec, 'name' | 'who'> => ({
  name: { zh: name, en: name },
  who: whoOf([], [...new Set(handles.flatMap(({ item }) => item.offices))]),
})

const nameOf = ({ name }: Item): Text => ({ zh: name, en: name })

/** An item as one leg of a path. */
export const whole = (item: Item): Pick<LegSpec, 'name' | 'who'> => ({
  name: nameOf(item),
  who: whoOf([], item.offices),
})
