import { compareLimits } from '../../calendar/index.ts'
import type { Limit, NodeId } from '../../plan/index.ts'
import type { CaseState } from '../case-state.ts'
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
    const tolerating = layout.items.flatMap(({ id, needs }) =>
      needs
        .filter(
          (need) =>
            need.document === document &&
            need.tolerate !== undefined &&
            state.outcomes[id] === undefined &&
            isAccepted(document, id, layout, state) &&
            (need.when === undefined || holds(need.when, state)),
        )
        .map(({ tolerate }): { readonly id: NodeId; readonly limit: Limit | undefined } => ({
          id,
          limit: tolerate?.limit,
        })),
    )
    const [shortest] = tolerating
      .flatMap(({ id, limit }) => (limit === undefined ? [] : [{ id, limit }]))
      .toSorted((a, b) => compareLimits(a.limit, b.limit))
    if (shortest === undefined) return []
    const start = { startAt: at, why: 'accepted' as const, pauses: [] }
    return [{ id: toleranceId(document), kind: 'tolerance', node: shortest.id, limit: shortest.limit, ...start }]
  })
}

/** Whether an intake that asked for a document on behalf of an item has been accepted: of a stage, its own. */
const isAccepted = (document: string, item: NodeId, { intakes }: Layout, state: CaseState): boolean =>
  intakes.some(
    ({ id, asks }) =>
      state.intakes[id]?.acceptedAt !== undefined &&
      asks.some((ask) => ask.document === document && ask.for.some((one) => one.item === item)),
  )

/** The clock of a tolerated document. */
export const toleranceId = (document: string): string => `tolerance:${document}`
