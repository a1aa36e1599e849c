import type { Block, NodeId, Plan, PostRef, TaskBlock } from './plan.ts'

/** Every block below and including `block`, in the order of the text. */
export function* blocksOf(block: Block): Generator<Block> {
  yield block
  if (block.kind === 'sequence' || block.kind === 'parallel') for (const inner of block.blocks) yield* blocksOf(inner)
  if (block.kind === 'item') yield* blocksOf(block.body)
}

/** The block with that id, if the plan has one. */
export function findBlock(plan: Plan, id: NodeId): Block | undefined {
  for (const block of blocksOf(plan.body)) if (block.id === id) return block
  return undefined
}

/** Whether a block is concluded by a post as a task. */
export function isTask(block: Block): block is TaskBlock {
  return block.kind === 'intake' || block.kind === 'step' || block.kind === 'issue'
}

/** A post as officials write it: `审批局.综合窗口`. */
export function postKey(ref: PostRef): string {
  return ref.post === undefined ? ref.office : `${ref.office}.${ref.post}`
}

/** Whether two references name the same post. */
export function samePost(a: PostRef, b: PostRef): boolean {
  return a.office === b.office && a.post === b.post
}
