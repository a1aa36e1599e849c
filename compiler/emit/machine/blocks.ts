import { keyOf, type Block, type BlockKind, type ItemBlock, type NodeId, type StateConfig } from '@banjie/runtime/plan'
import { intakeState } from './intake.ts'
import { issueState } from './issue.ts'
import type { Scope } from './scope.ts'
import { stepState } from './step.ts'
import { act, to } from './parts.ts'

type Emit<K extends BlockKind> = (block: Extract<Block, { kind: K }>, scope: Scope) => StateConfig

const states: { readonly [K in BlockKind]: Emit<K> } = {
  sequence: (block, scope) => ({
    id: block.id,
    description: '依次 · in sequence',
    initial: block.blocks[0] === undefined ? 'done' : keyOf(block.blocks[0].id),
    states: {
      ...sequenceStates(block.blocks, `${block.id}/done`, scope),
      done: { id: `${block.id}/done`, type: 'final' },
    },
  }),
  parallel: (block, scope) => ({
    id: block.id,
    type: 'parallel',
    description: '并联 · in parallel',
    states: Object.fromEntries(block.blocks.map((branch) => [keyOf(branch.id), stateOf(branch, scope)])),
  }),
  intake: intakeState,
  item: itemState,
  step: stepState,
  issue: issueState,
}

/** The state of a block; it comes to its own final state when the block is done. */
export function stateOf(block: Block, scope: Scope): StateConfig {
  const emit = states[block.kind] as Emit<typeof block.kind>
  return emit(block, scope)
}

/** The states of blocks one after another; the last leads to `next`. */
export function sequenceStates(blocks: readonly Block[], next: NodeId, scope: Scope): Record<string, StateConfig> {
  return Object.fromEntries(
    blocks.map((block, index) => [
      keyOf(block.id),
      { ...stateOf(block, scope), onDone: [to(blocks[index + 1]?.id ?? next)] },
    ]),
  )
}

/** An item at work (办理): its procedure, then its result, or its refusal; either way the process goes on after it. */
function itemState(block: ItemBlock, scope: Scope): StateConfig {
  const { id, needs, yields } = block
  const { blocks } = block.body
  const inner: Scope = {
    ...scope,
    refused: `${id}/refused`,
    item: { id, needs: needs.filter((name) => scope.yielded.has(name)) },
  }
  return {
    id,
    description: block.item,
    initial: blocks[0] === undefined ? 'granted' : keyOf(blocks[0].id),
    meta: { node: id, kind: 'item' },
    states: {
      ...sequenceStates(blocks, `${id}/granted`, inner),
      granted: {
        id: `${id}/granted`,
        type: 'final',
        description: '准予 · granted',
        entry: [act('grant', { node: id, documents: yields })],
      },
      refused: {
        id: `${id}/refused`,
        type: 'final',
        description: '不予许可 · refused',
        entry: [act('forfeit', { node: id, documents: yields })],
      },
    },
  }
}
