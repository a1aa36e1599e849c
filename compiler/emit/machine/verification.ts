import type { NodeId, StateConfig, Verification, Wait } from '@banjie/runtime/plan'
import { act, to, when } from './parts.ts'

/** An item that takes a commitment for a document, in the cases in which it needs it. */
export interface Committed {
  readonly item: NodeId
  readonly waits: readonly Wait[]
}

/**
 * The verification of a commitment (核查), beside the flow of the process: due once an item that took it in this case is
 * granted; it may outlast the case. Where it is not kept, the applicant mends it (限期改正), or the results are revoked (撤销).
 */
export function verificationState(
  { document, task }: Verification,
  yields: readonly string[],
  committed: readonly Committed[],
): StateConfig {
  const { id } = task
  const meta = { node: id, kind: 'step' }
  const decide = (outcome: string): ReturnType<typeof act> => act('decide', { node: id, outcome })
  return {
    id,
    description: `核查 · verification: ${document}`,
    initial: 'idle',
    meta,
    states: {
      idle: {
        id: `${id}/idle`,
        description: '尚未到核查 · not due yet',
        always: committed.map(({ item, waits }) =>
          when({ type: 'granted', params: { nodes: [item], waits } }, `${id}/open`),
        ),
      },
      open: {
        id: `${id}/open`,
        description: '待办 · open',
        entry: [act('openTask', { node: id })],
        exit: [act('closeTask', { node: id })],
        meta,
        on: {
          [`${id}:pass`]: [{ ...to(`${id}/done`), actions: [decide('pass')] }],
          [`${id}:rectify`]: [{ ...to(`${id}/rectifying`), actions: [decide('rectify')] }],
          [`${id}:revoke`]: [
            { ...to(`${id}/done`), actions: [decide('revoke'), act('revoke', { documents: yields })] },
          ],
        },
      },
      rectifying: {
        id: `${id}/rectifying`,
        description: '限期改正 · to be rectified',
        meta,
        on: {
          supply: [
            when({ type: 'concerns', params: { documents: [document] } }, `${id}/open`, [
              act('supply'),
              act('clear', { nodes: [id] }),
            ]),
          ],
        },
      },
      done: { id: `${id}/done`, type: 'final' },
    },
  }
}
