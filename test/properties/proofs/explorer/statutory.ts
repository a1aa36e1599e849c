import type { Case } from './cases.ts'
import type { Document, Limit, Of } from './model.ts'
import { budgetOf, roundUp, workingDays } from './lengths.ts'
import { toleratedIn, type ProcessGraph, type Unit } from './process-graph.ts'
import { longestRun } from './run-item.ts'

/**
 * How long the statutory clock of an item can run in a case (language section 6, BJ3007); undefined where it counts from
 * receipt and something comes before it, or runs while a result of others is waited for.
 */
export function longestStatutory(
  graph: ProcessGraph,
  unit: Unit,
  handle: Of<'handle'>,
  answers: Case,
  isPathBroken: boolean,
): number | undefined {
  const { work } = unit
  if (work === undefined) return undefined
  const before = handle.item.statutory?.fromReceipt === true ? beforeHandle(graph, unit) : 0
  if (before === undefined || waitsOnTheClock(graph, unit, handle)) return undefined
  const run = longestRun(work.nodes, { clock: 'statutory', withSteps: !isPathBroken })
  const path = isPathBroken ? run + promiseOf(work.limit) : run
  const tolerances = work.handles
    .flatMap((one) => toleratedIn(one, answers))
    .map(({ limit }) => budgetOf(limit, 'days'))
  return roundUp(path) + Math.max(0, ...tolerances) + before
}

/** Whether a result comes while the clock runs: from receipt, tolerated, or what another item of the merge waits for. */
function waitsOnTheClock({ units }: ProcessGraph, unit: Unit, handle: Of<'handle'>): boolean {
  const isBefore = (one: Unit, other: Unit): boolean =>
    other.after.some((before) => before === one || isBefore(one, before))
  const isLate = (document: Document): boolean =>
    units.some((one) => one !== unit && one.work?.yields.includes(document) && !isBefore(one, unit))
  return (unit.work?.handles ?? []).some((one) =>
    one.item.needs.some(
      ({ document, tolerate }) =>
        (one !== handle || tolerate !== undefined || handle.item.statutory?.fromReceipt === true) && isLate(document),
    ),
  )
}

const promiseOf = (limit: Limit | undefined): number => (limit === undefined ? 0 : budgetOf(limit, 'days'))

/** Twice the intake and the five working days of its correction; an intake on the spot leaves nothing to come back for. */
function beforeHandle({ intake, units }: ProcessGraph, unit: Unit): number | undefined {
  const isFirst = unit.stages.length === 0 && unit.after.every((one) => one.statement === intake) && units.length > 0
  if (!isFirst || intake?.limit === undefined) return undefined
  const once = budgetOf(intake.limit, 'days')
  return intake.limit.unit === 'onTheSpot' ? 0 : 2 * once + workingDays(5)
}
