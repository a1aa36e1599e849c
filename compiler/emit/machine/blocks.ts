import { keyOf, type Block, type BlockKind, type StateConfig } from '@banjie/runtime/plan'
import { actState, endState } from './acts.ts'
import { autoState } from './auto.ts'
import { awaitState, choiceState } from './choice.ts'
import { intakeState } from './intake.ts'
import { issueState } from './issue.ts'
import { itemState } from './item.ts'
import { mergeState } from './merge.ts'
import { preReviewState } from './pre-review.ts'
import { at, type Scope } from './scope.ts'
import { sequenceState } from './sequence.ts'
import { stepState } from './step.ts'
import { onTakeBack, takeBacksIn } from './take-back.ts'

type Emit<K extends BlockKind> = (block: Extract<Block, { kind: K }>, scope: Scope) => StateConfig

const states: { readonly [K in BlockKind]: Emit<K> } = {
  sequence: sequenceState,
  parallel: ({ id, blocks }, scope) => ({
    id: at(scope, id),
    type: 'parallel',
    description: '并联 · in parallel',
    states: Object.fromEntries(blocks.map((branch) => [keyOf(branch.id), branchState(branch, scope)])),
  }),
  stage: ({ id, title, name, body }, scope) => ({
    ...sequenceState(body, scope),
    id: at(scope, id),
    description: title ?? name,
    meta: { node: id, kind: 'stage' },
  }),
  choice: choiceState,
  intake: intakeState,
  item: itemState,
  merge: mergeState,
  step: stepState,
  auto: autoState,
  issue: issueState,
  preReview: preReviewState,
  await: awaitState,
  notify: actState,
  push: actState,
  start: actState,
  archive: actState,
  evaluate: actState,
  end: endState,
}

/** A branch of a parallel block: what it did last may be taken back while the others are still at work. */
function branchState(branch: Block, scope: Scope): StateConfig {
  const state = stateOf(branch, scope)
  const takeBacks = takeBacksIn(branch)
  return takeBacks.length === 0 ? state : { ...state, on: { ...state.on, ...onTakeBack(takeBacks, scope) } }
}

/** The state of a block; it comes to its own final state when the block is done. */
export function stateOf(block: Block, scope: Scope): StateConfig {
  const emit = states[block.kind] as Emit<typeof block.kind>
  return emit(block, scope)
}
