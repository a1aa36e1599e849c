import { keyOf, type AwaitBlock, type ChoiceBlock, type StateConfig } from '@banjie/runtime/plan'
import { sequenceState } from './sequence.ts'
import { endingOf, onOverdue } from './overdue.ts'
import { act, to, when } from './parts.ts'
import { at, type Scope } from './scope.ts'

/** Branches (当, 分情形): the first whose condition holds; without one the case goes on after them. */
export function choiceState({ id, branches }: ChoiceBlock, scope: Scope): StateConfig {
  const done = at(scope, id, 'done')
  return {
    id: at(scope, id),
    description: '分情形 · branches',
    initial: 'ready',
    meta: { node: id, kind: 'choice' },
    states: {
      ready: {
        id: at(scope, id, 'ready'),
        always: [
          ...branches.map(({ when: condition, body }) => {
            const taken = [act('branch', { node: body.id })]
            return condition === undefined
              ? { ...to(at(scope, body.id)), actions: taken }
              : when({ type: 'holds', params: { condition } }, at(scope, body.id), taken)
          }),
          { ...to(done), actions: [act('branch', { node: id })] },
        ],
      },
      ...Object.fromEntries(
        branches.map(({ body }) => [keyOf(body.id), { ...sequenceState(body, scope), onDone: [to(done)] }]),
      ),
      done: { id: done, type: 'final' },
    },
  }
}

/** Waiting for a condition (等待); when its limit runs out the case ends withdrawn, unless it says otherwise. */
export function awaitState({ id, when: condition, overdue, limit }: AwaitBlock, scope: Scope): StateConfig {
  const done = at(scope, id, 'done')
  const does = limit === undefined ? 'escalate' : endingOf(overdue, 'withdrawn')
  return {
    id: at(scope, id),
    description: '等待 · waits',
    initial: 'waiting',
    meta: { node: id, kind: 'await' },
    states: {
      waiting: {
        id: at(scope, id, 'waiting'),
        meta: { node: id, kind: 'await' },
        always: [when({ type: 'holds', params: { condition } }, done)],
        on: onOverdue(id, does, { state: done, actions: [] }, scope),
      },
      done: { id: done, type: 'final' },
    },
  }
}
