import { clockState, dueOf, measureOf, type Calendar } from '@banjie/runtime/calendar'
import type { CaseClock, CaseState, ClockKind } from '@banjie/runtime/engine'
import { blocksOf, tasksOf, type Instant, type Limit, type NodeId, type Plan } from '@banjie/runtime/plan'

/**
 * An edge of a limit: which clock, and how near to its end it was used (just before it, to the last of it, or just too
 * late): `promised 餐饮企业设立/食品经营许可 on`.
 */
export type DeadlineEdge = `${ClockKind} ${string} ${'before' | 'on' | 'after'}`

/** Every edge of every limit that a plan sets; on the spot has none before its day. */
export function edgesIn(plan: Plan): readonly DeadlineEdge[] {
  return limitsIn(plan).flatMap(({ kind, of, limit }): DeadlineEdge[] => [
    ...(limit.unit === 'onTheSpot' ? [] : [`${kind} ${of} before` as const]),
    `${kind} ${of} on`,
    `${kind} ${of} after`,
  ])
}

interface SetLimit {
  readonly kind: ClockKind
  readonly of: string
  readonly limit: Limit
}

/** For the notice of the window and the applicant's correction (行政许可法 art. 32). */
const fiveWorkingDays: Limit = { amount: 5, unit: 'workingDay' }

function limitsIn(plan: Plan): readonly SetLimit[] {
  const found: SetLimit[] = []
  const set = (kind: ClockKind, of: NodeId, limit: Limit | undefined): void => {
    if (limit !== undefined && !found.some((one) => one.kind === kind && one.of === of)) found.push({ kind, of, limit })
  }
  set('process', plan.body.id, plan.limit)
  for (const { id, limit } of tasksOf(plan)) set('step', id, limit)
  for (const block of blocksOf(plan.body)) {
    if (block.kind === 'intake') {
      set('intake', block.id, fiveWorkingDays)
      set('correction', block.id, fiveWorkingDays)
    }
    if (block.kind === 'stage' || block.kind === 'merge') set(block.kind, block.id, block.limit)
    if (block.kind === 'await' || block.kind === 'preReview') set('await', block.id, block.limit)
    if (block.kind !== 'item') continue
    const item = plan.items[block.item]
    set('promised', block.id, block.limit ?? item?.promised)
    set('statutory', block.id, item?.statutory)
    for (const { document, tolerate } of block.needs) set('tolerance', document, tolerate?.limit)
  }
  return found
}

/** The edges that were met between two states of a case: of the limits whose clocks were stopped, and of those that ran out. */
export function edgesMet(before: CaseState | undefined, after: CaseState, calendar: Calendar): readonly DeadlineEdge[] {
  return Object.entries(after.clocks).flatMap(([id, clock]): DeadlineEdge[] => {
    const was = before?.clocks[id]
    const hasStopped =
      clockState(clock.clock) === 'stopped' && (was === undefined || clockState(was.clock) !== 'stopped')
    const hasFired = clock.fired === true && was?.fired !== true
    if (clock.unlimited === true || (!hasStopped && !hasFired)) return []
    const edge = hasFired ? 'after' : edgeOf(clock, calendar)
    const of = clock.kind === 'tolerance' ? id.slice(id.indexOf(':') + 1) : clock.node
    return edge === undefined ? [] : [`${clock.kind} ${of} ${edge}`]
  })
}

function edgeOf({ clock, fired }: CaseClock, calendar: Calendar): 'before' | 'on' | 'after' | undefined {
  const end = clock.ledger.at(-1)?.at
  const due = dueOf(clock, calendar)
  if (end === undefined || due === undefined || fired === true) return undefined
  const { unit } = clock.limit
  return unit === 'hour' || unit === 'minute' || unit === 'second'
    ? timeEdge(end, due.at, measureOf({ amount: 1, unit }))
    : dayEdge(end, due, calendar)
}

/** Of a limit in hours or less: within one of its units. */
function timeEdge(end: Instant, due: Instant, unit: number): 'before' | 'on' | 'after' | undefined {
  if (end === due) return 'on'
  if (Math.abs(end - due) > unit) return undefined
  return end < due ? 'before' : 'after'
}

/** Of a limit in days or more: on its last day, on the working day before, or on the one after. */
function dayEdge(
  end: Instant,
  due: { readonly at: Instant; readonly day: string },
  { dayOf, previousWorkingDay, nextWorkingDay }: Calendar,
): 'before' | 'on' | 'after' | undefined {
  const day = dayOf(end)
  if (end > due.at) return day <= nextWorkingDay(due.day) ? 'after' : undefined
  if (day === due.day) return 'on'
  return day >= previousWorkingDay(due.day) ? 'before' : undefined
}
