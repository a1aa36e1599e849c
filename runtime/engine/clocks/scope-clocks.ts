import { compareLimits } from '../../calendar/index.ts'
import type { Limit, NodeId, StageBlock } from '../../plan/index.ts'
import { stepsOf } from './on-the-spot.ts'
import { distinct, standingIn } from './standstills.ts'
import type { ClockInput, WantedClock } from './wanted-clock.ts'

/**
 * The process's clock: from acceptance, or from its beginning where it has no intake; it stands still while the
 * applicant is waited for. A green channel that the case takes may have made its limit shorter.
 */
export function processClock({ plan, layout, state, situation, standstills, at }: ClockInput): WantedClock[] {
  const accepted = Object.values(state.intakes).find((intake) => intake.acceptedAt !== undefined)
  if (accepted === undefined && layout.intakes.length > 0) return []
  const limits = [plan.limit, ...(state.green ?? []).map((index) => plan.greenChannels[index]?.limit)]
  const limit = limits.flatMap((one): Limit[] => (one === undefined ? [] : [one])).toSorted(compareLimits)[0]
  return [
    {
      id: `${plan.body.id}:process`,
      kind: 'process',
      node: plan.body.id,
      limit: limit ?? { amount: 0, unit: 'workingDay' },
      ...(limit === undefined ? { unlimited: true as const } : {}),
      startAt: accepted?.acceptedAt ?? at,
      why: accepted === undefined ? 'started' : accepted.deemed ? 'deemedAccepted' : 'accepted',
      pauses: distinct(standstills),
      steps: stepsOf(situation.open),
    },
  ]
}

/** A stage's clock: from the acceptance of its own intake, not of one that a stage within it has, or from its beginning. */
export function stageClocks(stage: StageBlock, input: ClockInput): WantedClock[] {
  const { layout, state, situation, standstills, at } = input
  const isActive = situation.positions.some(({ node, place }) => node === stage.id && place !== 'done')
  if (stage.limit === undefined || !isActive) return []
  const inside = ({ id }: { readonly id: NodeId }): boolean =>
    layout.around.get(id)?.some((around) => around.id === stage.id) === true
  const own = layout.intakes.filter(
    ({ id }) => layout.around.get(id)?.findLast(({ kind }) => kind === 'stage')?.id === stage.id,
  )
  const accepted = own.flatMap(({ id }) => state.intakes[id] ?? []).find(({ acceptedAt }) => acceptedAt !== undefined)
  if (own.length > 0 && accepted === undefined) return []
  return [
    {
      id: `${stage.id}:stage`,
      kind: 'stage',
      node: stage.id,
      limit: stage.limit,
      startAt: accepted?.acceptedAt ?? at,
      why: accepted === undefined ? 'started' : accepted.deemed ? 'deemedAccepted' : 'accepted',
      pauses: standingIn(stage.id, layout, standstills),
      steps: stepsOf(situation.open.filter(inside)),
    },
  ]
}
