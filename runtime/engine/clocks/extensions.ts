import { clockState, extendClock } from '../../calendar/index.ts'
import type { Instant, Limit, NodeId, Plan } from '../../plan/index.ts'
import type { CaseClock, CaseState, ClockKind } from '../case-state.ts'
import type { Layout } from '../layout.ts'
import { notBefore } from './keep-clocks.ts'

/** The clocks that an extension lengthens (延期): the item's, and those around it. */
const lengthened: ReadonlySet<ClockKind> = new Set(['statutory', 'promised', 'merge', 'stage', 'process'])

/** By how much an item may be extended; undefined where its text grants no extension. */
export const extensionOf = (item: NodeId, plan: Plan, { items }: Layout): Limit | undefined =>
  plan.items[items.find(({ id }) => id === item)?.item ?? '']?.extension?.length

/** The clocks of a case with an item's extension granted. */
export function withExtension(
  clocks: CaseState['clocks'],
  item: NodeId,
  plan: Plan,
  layout: Layout,
  at: Instant,
): CaseState['clocks'] {
  const length = extensionOf(item, plan, layout)
  if (length === undefined) return clocks
  const nodes: readonly NodeId[] = [item, ...(layout.around.get(item) ?? []).map(({ id }) => id), plan.body.id]
  const isLengthened = ({ kind, node, unlimited, clock }: CaseClock): boolean =>
    lengthened.has(kind) && nodes.includes(node) && unlimited !== true && clockState(clock) !== 'stopped'
  return Object.fromEntries(
    Object.entries(clocks).map(([id, one]) => [
      id,
      isLengthened(one) ? { ...one, clock: extendClock(one.clock, notBefore(one.clock, at), length) } : one,
    ]),
  )
}

/** The clocks that begin when an extension has been granted already: they are as much longer. */
export function withEarlierExtensions(
  before: CaseState['clocks'],
  clocks: CaseState['clocks'],
  extended: readonly NodeId[],
  plan: Plan,
  layout: Layout,
  at: Instant,
): CaseState['clocks'] {
  if (extended.length === 0) return clocks
  const begun = Object.fromEntries(Object.entries(clocks).filter(([id]) => !(id in before)))
  return { ...clocks, ...extended.reduce((all, item) => withExtension(all, item, plan, layout, at), begun) }
}
