import { clockState } from '@banjie/runtime/calendar'
import type { CaseClock, CaseState } from '@banjie/runtime/engine'
import type { Plan } from '@banjie/runtime/plan'
import { nameOf } from './names.ts'
import type { KeptLimit } from './result.ts'
import { rounded } from './summary.ts'

/**
 * Counts how often each limit was kept: a clock that gave its red warning, or whose time ran out, did not keep its own.
 * One that still runs, and has not, is not counted: it may still come to either.
 */
export function limitTally(plan: Plan): { count(state: CaseState): void; result(): readonly KeptLimit[] } {
  const found = new Map<string, { readonly clock: CaseClock; counted: number; kept: number }>()
  return {
    count: (state) => {
      for (const id in state.clocks) {
        const clock = state.clocks[id]
        if (clock === undefined || clock.unlimited === true) continue
        const isKept = clock.warned !== 'red' && clock.fired !== true
        if (isKept && clockState(clock.clock) !== 'stopped') continue
        const { amount, unit } = clock.clock.limit
        const key = `${clock.kind} ${clock.node} ${amount} ${unit}`
        const row = found.get(key) ?? { clock, counted: 0, kept: 0 }
        row.counted++
        if (isKept) row.kept++
        found.set(key, row)
      }
    },
    result: () =>
      [...found.values()]
        .toSorted((a, b) => order(a.clock, plan) - order(b.clock, plan))
        .map(({ clock: { node, kind, clock }, counted, kept }) => ({
          node,
          name: nameOf(plan, node),
          kind,
          limit: clock.limit,
          counted,
          kept,
          share: rounded(kept / counted),
        })),
  }
}

/** The process first, then the wider ones before the narrower ones. */
const order = ({ node, kind }: CaseClock, plan: Plan): number => (node === plan.body.id ? 0 : kinds.indexOf(kind) + 1)
const kinds: readonly CaseClock['kind'][] = [
  'process',
  'stage',
  'merge',
  'statutory',
  'promised',
  'intake',
  'step',
  'await',
  'correction',
  'tolerance',
]
