import type { Instant } from '../plan/index.ts'
import type { Noted } from './admit/bench.ts'
import type { CaseEvent, Entry } from './case-event.ts'
import type { CaseState } from './case-state.ts'

/** What an act that moves no machine changes of a case: a signature among several, a suspension, an extension. */
export function noted(
  before: CaseState,
  event: Exclude<CaseEvent, { kind: 'timer' }>,
  { signature }: Noted,
  at: Instant,
): { readonly state: CaseState; readonly entries: readonly Entry[] } {
  const { by } = event
  switch (event.kind) {
    case 'complete': {
      const task = before.tasks[event.task]
      if (task === undefined || signature === undefined) throw new Error(`a signature of no task: ${event.task}`)
      const signed = [...(task.signed ?? []), signature]
      const { outcome, reason } = signature
      const entry: Entry = {
        kind: 'signed',
        node: event.task,
        outcome,
        by,
        ...(reason === undefined ? {} : { reason }),
      }
      return {
        state: { ...before, tasks: { ...before.tasks, [event.task]: { ...task, signed } }, at },
        entries: [entry],
      }
    }
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
