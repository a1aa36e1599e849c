import { keyOf, type MergeBlock, type StateConfig } from '@banjie/runtime/plan'
import { sequenceStates } from './sequence.ts'
import { endStates, innerScope, itemShell } from './item.ts'
import { act, to, when } from './parts.ts'
import { at, type Scope } from './scope.ts'
import { stepState } from './step.ts'
import { onTakeBack, takeBacksAmong } from './take-back.ts'

/**
 * One case of several items (合并): their steps side by side, then one decision, whose outcome is every item's. An item
 * that ended early has left the merge.
 */
export function mergeState(block: MergeBlock, scope: Scope): StateConfig {
  const { id, items, decision } = block
  const nodes = items.map((item) => item.id)
  const done = at(scope, id, 'done')
  const grant = items.map((item) =>
    act('grantOpen', { node: item.id, documents: item.yields.map(({ document }) => document) }),
  )
  const refuse = items.map((item) =>
    act('endOpen', { node: item.id, status: 'refused', documents: item.yields.map(({ document }) => document) }),
  )
  const decided: Scope = {
    ...scope,
    ends: { ...scope.ends, refused: at(scope, id, 'refused') },
    item: undefined,
  }
  const granted = scope.isOpinion ? {} : { entry: grant }
  const refused = scope.isOpinion ? {} : { entry: refuse }
  return {
    id: at(scope, id),
    description: block.title ?? block.name,
    initial: 'items',
    meta: { node: id, kind: 'merge' },
    // Out of the decision a step of an item may be taken back so long as no item has left the merge.
    on: onTakeBack(
      items.flatMap((item) => takeBacksAmong(item.body.blocks)),
      scope,
      [...nodes, decision.id],
    ),
    states: {
      items: {
        id: at(scope, id, 'items'),
        type: 'parallel',
        description: '并联办理 · side by side',
        onDone: [to(at(scope, id, 'ready'))],
        states: Object.fromEntries(
          items.map((item): [string, StateConfig] => {
            const inner = innerScope(item, scope)
            const prepared = at(scope, item.id, 'prepared')
            return [
              keyOf(item.id),
              {
                ...itemShell(item, inner, prepared, takeBacksAmong),
                initial: item.body.blocks[0] === undefined ? 'prepared' : keyOf(item.body.blocks[0].id),
                states: {
                  ...sequenceStates(item.body.blocks, prepared, inner),
                  prepared: { id: prepared, type: 'final', description: '待合并决定 · ready for the decision' },
                  ...endStates(item, scope),
                },
              },
            ]
          }),
        ),
      },
      ready: {
        id: at(scope, id, 'ready'),
        always: [when({ type: 'allEnded', params: { nodes } }, done), to(at(scope, decision.id))],
      },
      [keyOf(decision.id)]: { ...stepState(decision, decided), onDone: [to(at(scope, id, 'granted'))] },
      granted: { id: at(scope, id, 'granted'), description: '准予 · granted', ...granted, always: [to(done)] },
      refused: { id: at(scope, id, 'refused'), description: '不予许可 · refused', ...refused, always: [to(done)] },
      done: { id: done, type: 'final' },
    },
  }
}
