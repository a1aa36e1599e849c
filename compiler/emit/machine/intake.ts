import type { IntakeBlock, StateConfig } from '@banjie/runtime/plan'
import { endingOf, onOverdue } from './overdue.ts'
import { act, to, when } from './parts.ts'
import { at, deem, endingAs, type Scope } from './scope.ts'

/**
 * The intake (受理): the applicant applies; the window accepts once every document that has to be there is, asks once for
 * corrections, or refuses; five working days of silence are acceptance (行政许可法 art. 32). After the correction the
 * task opens anew, without a second correction and without deemed acceptance.
 */
export function intakeState(block: IntakeBlock, scope: Scope): StateConfig {
  const { id } = block
  const documents = block.asks.map(({ document }) => document)
  const meta = { node: id, kind: 'intake' }
  const done = at(scope, id, 'done')
  const reopened = at(scope, id, 'reopened')
  const accepted = { ...to(done), actions: [act('accept', { node: id }), ...scope.onAccept] }
  const skippedBy = scope.skips.get(id)
  const decisions = {
    [`${id}:pass`]: [{ ...accepted, guard: { type: 'complete', params: { documents } } }],
    [`${id}:refuse`]: [endingAs(scope, 'refused', [act('decide', { node: id, outcome: 'refuse' })])],
    ...onOverdue(id, endingOf(block.overdue), { state: done, actions: accepted.actions }, scope),
  }
  const task = { entry: [act('openTask', { node: id })], exit: [act('closeTask', { node: id })], meta }
  return {
    id: at(scope, id),
    description: '受理 · acceptance',
    initial: 'awaiting',
    meta,
    states: {
      awaiting: {
        id: at(scope, id, 'awaiting'),
        description: '等申请人申报 · waits for the application',
        meta,
        ...(skippedBy === undefined ? {} : { always: [when({ type: 'skipped', params: { skippedBy } }, done)] }),
        on: { [`${id}:submit`]: [{ ...to(at(scope, id, 'open')), actions: [act('receive', { node: id })] }] },
      },
      open: {
        id: at(scope, id, 'open'),
        description: '窗口审查申请 · the window examines the application',
        ...task,
        on: {
          ...decisions,
          [`${id}:correct`]: [to(at(scope, id, 'correcting'))],
          [`${id}:deem`]: [
            {
              ...accepted,
              actions: [...accepted.actions, deem(id)],
              description: '五个工作日内未告知，视为受理 · deemed accepted',
            },
          ],
        },
      },
      correcting: {
        id: at(scope, id, 'correcting'),
        description: '一次性告知，等申请人补正 · waits for the correction',
        meta,
        on: {
          supply: [
            when({ type: 'suppliesAll', params: { documents } }, reopened, [act('supply')]),
            { actions: [act('supply')] },
          ],
          amend: [{ ...to(reopened), actions: [act('amend')] }],
          [`${id}:lapse`]: [endingAs(scope, 'withdrawn', [deem(id)])],
        },
      },
      reopened: {
        id: reopened,
        description: '补正后再审查 · examines the corrected application',
        ...task,
        on: decisions,
      },
      done: { id: done, type: 'final' },
    },
  }
}
