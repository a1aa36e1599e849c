import type { IntakeBlock, StateConfig } from '@banjie/runtime/plan'
import type { Scope } from './scope.ts'
import { act, to, when } from './parts.ts'

/**
 * The intake (受理): the applicant applies; the window accepts once every document asked for is there, asks once for
 * corrections, or refuses; five working days of silence are acceptance (行政许可法 art. 32). After the correction the
 * task opens anew, without a second correction and without deemed acceptance.
 */
export function intakeState(block: IntakeBlock, scope: Scope): StateConfig {
  const { id, asks } = block
  const meta = { node: id, kind: 'intake' }
  const accepted = { ...to(`${id}/done`), actions: [act('accept', { node: id })] }
  const decisions = {
    [`${id}:pass`]: [{ ...accepted, guard: { type: 'complete', params: { documents: asks } } }],
    [`${id}:refuse`]: [{ ...to(scope.refused), actions: [act('decide', { node: id, outcome: 'refuse' })] }],
  }
  const task = { entry: [act('openTask', { node: id })], exit: [act('closeTask', { node: id })], meta }
  return {
    id,
    description: '受理 · acceptance',
    initial: 'awaiting',
    meta,
    states: {
      awaiting: {
        id: `${id}/awaiting`,
        description: '等申请人申报 · waits for the application',
        meta,
        on: { [`${id}:submit`]: [{ ...to(`${id}/open`), actions: [act('receive', { node: id })] }] },
      },
      open: {
        id: `${id}/open`,
        description: '窗口审查申请 · the window examines the application',
        ...task,
        on: {
          ...decisions,
          [`${id}:correct`]: [to(`${id}/correcting`)],
          [`${id}:deem`]: [{ ...accepted, description: '五个工作日内未告知，视为受理 · deemed accepted' }],
        },
      },
      correcting: {
        id: `${id}/correcting`,
        description: '一次性告知，等申请人补正 · waits for the correction',
        meta,
        on: {
          supply: [
            when({ type: 'suppliesAll', params: { documents: asks } }, `${id}/reopened`, [act('supply')]),
            { actions: [act('supply')] },
          ],
          amend: [
            when({ type: 'complete', params: { documents: asks } }, `${id}/reopened`, [act('amend')]),
            { actions: [act('amend')] },
          ],
          [`${id}:lapse`]: [to(scope.withdrawn)],
        },
      },
      reopened: {
        id: `${id}/reopened`,
        description: '补正后再审查 · examines the corrected application',
        ...task,
        on: decisions,
      },
      done: { id: `${id}/done`, type: 'final' },
    },
  }
}
