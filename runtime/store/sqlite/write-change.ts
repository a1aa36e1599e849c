import type { Timer } from '../../engine/index.ts'
import { writtenState } from '../../engine/written-state.ts'
import { postKey } from '../../plan/index.ts'
import type { CaseChange } from '../records.ts'
import type { Written } from '../store.ts'
import type { Statements } from './statements.ts'

/** Writes a change inside a transaction; `stale`, and nothing written, if the case no longer stands where it is expected. */
export function writeChange(statements: Statements, change: CaseChange): Written {
  const revision = change.expectedRevision + change.events.length
  if (!writeCase(statements, change, revision)) return 'stale'
  change.events.forEach(({ at, event, entries }, index) => {
    const seq = change.expectedRevision + index + 1
    statements.insertEvent.run(change.id, seq, at, JSON.stringify(event), JSON.stringify(entries))
  })
  replaceTasks(statements, change)
  replaceTimers(statements, change.id, change.timers)
  return 'written'
}

/** Replaces the timers of a case, inside a transaction. */
export function replaceTimers(statements: Statements, id: string, timers: readonly Timer[]): void {
  statements.deleteTimers.run(id)
  for (const { name, at } of timers) statements.insertTimer.run(id, name, at)
}

function writeCase(statements: Statements, change: CaseChange, revision: number): boolean {
  const { id, process, state, expectedRevision } = change
  const json = writtenState(state)
  const concludedAt = state.concludedAt ?? null
  const { changes } =
    expectedRevision === 0
      ? statements.insertCase.run(id, process, state.version, state.status, revision, state.openedAt, concludedAt, json)
      : statements.updateCase.run(state.status, revision, concludedAt, json, id, expectedRevision)
  return changes === 1
}

function replaceTasks(statements: Statements, { id, tasks }: CaseChange): void {
  statements.deleteTasks.run(id)
  for (const { node, posts, openedAt } of tasks) {
    for (const post of posts) statements.insertTask.run(postKey(post), id, node, openedAt)
  }
}
