import type { Block, SequenceBlock, TaskBlock } from './block.ts'
import type { NodeId, Plan, PostRef } from './plan.ts'

/** The blocks directly inside a block, in the order of the text. */
export function blocksIn(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'sequence':
    case 'parallel':
      return block.blocks
    case 'choice':
      return block.branches.map(({ body }) => body)
    case 'stage':
    case 'item':
    case 'preReview':
      return [block.body]
    case 'merge':
      return [...block.items, block.decision]
    case 'step':
      return block.outcomes.flatMap(({ does }): readonly SequenceBlock[] => (does === undefined ? [] : [does]))
    case 'auto':
      return block.otherwise === undefined ? [] : [block.otherwise]
    default:
      return []
  }
}

/** Every block below and including `block`, in the order of the text. */
export function* blocksOf(block: Block): Generator<Block> {
  yield block
  for (const inner of blocksIn(block)) yield* blocksOf(inner)
}

/** Every task of a plan: those of its blocks, the verifications of commitments, and the last steps of merged items. */
export function tasksOf({ body, verifications }: Plan): readonly TaskBlock[] {
  const blocks = [...blocksOf(body)]
  return [
    ...blocks.filter(isTask),
    ...verifications.map(({ task }) => task),
    ...blocks.flatMap((block) => (block.kind === 'merge' ? Object.values(block.ends) : [])),
  ]
}

/** The block or task with that id, if the plan has one. */
export function findBlock(plan: Plan, id: NodeId): Block | undefined {
  for (const block of blocksOf(plan.body)) if (block.id === id) return block
  return tasksOf(plan).find((task) => task.id === id)
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
