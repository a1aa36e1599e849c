import type { Instant, IntakeBlock } from '../../plan/index.ts'
import type { ClockInput, StepsNoted } from './wanted-clock.ts'

/**
 * How the intakes have stood open since a receipt: a clock that counts from it goes around them, also where it becomes
 * known only afterwards that the case handles its item.
 */
export function intakesSince(receivedAt: Instant, { layout, state, at }: ClockInput): readonly StepsNoted[] {
  const stretches = layout.intakes.flatMap((intake) => openStretches(intake, state, at))
  const instants = [receivedAt, ...stretches.flatMap(({ from, to }) => [from, to])]
  return [...new Set(instants)]
    .filter((instant) => receivedAt <= instant && instant < at)
    .toSorted((a, b) => a - b)
    .map((instant) => {
      const open = stretches.filter(({ from, to }) => from <= instant && instant < to).map(({ intake }) => intake)
      const spot = open.filter(({ limit }) => limit?.unit === 'onTheSpot').map(({ id }) => id)
      return { at: instant, spot, others: spot.length < open.length }
    })
}

/** When an intake was a task: from receipt to acceptance, but for the time in which the applicant was asked back. */
function openStretches(
  intake: IntakeBlock,
  { intakes, clocks }: ClockInput['state'],
  now: Instant,
): readonly { readonly intake: IntakeBlock; readonly from: Instant; readonly to: Instant }[] {
  const known = intakes[intake.id]
  if (known === undefined) return []
  const correction = clocks[`${intake.id}:correction`]?.clock.ledger
  const end = known.acceptedAt ?? now
  const [asked, answered] = [correction?.at(0)?.at ?? end, correction?.at(-1)?.at ?? end]
  return [
    { intake, from: known.receivedAt, to: asked },
    { intake, from: answered, to: end },
  ]
}
