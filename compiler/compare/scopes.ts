import type { Process } from '../model/model.ts'
import { statementsIn } from '../model/parts.ts'
import { itemsOf } from './handled-items.ts'
import { match } from './matching.ts'

/** Processes before, and those that stand in their place. */
export interface Scope {
  readonly before: readonly Process[]
  readonly after: readonly Process[]
  /** Whether a bad rating alone starts them. */
  readonly isFollowUp: boolean
}

/**
 * Which process stands in the place of which: by name, else by title; where one is left on each side, they stand for each
 * other. One that is gone belongs to the one that now handles its items, or that stands for those which needed its
 * results: many windows, then one. What follows a bad rating is matched apart.
 */
export function scopesOf(before: readonly Process[], after: readonly Process[]): readonly Scope[] {
  const [old, now] = [followUpsIn(before), followUpsIn(after)]
  const isFirst = (process: Process): boolean => !old.has(process) && !now.has(process)
  return [...among(before.filter(isFirst), after.filter(isFirst), false), ...among([...old], [...now], true)]
}

/** The processes that others start on a bad rating; where that is all of them, none. */
function followUpsIn(processes: readonly Process[]): ReadonlySet<Process> {
  const started = processes.flatMap(({ statements }) =>
    statementsIn(statements).map((one) => (one.kind === 'evaluate' ? one.negativeStart() : undefined)),
  )
  const found = processes.filter((process) => started.includes(process))
  return new Set(found.length === processes.length ? [] : found)
}

function among(before: readonly Process[], after: readonly Process[], isFollowUp: boolean): readonly Scope[] {
  const { pairs, removed, added } = match(before, after, ({ name, title }) => [name, title])
  const [gone, ...moreGone] = removed
  const [fresh, ...moreFresh] = added
  const known = new Map<Process, Process[]>(pairs.map((pair) => [pair.after, [pair.before]]))
  if (gone !== undefined && fresh !== undefined && moreGone.length === 0 && moreFresh.length === 0)
    known.set(fresh, [gone])
  const left = removed.filter((process) => ![...known.values()].flat().includes(process))
  const alone = joined(joined(left, after, known, takenOver), after, known, yieldedFor)
  return [
    ...after.map((process) => {
      const its = known.get(process) ?? []
      return { before: before.filter((one) => its.includes(one)), after: [process], isFollowUp }
    }),
    ...alone.map((process) => ({ before: [process], after: [], isFollowUp })),
  ]
}

/** How much a process that is gone has to do with one that is there now, and with those that it stands for. */
type Bond = (gone: Process, now: Process, standsFor: readonly Process[]) => number

/** Joins each process that is gone to the one that it has most to do with; gives those that have to do with none. */
function joined(
  gone: readonly Process[],
  after: readonly Process[],
  known: Map<Process, Process[]>,
  bond: Bond,
): readonly Process[] {
  return gone.filter((process) => {
    let best: Process | undefined
    let most = 0
    for (const one of after) {
      const strength = bond(process, one, known.get(one) ?? [])
      if (strength > most) [best, most] = [one, strength]
    }
    if (best !== undefined) known.set(best, [...(known.get(best) ?? []), process])
    return best === undefined
  })
}

/** How many items of a process that is gone another handles now, which those that it stands for did not handle. */
const takenOver: Bond = (gone, now, standsFor) => {
  const others = itemsOf(standsFor)
  const { pairs } = match(itemsOf([gone]), itemsOf([now]), ({ item }) => [item.name, item.title])
  return pairs.filter(({ before }) => others.every(({ item }) => item.name !== before.item.name)).length
}

/** How many results of a process that is gone were needed by those that another stands for. */
const yieldedFor: Bond = (gone, _now, standsFor) => {
  const needed = new Set(itemsOf(standsFor).flatMap(({ item }) => item.needs.map(({ document }) => document)))
  const yielded = itemsOf([gone]).flatMap(({ item }) => item.yields.map(({ document }) => document))
  return yielded.filter((document) => needed.has(document)).length
}
