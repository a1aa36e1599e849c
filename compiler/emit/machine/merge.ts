import { keyOf, type ItemBlock, type MergeBlock, type StateConfig, type StepBlock } from '@banjie/runtime/plan'
import { sequenceStates } from './sequence.ts'
import { beginning, endStates, innerScope, itemShell } from './item.ts'
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
          items.map((item) => [keyOf(item.id), mergedItemState(item, block.ends[item.id], scope)]),
        ),
      },
      ready: {
        id: at(scope, id, 'ready'),
        always: [when({ type: 'allEnded', params: { nodes } }, done), to(at(scope, decision.id))],
      },
      [keyOf(decision.id)]: {
        ...stepState({ ...decision, waitsFor: [] }, decided),
        onDone: [to(at(scope, id, 'granted'))],
      },
      granted: { id: at(scope, id, 'granted'), description: '准予 · granted', ...granted, always: [to(done)] },
      refused: { id: at(scope, id, 'refused'), description: '不予许可 · refused', ...refused, always: [to(done)] },
      done: { id: done, type: 'final' },
    },
  }
}

/**
 * An item of a merge: its steps without the last one, then it waits for what that one reads, so that what is late or lost
 * ends this item and no other. The decision waits for nothing more.
 */
function mergedItemState(item: ItemBlock, end: StepBlock | undefined, scope: Scope): StateConfig {
  const inner = innerScope(item, scope)
  const prepared = at(scope, item.id, 'prepared')
  const waits = scope.isOpinion ? [] : (end?.waitsFor ?? [])
  const waiting = at(scope, item.id, 'waiting')
  const [first] = item.body.blocks
  const after = waits.length === 0 ? prepared : waiting
  return {
    ...itemShell(item, inner, prepared, takeBacksAmong),
    initial: 'ready',
    states: {
      ready: beginning(item, inner, first === undefined ? after : at(inner, first.id)),
      ...sequenceStates(item.body.blocks, after, inner),
      ...(waits.length === 0
        ? {}
        : {
            waiting: {
              id: waiting,
              description: `等材料 · waits for: ${waits.map(({ document }) => document).join('、')}`,
              ...(end === undefined ? {} : { meta: { node: end.id, kind: 'step' } }),
              always: [when({ type: 'present', params: { waits } }, prepared)],
            },
          }),
      prepared: { id: prepared, type: 'final', description: '待合并决定 · ready for the decision' },
      ...endStates(item, scope),
    },
  }
}
