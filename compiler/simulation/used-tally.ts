import { usedWorkingDaysOf, type Calendar, type Clock } from '@banjie/runtime/calendar'
import type { CaseClock } from '@banjie/runtime/engine'
import { blocksOf, type Instant, type NodeId, type Plan } from '@banjie/runtime/plan'
import type { HallCase } from './hall-case.ts'
import { nameOf } from './names.ts'
import type { Used } from './result.ts'
import { summaryOf } from './summary.ts'

interface Figures {
  readonly days: number[]
  readonly histogram: { cases: number; late: number }[]
}

/** Counts the working days that the process took, and each of its items. */
export function usedTally(
  plan: Plan,
  calendar: Calendar,
): { count(hallCase: HallCase, now: Instant): void; result(): readonly Used[] } {
  const items = [...blocksOf(plan.body)].filter(({ kind }) => kind === 'item')
  const found = new Map<NodeId, Figures>([plan.body, ...items].map(({ id }) => [id, { days: [], histogram: [] }]))
  const add = ({ node, clock, warned }: CaseClock, now: Instant): void => {
    const { days, histogram } = found.get(node) ?? { days: [], histogram: [] }
    const used = daysTaken(clock, calendar, now)
    days.push(used)
    while (histogram.length <= used) histogram.push({ cases: 0, late: 0 })
    const bin = histogram[used]
    if (bin === undefined) return
    bin.cases++
    if (warned === 'red') bin.late++
  }
  return {
    count: ({ state }, now) => {
      for (const clock of Object.values(state.clocks))
        if (clock.kind === 'process' || clock.kind === 'promised') add(clock, now)
    },
    result: () =>
      [...found].map(([node, { days, histogram }]) => ({
        node,
        name: nameOf(plan, node),
        limits: limitsOf(node, plan),
        days: summaryOf(days),
        histogram,
      })),
  }
}

/** The working days of a clock, that of its end with them: a limit of so many is kept. */
function daysTaken(clock: Clock, calendar: Calendar, now: Instant): number {
  const running = { ...clock, ledger: clock.ledger.filter(({ kind }) => kind !== 'steps' && kind !== 'stop') }
  const last = clock.ledger.at(-1)
  const end = last?.kind === 'stop' ? last.at : now
  const { days } = calendar
  const day = days.dayOf(end)
  return usedWorkingDaysOf(running, calendar, days.isWorking(day) ? Math.max(end, days.closing(day)) : end)
}

function limitsOf(node: NodeId, plan: Plan): Used['limits'] {
  if (node === plan.body.id) return plan.limit === undefined ? [] : [{ kind: 'limit', limit: plan.limit }]
  const block = [...blocksOf(plan.body)].find(({ id }) => id === node)
  if (block?.kind !== 'item') return []
  const { promised, statutory } = plan.items[block.item] ?? {}
  const own = block.limit ?? promised
  return [
    ...(own === undefined ? [] : [{ kind: 'promised' as const, limit: own }]),
    ...(statutory === undefined
      ? []
      : [{ kind: 'statutory' as const, limit: { amount: statutory.amount, unit: statutory.unit } }]),
  ]
}
