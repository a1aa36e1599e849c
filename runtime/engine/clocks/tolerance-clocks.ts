import { compareLimits } from '../../calendar/index.ts'
import type { Limit, NodeId, Overdue } from '../../plan/index.ts'
import type { CountedCase } from '../case-state.ts'
import type { Layout } from '../layout.ts'
import { holds } from '../condition/holds.ts'
import type { ClockInput, WantedClock } from './wanted-clock.ts'

/**
 * Each tolerated document (容缺) runs on a clock of its own from the case's acceptance; one that several items tolerate,
 * on the shortest. Under a pre-review it counts from the conversion.
 */
export function toleranceClocks({ layout, state, at }: ClockInput): WantedClock[] {
  const documents = Object.keys(state.documents).filter((name) => state.documents[name] === 'tolerated')
  return documents.flatMap((document): WantedClock[] => {
    const [shortest] = toleratingItems(document, layout, state).toSorted((a, b) => compareLimits(a.limit, b.limit))
    if (shortest === undefined) return []
    const start = { startAt: at, why: 'accepted' as const, pauses: [] }
    return [{ id: toleranceId(document), kind: 'tolerance', node: shortest.id, limit: shortest.limit, ...start }]
  })
}

/** An item that tolerates a document, for how long, and what its text says of the end of that. */
export interface Tolerating {
  readonly id: NodeId
  readonly limit: Limit
  readonly overdue: Overdue | undefined
}

/** The items not ended yet that tolerate a document in this case, and whose intake has been accepted. */
export const toleratingItems = (document: string, layout: Layout, state: CountedCase): readonly Tolerating[] =>
  layout.items.flatMap(({ id, needs }) =>
    needs.flatMap(({ document: name, tolerate, when }): readonly Tolerating[] => {
      if (name !== document || tolerate === undefined || state.outcomes[id] !== undefined) return []
      if (!isAccepted(document, id, layout, state) || (when !== undefined && !holds(when, state))) return []
      return [{ id, limit: tolerate.limit, overdue: tolerate.overdue }]
    }),
  )

/** Whether an intake that asked in this case for a document on behalf of an item has been accepted: of a stage, its own. */
const isAccepted = (document: string, item: NodeId, { intakes }: Layout, state: CountedCase): boolean =>
  intakes.some(
    ({ id, asks }) =>
      state.intakes[id]?.acceptedAt !== undefined &&
      asks.some(
        (ask) =>
          ask.document === document &&
          ask.for.some((one) => one.item === item && (one.when === undefined || holds(one.when, state))),
      ),
  )

/** The clock of a tolerated document. */
export const toleranceId = (document: string): string => `tolerance:${document}`
