import { compareLimits } from '../../calendar/index.ts'
import type { Limit, NodeId } from '../../plan/index.ts'
import { holds } from '../condition/holds.ts'
import type { ClockInput, WantedClock } from './wanted-clock.ts'

/**
 * Each tolerated document (容缺) runs on a clock of its own from the case's acceptance; one that several items tolerate,
 * on the shortest. Under a pre-review it counts from the conversion.
 */
export function toleranceClocks({ layout, state, at }: ClockInput): WantedClock[] {
  const accepted = Object.values(state.intakes).flatMap(({ acceptedAt }) => acceptedAt ?? [])
  if (accepted.length === 0) return []
  const documents = Object.keys(state.documents).filter((name) => state.documents[name] === 'tolerated')
  return documents.flatMap((document): WantedClock[] => {
    const tolerating = layout.items.flatMap(({ id, needs }) =>
      needs
        .filter(
          (need) =>
            need.document === document &&
            need.tolerate !== undefined &&
            state.outcomes[id] === undefined &&
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

/** The clock of a tolerated document. */
export const toleranceId = (document: string): string => `tolerance:${document}`
