import { keyOf, type AutoBlock, type StateConfig, type TransitionConfig } from '@banjie/runtime/plan'
import { act, to, when } from './parts.ts'
import { at, endingAs, type Scope } from './scope.ts'
import { correctingState, correction, readyState, stepState, waitingState } from './step.ts'

/**
 * An automatic step (自动): the first rule that holds decides, with nobody involved; what no rule decides goes to the
 * step after `otherwise`. A rule that asks for a correction is passed over once the item has asked as often as it may.
 */
export function autoState(block: AutoBlock, scope: Scope): StateConfig {
  const { id, rules, otherwise } = block
  const waits = scope.isOpinion ? [] : block.waitsFor
  const deciding = at(scope, id, 'deciding')
  const done = at(scope, id, 'done')
  const decided = rules.flatMap(({ outcome, when: condition }): readonly TransitionConfig[] => {
    const guard = { type: 'holds', params: { condition } }
    const decide = act('decide', { node: id, outcome })
    if (outcome === 'refuse') return [{ ...endingAs(scope, 'refused', [decide]), guard }]
    if (outcome !== 'correct') return [when(guard, done, [decide])]
    return correction(id, scope, condition)
  })
  return {
    id: at(scope, id),
    description: block.title ?? block.name,
    initial: 'ready',
    meta: { node: id, kind: 'auto' },
    states: {
      ready: readyState(id, waits, scope, deciding),
      ...waitingState(id, waits, scope, deciding),
      deciding: {
        id: deciding,
        description: '按规则决定 · decided by rule',
        meta: { node: id, kind: 'auto' },
        always: [...decided, ...(otherwise === undefined ? [] : [to(at(scope, otherwise.id))])],
      },
      ...(rules.some(({ outcome }) => outcome === 'correct') ? correctingState(id, scope) : {}),
      ...(otherwise === undefined
        ? {}
        : {
            [keyOf(otherwise.id)]: {
              ...stepState(otherwise, scope),
              onDone: [{ ...to(done), actions: [act('decide', { node: id, outcome: 'pass' })] }],
            },
          }),
      done: { id: done, type: 'final' },
    },
  }
}
