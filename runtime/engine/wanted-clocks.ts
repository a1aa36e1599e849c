import type { LedgerReason, Pause } from '../calendar/index.ts'
import type { Instant, ItemBlock, Limit, NodeId, Plan } from '../plan/index.ts'
import type { CaseState, ClockKind, IntakeState } from './case-state.ts'
import type { Layout, Situation } from './situation.ts'

/** A clock that the case's situation calls for: running, or standing still for the reasons given. */
export interface WantedClock {
  readonly id: string
  readonly kind: ClockKind
  readonly node: NodeId
  readonly limit: Limit
  readonly unlimited?: true
  readonly startAt: Instant
  readonly why: LedgerReason
  readonly pauses: readonly Pause[]
  /** The steps that stand open under a clock that goes around steps; on-the-spot steps count differently (section 5). */
  readonly steps?: { readonly spot: readonly string[]; readonly others: boolean }
}

/** What clocks are derived from. */
export interface ClockInput {
  readonly plan: Plan
  readonly layout: Layout
  readonly state: CaseState
  readonly situation: Situation
  readonly at: Instant
}

/** Five working days: for the notice of the window (行政许可法 art. 32), and for the applicant's correction. */
const fiveWorkingDays: Limit = { amount: 5, unit: 'workingDay' }

/** The clocks that run or stand still in a case as it is now (language.md section 5); any other has stopped. */
export function wantedClocks(input: ClockInput): readonly WantedClock[] {
  if (input.state.status !== 'open') return []
  return [
    ...taskClocks(input),
    ...intakeClocks(input),
    ...input.layout.items.flatMap((item) => itemClocks(item, input)),
    ...processClock(input),
  ]
}

/** A step's clock counts from the moment it can be done; a task opened anew has a fresh budget. */
function taskClocks({ state, situation }: ClockInput): WantedClock[] {
  return situation.open.flatMap(({ id, limit }) => {
    const task = state.tasks[id]
    if (limit === undefined || task === undefined) return []
    const clockId = task.round === 1 ? id : `${id}~${task.round}`
    return [{ id: clockId, kind: 'step', node: id, limit, startAt: task.openedAt, why: 'started', pauses: [] }]
  })
}

/** The window has five working days from receipt for its notice; the applicant has five for the correction. */
function intakeClocks({ state, situation }: ClockInput): WantedClock[] {
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

/** An item's two clocks: the promised one from its first step, the statutory one from its acceptance. */
function itemClocks(item: ItemBlock, input: ClockInput): WantedClock[] {
  const { plan, state, situation, at } = input
  if (state.outcomes[item.id] !== undefined) return []
  const { promised, statutory } = plan.items[item.item] ?? {}
  const open = situation.open.filter((block) => input.layout.itemOf.get(block.id) === item)
  const waiting = situation.waiting.filter(({ step }) => input.layout.itemOf.get(step.id) === item)
  const reached = open.length > 0 || waiting.length > 0
  const wanted: WantedClock[] = []

  const limit = item.limit ?? promised
  const promisedId = `${item.id}:promised`
  if (limit !== undefined && (open.length > 0 || state.clocks[promisedId] !== undefined)) {
    const missing = [...new Set(waiting.flatMap((step) => step.documents))]
    const owed = missing.filter((name) => state.documents[name] === 'missing')
    const pauses = owed.map((of): Pause => ({ why: 'applicantDocument', of }))
    // Nothing of the item can be done for want of another item's result: its promise stands still (section 5).
    if (open.length === 0 && reached && owed.length < missing.length) pauses.push({ why: 'yieldedDocument' })
    const steps = stepsOf(open)
    wanted.push({ id: promisedId, kind: 'promised', node: item.id, limit, startAt: at, why: 'started', pauses, steps })
  }

  const statutoryId = `${item.id}:statutory`
  if (statutory !== undefined) {
    const start =
      state.clocks[statutoryId] === undefined
        ? statutoryStart(item, reached, input)
        : { startAt: at, why: 'accepted' as const }
    const { fromReceipt: _, ...law } = statutory
    if (start !== undefined)
      wanted.push({ id: statutoryId, kind: 'statutory', node: item.id, limit: law, ...start, pauses: [] })
  }
  return wanted
}

/**
 * When an item's statutory clock starts, if it starts now: at receipt where the law says so; else once the case is
 * accepted, the item reached and every document of it there. Where acceptance is deemed, it counts from the day of
 * receipt for the items reached by it, whatever is missing (行政许可法 art. 32).
 */
function statutoryStart(
  item: ItemBlock,
  reached: boolean,
  { plan, state, at }: ClockInput,
): { readonly startAt: Instant; readonly why: LedgerReason } | undefined {
  const intake = latestIntake(state)
  if (intake === undefined) return undefined
  if (plan.items[item.item]?.statutory?.fromReceipt) return { startAt: intake.receivedAt, why: 'received' }
  if (intake.acceptedAt === undefined || !reached) return undefined
  if (intake.deemed) return { startAt: intake.acceptedAt === at ? intake.receivedAt : at, why: 'deemedAccepted' }
  const there = item.needs.every((name) => ['present', 'obtained', 'issued'].includes(state.documents[name] ?? ''))
  return there ? { startAt: at, why: 'accepted' } : undefined
}

/**
 * The process's clock: from acceptance, or from its beginning where it has no intake; it stands still while the
 * applicant is waited for.
 */
function processClock({ plan, layout, state, situation, at }: ClockInput): WantedClock[] {
  const id = `${plan.body.id}:process`
  const accepted = Object.values(state.intakes).find((intake) => intake.acceptedAt !== undefined)
  if (accepted === undefined && layout.intakes.length > 0) return []
  const owed = situation.waiting.flatMap(({ documents }) =>
    documents.filter((name) => state.documents[name] === 'missing'),
  )
  const limit = plan.limit ?? { amount: 0, unit: 'workingDay' }
  return [
    {
      id,
      kind: 'process',
      node: plan.body.id,
      limit,
      ...(plan.limit === undefined ? { unlimited: true as const } : {}),
      startAt: accepted?.acceptedAt ?? at,
      why: accepted === undefined ? 'started' : accepted.deemed ? 'deemedAccepted' : 'accepted',
      pauses: [
        ...[...new Set(owed)].map((of): Pause => ({ why: 'applicantDocument', of })),
        ...[...situation.awaiting, ...situation.correcting].map((of): Pause => ({ why: 'intake', of })),
      ],
      steps: stepsOf(situation.open),
    },
  ]
}

const stepsOf = (open: Situation['open']): { spot: string[]; others: boolean } => ({
  spot: open.filter(isOnTheSpot).map((block) => block.id),
  others: !open.every(isOnTheSpot),
})
const isOnTheSpot = (block: { readonly limit?: Limit }): boolean => block.limit?.unit === 'onTheSpot'

const latestIntake = (state: CaseState): IntakeState | undefined =>
  Object.values(state.intakes).reduce<IntakeState | undefined>(
    (latest, intake) => (latest === undefined || intake.receivedAt >= latest.receivedAt ? intake : latest),
    undefined,
  )
