import type { IssueBlock, StateConfig } from '@banjie/runtime/plan'
import { endingOf, onOverdue } from './overdue.ts'
import { act, to, when } from './parts.ts'
import { at, type Scope } from './scope.ts'

/** Issuance (出件): every result obtained and not yet issued is handed over in one go; with none it is passed over. */
export function issueState(block: IssueBlock, scope: Scope): StateConfig {
  const { id } = block
  const meta = { node: id, kind: 'issue' }
  const done = at(scope, id, 'done')
  const skippedBy = scope.skips.get(id)
  const handOver = [act('decide', { node: id, outcome: 'pass' }), act('issue')]
  return {
    id: at(scope, id),
    description: '出件 · issuance',
    initial: 'ready',
    meta,
    states: {
      ready: {
        id: at(scope, id, 'ready'),
        always: [
          ...(skippedBy === undefined ? [] : [when({ type: 'skipped', params: { skippedBy } }, done, [act('issue')])]),
          when({ type: 'nothingToIssue' }, done),
          to(at(scope, id, 'open')),
        ],
      },
      open: {
        id: at(scope, id, 'open'),
        description: '待办 · open',
        entry: [act('openTask', { node: id })],
        exit: [act('closeTask', { node: id })],
        on: {
          [`${id}:pass`]: [{ ...to(done), actions: handOver }],
          ...onOverdue(id, endingOf(block.overdue), { state: done, actions: handOver }, scope),
        },
        meta,
      },
      done: { id: done, type: 'final' },
    },
  }
}
