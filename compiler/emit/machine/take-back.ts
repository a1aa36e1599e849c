import { blocksOf, type Block, type NodeId, type StateConfig } from '@banjie/runtime/plan'
import { act, to } from './parts.ts'
import { at, type Scope } from './scope.ts'

/** A step that may be taken back (取回): what follows from it, of which nothing may be done, and what is then undone. */
export interface TakeBack {
  readonly step: NodeId
  readonly after: readonly NodeId[]
  readonly undone: readonly NodeId[]
}

/**
 * The steps in a block that may be taken back from where the block leads to. A take-back leads to the step out of the
 * innermost state around it and what follows from it, so that what stands open beside it stays as it is. Where nothing
 * smaller is left than a parallel block, all of it is entered again, and passed over where it was decided; what cannot
 * be passed over (an item, an intake) keeps the take-back from leading there.
 */
export function takeBacksIn(block: Block): readonly TakeBack[] {
  switch (block.kind) {
    case 'step': {
      const inner = block.outcomes.flatMap(({ does }) => does ?? [])
      const own = { step: block.id, after: inner.flatMap(nodesIn), undone: [block.id] }
      return [...(block.applicant === true ? [] : [own]), ...inner.flatMap(takeBacksIn)]
    }
    case 'auto': {
      const { id, otherwise } = block
      return (otherwise === undefined ? [] : takeBacksIn(otherwise)).map((one) => ({
        ...one,
        undone: [...one.undone, id],
      }))
    }
    case 'sequence':
      return takeBacksAmong(block.blocks)
    case 'stage':
      return takeBacksAmong(block.body.blocks)
    case 'choice':
      return block.branches.flatMap(({ body }) => takeBacksIn(body))
    case 'parallel':
      return block.blocks.every(isPassedOver) ? block.blocks.flatMap(takeBacksIn) : []
    default:
      // The decision of an item takes effect outside, and so do an acceptance and what is handed over.
      return []
  }
}

/** The steps of blocks one after another that may be taken back once the last of them has ended too. */
export function takeBacksAmong(blocks: readonly Block[]): readonly TakeBack[] {
  return blocks.flatMap((block, index) => {
    const later = blocks.slice(index + 1)
    if (later.some((one) => [...blocksOf(one)].some(({ kind }) => kind === 'intake'))) return []
    const after = later.flatMap(nodesIn)
    return takeBacksIn(block).map((one) => ({ ...one, after: [...one.after, ...after] }))
  })
}

/** Those of them that something among the blocks follows. */
export function followedAmong(blocks: readonly Block[]): readonly TakeBack[] {
  const last = new Set(blocks.slice(-1).flatMap(stepsIn))
  return takeBacksAmong(blocks).filter(({ step }) => !last.has(step))
}

/** Those that may be taken back out of one of the blocks, by its place: the steps of the blocks before it. */
export function takeBacksOutOf(blocks: readonly Block[], index: number): readonly TakeBack[] {
  const before = new Set(blocks.slice(0, index).flatMap(stepsIn))
  return takeBacksAmong(blocks).filter(({ step }) => before.has(step))
}

/** The events by which steps are taken back; `others` may have no outcome either. */
export function onTakeBack(
  takeBacks: readonly TakeBack[],
  scope: Scope,
  others: readonly NodeId[] = [],
): NonNullable<StateConfig['on']> {
  return Object.fromEntries(
    takeBacks.map(({ step, after, undone }) => [
      eventOf(step),
      [
        {
          ...to(at(scope, step, 'ready')),
          guard: { type: 'unfollowed', params: { node: step, nodes: [...after, ...others] } },
          actions: [act('clear', { nodes: undone })],
          description: '取回 · taken back',
        },
      ],
    ]),
  )
}

/** What keeps a state inside from being left by a take-back. */
export function noTakeBack(takeBacks: readonly TakeBack[]): NonNullable<StateConfig['on']> {
  return Object.fromEntries(takeBacks.map(({ step }) => [eventOf(step), [{}]]))
}

const eventOf = (step: NodeId): string => `${step}:takeBack`

const stepsIn = (block: Block): readonly NodeId[] =>
  [...blocksOf(block)].flatMap(({ kind, id }) => (kind === 'step' ? [id] : []))

const leavingATrace: ReadonlySet<Block['kind']> = new Set([
  'step',
  'auto',
  'item',
  'issue',
  'notify',
  'push',
  'start',
  'archive',
  'evaluate',
])

/** The nodes in a block that have an outcome once they are done. */
const nodesIn = (block: Block): readonly NodeId[] =>
  [...blocksOf(block)].flatMap(({ kind, id }) => (leavingATrace.has(kind) ? [id] : []))

const isPassedOver = (block: Block): boolean =>
  [...blocksOf(block)].every(
    ({ kind }) => kind !== 'item' && kind !== 'merge' && kind !== 'intake' && kind !== 'preReview',
  )
