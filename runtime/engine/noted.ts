import type { Instant } from '../plan/index.ts'
import type { Noted } from './admit/bench.ts'
import type { CaseEvent, Entry } from './case-event.ts'
import type { CaseState } from './case-state.ts'

/** What an act that moves no machine changes of a case: what it makes of a task, a suspension, an extension. */
export function noted(
  before: CaseState,
  event: Exclude<CaseEvent, { kind: 'timer' }>,
  answer: Noted,
  at: Instant,
): { readonly state: CaseState; readonly entries: readonly Entry[] } {
  if (answer.noted === 'task') {
    const { node, task, entry } = answer
    return { state: { ...before, tasks: { ...before.tasks, [node]: task }, at }, entries: [entry] }
  }
  const { by } = event
  switch (event.kind) {
    case 'suspend':
      return {
        state: { ...before, suspended: { at, reason: event.reason }, at },
        entries: [{ kind: 'suspended', reason: event.reason, by }],
      }
    case 'resume': {
      const { suspended: _, ...state } = before
      return { state: { ...state, at }, entries: [{ kind: 'resumed', by }] }
    }
    case 'extend':
      return { state: { ...before, extended: [...(before.extended ?? []), event.item], at }, entries: [] }
    default:
      throw new Error(`an act that moves the machine: ${event.kind}`)
  }
}
