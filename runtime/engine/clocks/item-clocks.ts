import type { Pause } from '../../calendar/index.ts'
import type { ItemBlock, MergeBlock, TaskBlock } from '../../plan/index.ts'
import type { IntakeState } from '../case-state.ts'
import { holds } from '../condition/holds.ts'
import { isThere } from '../situation.ts'
import { isYielded } from '../yielding.ts'
import { intakesSince } from './intakes-since.ts'
import { stepsOf } from './on-the-spot.ts'
import { ownerOf, standingIn } from './standstills.ts'
import type { ClockInput, WantedClock } from './wanted-clock.ts'

/** An item's two clocks: the promised one from its first step, the statutory one from its acceptance. */
export function itemClocks(item: ItemBlock, input: ClockInput): WantedClock[] {
  const { plan, layout, state, situation } = input
  if (state.outcomes[item.id] !== undefined) return []
  const around = layout.around.get(item.id) ?? []
  // Before a pre-review becomes formal only step clocks run.
  if (around.some(({ id }) => situation.reviewing.includes(id))) return []
  const isMerged = around.some(({ kind }) => kind === 'merge')
  const limit = item.limit ?? plan.items[item.item]?.promised
  return [
    ...(isMerged || limit === undefined ? [] : promisedClock(item, { kind: 'promised', limit }, input)),
    ...statutoryClock(item, input),
  ]
}

/** A merge has one clock: its limit, from when its first step can be done. */
export function mergeClocks(merge: MergeBlock, input: ClockInput): WantedClock[] {
  const { limit } = merge
  const isDone = merge.items.every(({ id }) => input.state.outcomes[id] !== undefined)
  const isHeld = input.layout.around.get(merge.id)?.some(({ id }) => input.situation.reviewing.includes(id))
  return limit === undefined || isDone || isHeld ? [] : promisedClock(merge, { kind: 'merge', limit }, input)
}

function promisedClock(
  block: ItemBlock | MergeBlock,
  { kind, limit }: Pick<WantedClock, 'limit'> & { readonly kind: 'promised' | 'merge' },
  { layout, state, situation, standstills, at }: ClockInput,
): WantedClock[] {
  const inside = ({ id }: { readonly id: string }): boolean =>
    layout.around.get(id)?.some((around) => around.id === block.id) === true
  const open = situation.open.filter(inside)
  const id = `${block.id}:${kind}`
  if (open.length === 0 && state.clocks[id] === undefined) return []
  const pauses: Pause[] = [...standingIn(block.id, layout, standstills)]
  // None of its steps can be done for want of another item's result: its promise stands still (section 5).
  const isHeldUp = situation.waiting.some(
    ({ step, documents }) =>
      inside(step) && documents.some((document) => ownerOf(document, step.id, layout, state) === 'item'),
  )
  if (open.length === 0 && isHeldUp) pauses.push({ why: 'yieldedDocument' })
  return [{ id, kind, node: block.id, limit, startAt: at, why: 'started', pauses, steps: stepsOf(open) }]
}

function statutoryClock(item: ItemBlock, input: ClockInput): WantedClock[] {
  const { plan, layout, state, situation, standstills, at } = input
  const statutory = plan.items[item.item]?.statutory
  if (statutory === undefined) return []
  const id = `${item.id}:statutory`
  const start = state.clocks[id] === undefined ? statutoryStart(item, input) : { startAt: at, why: 'accepted' as const }
  if (start === undefined) return []
  const { fromReceipt, ...limit } = statutory
  const merge = layout.around.get(item.id)?.find(({ kind }) => kind === 'merge')
  // A merge makes one case of its items, decided at once: what is left out of the time of one is left out of that of all.
  const pauses = standingIn((merge ?? item).id, layout, standstills).filter(({ why }) => why === 'excluded')
  // The steps of a merge are those of each of its items. From receipt it counts around the intake too: one on the spot
  // takes no day of it either.
  const isAround = ({ id: step, kind }: TaskBlock): boolean =>
    layout.itemOf.get(step) === item ||
    layout.around.get(step)?.some((block) => block === merge) === true ||
    (fromReceipt === true && kind === 'intake')
  return [
    { id, kind: 'statutory', node: item.id, limit, ...start, pauses, steps: stepsOf(situation.open.filter(isAround)) },
  ]
}

/**
 * When an item's statutory clock starts, if it starts now: at receipt where the law says so; else once the case is
 * accepted, the item reached, and every document of it there that it neither tolerates, replaces, nor has shared. Where
 * acceptance is deemed, it counts from the day of receipt for the items reached by it, whatever is missing (行政许可法
 * art. 32).
 */
function statutoryStart(
  item: ItemBlock,
  input: ClockInput,
): Pick<WantedClock, 'startAt' | 'why' | 'stepsBefore'> | undefined {
  const { plan, layout, state, situation, at } = input
  const intake = intakeOf(item, input)
  if (intake === undefined) return undefined
  // A merge comes to all of its items at once, to those too that have nothing but the one decision.
  const merge = layout.around.get(item.id)?.find(({ kind }) => kind === 'merge')
  const isReached = situation.positions.some(({ node }) => node === item.id || node === merge?.id)
  if (plan.items[item.item]?.statutory?.fromReceipt)
    return isReached || isSure(item, input)
      ? { startAt: intake.receivedAt, why: 'received', stepsBefore: intakesSince(intake.receivedAt, input) }
      : undefined
  const review = layout.around.get(item.id)?.find(({ kind }) => kind === 'preReview')
  const acceptedAt = review === undefined ? intake.acceptedAt : state.converted?.[review.id]
  if (acceptedAt === undefined || !isReached) return undefined
  if (review === undefined && intake.deemed)
    return { startAt: acceptedAt === at ? intake.receivedAt : at, why: 'deemedAccepted' }
  const isComplete = item.needs.every(
    (need) =>
      need.tolerate !== undefined ||
      need.commitment !== undefined ||
      (need.sharedFrom !== undefined && !isYielded(need, layout, state)) ||
      isThere(state, need.document) ||
      (need.when !== undefined && !holds(need.when, state)),
  )
  return isComplete ? { startAt: at, why: review === undefined ? 'accepted' : 'converted' } : undefined
}

/** The intake that took in documents for an item: the last received of those that ask for it, or of all. */
function intakeOf(item: ItemBlock, { layout, state }: ClockInput): IntakeState | undefined {
  const asking = layout.intakes.filter(({ asks }) => asks.some((ask) => ask.for.some((one) => one.item === item.id)))
  const intakes = (asking.length > 0 ? asking : layout.intakes).flatMap(({ id }) => state.intakes[id] ?? [])
  return intakes.reduce<IntakeState | undefined>(
    (latest, intake) => (latest === undefined || intake.receivedAt >= latest.receivedAt ? intake : latest),
    undefined,
  )
}

/** Whether every case handles an item. */
const isSure = (item: ItemBlock, { layout }: ClockInput): boolean =>
  layout.intakes.some(({ asks }) =>
    asks.some((ask) => ask.for.some((one) => one.item === item.id && one.when === undefined)),
  )
