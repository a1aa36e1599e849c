import type { NodeId, Overdue, TransitionConfig } from '@banjie/runtime/plan'
import { to, type Act } from './parts.ts'
import { deem, endingAs, type Ending, type Scope } from './scope.ts'

const endings: Readonly<Record<'refuse' | 'annul' | 'withdraw', Ending>> = {
  refuse: 'refused',
  annul: 'annulled',
  withdraw: 'withdrawn',
}

/** The ending that silence brings about; undefined where it passes, or only somebody is told. */
export function endingOf(overdue: Overdue | undefined, otherwise?: Ending): Ending | 'pass' | 'escalate' {
  if (overdue === undefined) return otherwise ?? 'escalate'
  return overdue.does === 'pass' || overdue.does === 'escalate' ? overdue.does : endings[overdue.does]
}

/** What a missed limit does to a node, where it does more than tell somebody: to what its `overdue` event leads. */
export function onOverdue(
  node: NodeId,
  does: Ending | 'pass' | 'escalate',
  passed: { readonly state: string; readonly actions: readonly Act[] },
  scope: Scope,
): Readonly<Record<string, readonly TransitionConfig[]>> {
  if (does === 'escalate') return {}
  const next: TransitionConfig =
    does === 'pass'
      ? { ...to(passed.state), actions: [...passed.actions, deem(node)] }
      : endingAs(scope, does, [deem(node)])
  return { [`${node}:overdue`]: [{ ...next, description: '逾期 · overdue' }] }
}
