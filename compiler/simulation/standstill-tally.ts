import type { Calendar, Clock, LedgerReason } from '@banjie/runtime/calendar'
import type { Instant } from '@banjie/runtime/plan'
import { dayOf } from './defaults.ts'
import type { HallCase } from './hall-case.ts'
import type { Standing } from './result.ts'
import { rounded } from './summary.ts'

/** Counts for what reasons cases stood still, and how long, as the ledgers of their clocks tell it. */
export function standstillTally(calendar: Calendar): {
  count(hallCase: HallCase, now: Instant): void
  result(): readonly Standing[]
} {
  const found = new Map<LedgerReason, { cases: number; ms: number }>()
  return {
    count: ({ state }, now) => {
      const times = new Map<LedgerReason, number>()
      const add = (why: LedgerReason, from: Instant, to: Instant): void =>
        void times.set(why, (times.get(why) ?? 0) + calendar.days.workingMs(from, to))
      for (const { kind, node, clock } of Object.values(state.clocks)) {
        if (kind === 'process') pausesIn(clock, now, add)
        // What comes from inside the process stops only the clock of the item that needs it.
        if (kind === 'promised')
          pausesIn(clock, now, (why, from, to) => {
            if (why === 'yieldedDocument') add(why, from, to)
          })
        // What an intake asks back is owed before the clock of the process begins.
        const [start] = clock.ledger
        if (kind === 'correction' && node in state.intakes && start !== undefined)
          add('intake', start.at, clock.ledger.at(-1)?.kind === 'stop' ? (clock.ledger.at(-1)?.at ?? now) : now)
      }
      for (const [why, ms] of times) {
        const { cases, ms: before } = found.get(why) ?? { cases: 0, ms: 0 }
        found.set(why, { cases: cases + 1, ms: before + ms })
      }
    },
    result: () =>
      [...found]
        .toSorted(([, a], [, b]) => b.ms - a.ms)
        .map(([why, { cases, ms }]) => ({ why, cases, meanDays: rounded(ms / cases / dayOf(calendar)) })),
  }
}

/** Each stretch for which a clock stood still for a reason; what stands still twice for it counts once. */
function pausesIn({ ledger }: Clock, now: Instant, add: (why: LedgerReason, from: Instant, to: Instant) => void): void {
  const open = new Map<LedgerReason, { count: number; since: Instant }>()
  for (const { kind, why, at } of ledger) {
    const since = open.get(why)
    if (kind === 'pause') open.set(why, { count: (since?.count ?? 0) + 1, since: since?.since ?? at })
    if (kind !== 'resume' || since === undefined) continue
    if (since.count > 1) open.set(why, { ...since, count: since.count - 1 })
    else {
      open.delete(why)
      add(why, since.since, at)
    }
  }
  for (const [why, { since }] of open)
    add(why, since, ledger.at(-1)?.kind === 'stop' ? (ledger.at(-1)?.at ?? now) : now)
}
