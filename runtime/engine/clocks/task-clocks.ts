import { clockState } from '../../calendar/index.ts'
import type { Instant, Limit, NodeId, TaskBlock } from '../../plan/index.ts'
import type { ClockInput, WantedClock } from './wanted-clock.ts'

/** Five working days: for the notice of the window (行政许可法 art. 32), and for the applicant's correction. */
const fiveWorkingDays: Limit = { amount: 5, unit: 'workingDay' }

/**
 * A step's clock counts from the moment it can be done; a task opened anew has a fresh budget. While a correction is out
 * the whole item rests, and with it the step that asked for it, where that one goes on with what is left.
 */
export function taskClocks({ layout, state, situation, at }: ClockInput): WantedClock[] {
  const goingOn = situation.corrections.flatMap((id) => {
    const block = layout.tasks.get(id)
    return block?.kind === 'step' && block.goesOn ? [block] : []
  })
  const pauses = situation.corrections.map((of) => ({ why: 'correction' as const, of }))
  const openedAt = ({ id }: TaskBlock): Instant => state.tasks[id]?.openedAt ?? at
  return [
    ...situation.open.flatMap((task) => taskClock(task, state, { startAt: openedAt(task), pauses: [] })),
    ...[...situation.resting, ...goingOn].flatMap((task) =>
      taskClock(task, state, { startAt: openedAt(task), pauses }),
    ),
  ]
}

function taskClock(
  { id, limit }: TaskBlock,
  { rounds }: ClockInput['state'],
  counted: Pick<WantedClock, 'startAt' | 'pauses'>,
): WantedClock[] {
  const round = rounds[id]
  if (limit === undefined || round === undefined) return []
  return [{ id: taskClockId(id, round), kind: 'step', node: id, limit, why: 'started', ...counted }]
}

/** An automatic step that no rule decides is measured by the clock on the wall: nobody's working time passes over it. */
export function autoClocks({ layout, state, situation, at }: ClockInput): WantedClock[] {
  return situation.undecided.flatMap(({ id, limit }): WantedClock[] => {
    if (limit === undefined) return []
    const time = 1 + (state.counts[`${layout.itemOf.get(id)?.id ?? ''}:correct`] ?? 0)
    const start = { startAt: at, why: 'started' as const, pauses: [] }
    return [{ id: taskClockId(id, time), kind: 'step', node: id, limit, plain: true, ...start }]
  })
}

/** The clock of a task of the time that it was opened for. */
export const taskClockId = (node: NodeId, round: number): string => (round === 1 ? node : `${node}~${round}`)

/** The window has five working days from receipt for its notice; the applicant has five for the correction. */
export function intakeClocks({ state, situation }: ClockInput): WantedClock[] {
  const examined = situation.open.flatMap((block): WantedClock[] => {
    const intake = state.intakes[block.id]
    if (block.kind !== 'intake' || intake === undefined || intake.corrected !== undefined) return []
    const start = { startAt: intake.receivedAt, why: 'received' as const, pauses: [] }
    return [{ id: `${block.id}:notice`, kind: 'intake', node: block.id, limit: fiveWorkingDays, ...start }]
  })
  const corrected = situation.correcting.flatMap((node): WantedClock[] => {
    const since = state.intakes[node]?.corrected
    if (since === undefined) return []
    const start = { startAt: since.at, why: 'correction' as const, pauses: [] }
    return [{ id: `${node}:correction`, kind: 'correction', node, limit: fiveWorkingDays, ...start }]
  })
  return [...examined, ...corrected]
}

/** The applicant has so long for the correction that a step asked for, each time. */
export function correctionClocks({ plan, layout, state, situation, at }: ClockInput): WantedClock[] {
  return situation.corrections.flatMap((node): WantedClock[] => {
    const item = layout.itemOf.get(node)
    const corrections = item && plan.items[item.item]?.corrections
    if (item === undefined || corrections === undefined) return []
    const time = state.counts[`${item.id}:correct`] ?? 1
    const id = `${node}:correction~${time}`
    const start = { startAt: at, why: 'correction' as const, pauses: [] }
    return [{ id, kind: 'correction', node, limit: corrections.eachWithin, ...start }]
  })
}

/** A wait for a condition, or for a pre-review to become formal, within its limit. */
export function awaitClocks({ layout, state, situation, at }: ClockInput): WantedClock[] {
  return [...situation.waits, ...situation.reviewing].flatMap((node): WantedClock[] => {
    const block = layout.blocks.get(node)
    if ((block?.kind !== 'await' && block?.kind !== 'preReview') || block.limit === undefined) return []
    const id = awaitClockId(node, state.clocks)
    return [{ id, kind: 'await', node, limit: block.limit, startAt: at, why: 'started', pauses: [] }]
  })
}

/** The clock of a wait: the one that runs; a case that comes to wait there again has its time anew. */
function awaitClockId(node: NodeId, clocks: ClockInput['state']['clocks']): string {
  const before = Object.entries(clocks).filter(([, { kind, node: of }]) => kind === 'await' && of === node)
  const running = before.find(([, { clock }]) => clockState(clock) !== 'stopped')
  if (running !== undefined) return running[0]
  return before.length === 0 ? `${node}:await` : `${node}:await~${before.length + 1}`
}
