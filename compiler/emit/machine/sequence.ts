import { keyOf, type Block, type SequenceBlock, type StateConfig } from '@banjie/runtime/plan'
import { to } from './parts.ts'
import { at, type Scope } from './scope.ts'
import { followedAmong, onTakeBack } from './take-back.ts'

/** Blocks one after another as one state. */
export function sequenceState({ id, blocks }: SequenceBlock, scope: Scope): StateConfig {
  const done = at(scope, id, 'done')
  const takeBacks = followedAmong(blocks)
  return {
    id: at(scope, id),
    ...(takeBacks.length === 0 ? {} : { on: onTakeBack(takeBacks, scope) }),
    description: '依次 · in sequence',
    initial: blocks[0] === undefined ? 'done' : keyOf(blocks[0].id),
    states: { ...sequenceStates(blocks, done, scope), done: { id: done, type: 'final' } },
  }
}

/** The states of blocks one after another; the last leads to `next`. */
export function sequenceStates(blocks: readonly Block[], next: string, scope: Scope): Record<string, StateConfig> {
  return Object.fromEntries(
    blocks.map((block, index) => {
      const after = blocks[index + 1]
      return [
        keyOf(block.id),
        { ...scope.emit(block, scope), onDone: [to(after === undefined ? next : at(scope, after.id))] },
      ]
    }),
  )
}
