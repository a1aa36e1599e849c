import type { IssueBlock, StateConfig } from '@banjie/runtime/plan'
import { act, to, when } from './parts.ts'

/** Issuance (出件): every result obtained and not yet issued is handed over in one go; with none it is passed over. */
export function issueState(block: IssueBlock): StateConfig {
  const { id } = block
  const meta = { node: id, kind: 'issue' }
  return {
    id,
    description: '出件 · issuance',
    initial: 'ready',
    meta,
    states: {
      ready: {
        id: `${id}/ready`,
        always: [when({ type: 'nothingToIssue' }, `${id}/done`), to(`${id}/open`)],
      },
      open: {
        id: `${id}/open`,
        description: '待办 · open',
        entry: [act('openTask', { node: id })],
        exit: [act('closeTask', { node: id })],
        on: {
          [`${id}:pass`]: [
            { ...to(`${id}/done`), actions: [act('decide', { node: id, outcome: 'pass' }), act('issue')] },
          ],
        },
        meta,
      },
      done: { id: `${id}/done`, type: 'final' },
    },
  }
}
