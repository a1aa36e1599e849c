import {
  blocksIn,
  tasksOf,
  variablesOf,
  type Block,
  type CompiledProcess,
  type Condition,
  type IntakeBlock,
  type ItemBlock,
  type MergeBlock,
  type NodeId,
  type PreReviewBlock,
  type StageBlock,
  type StateConfig,
  type TaskBlock,
  type Wait,
} from '../plan/index.ts'

/** A block that has a clock around the steps in it, or that a pre-review holds back. */
export type AroundBlock = ItemBlock | MergeBlock | StageBlock | PreReviewBlock

/** The blocks of a process by id, and what is around each; worked out once for a version. */
export interface Layout {
  readonly blocks: ReadonlyMap<NodeId, Block | TaskBlock>
  readonly tasks: ReadonlyMap<NodeId, TaskBlock>
  readonly intakes: readonly IntakeBlock[]
  readonly items: readonly ItemBlock[]
  readonly merges: readonly MergeBlock[]
  readonly stages: readonly StageBlock[]
  /** The blocks around a node, the outermost first. */
  readonly around: ReadonlyMap<NodeId, readonly AroundBlock[]>
  readonly itemOf: ReadonlyMap<NodeId, ItemBlock>
  /** The offices that lead what a node is or is part of (牵头), the outermost first. */
  readonly ledBy: ReadonlyMap<NodeId, readonly string[]>
  /** The nodes at which a case may wait for a day to come. */
  readonly waitsForDays: ReadonlySet<NodeId>
  readonly readsToday: boolean
  /** The steps that the machine lets be taken back (取回), each with all that may follow from it. */
  readonly takeBacks: ReadonlyMap<NodeId, ReadonlySet<NodeId>>
}

const known = new WeakMap<CompiledProcess, Layout>()

/** Lays a process out. */
export function layoutOf(process: CompiledProcess): Layout {
  const before = known.get(process)
  if (before !== undefined) return before
  const layout = layOut(process)
  known.set(process, layout)
  return layout
}

function layOut({ plan, machine }: CompiledProcess): Layout {
  const tasks = tasksOf(plan)
  const blocks = new Map<NodeId, Block | TaskBlock>(tasks.map((task) => [task.id, task]))
  const around = new Map<NodeId, readonly AroundBlock[]>()
  const ledBy = new Map<NodeId, readonly string[]>()
  walk(plan.body, [], [], (block, outer, leading) => {
    // The body of an item or a stage has the id of what it is the body of.
    if (block.kind === 'sequence' && blocks.has(block.id)) return
    blocks.set(block.id, block)
    around.set(block.id, outer)
    if (leading.length > 0) ledBy.set(block.id, leading)
    if (block.kind === 'merge')
      for (const [item, end] of Object.entries(block.ends)) around.set(end.id, aroundItem(outer, block, item))
  })
  const all = [...blocks.values()]
  return {
    blocks,
    tasks: new Map(tasks.map((block) => [block.id, block])),
    intakes: all.filter((block) => block.kind === 'intake'),
    items: all.filter((block) => block.kind === 'item'),
    merges: all.filter((block) => block.kind === 'merge'),
    stages: all.filter((block) => block.kind === 'stage'),
    around,
    ledBy,
    itemOf: new Map(
      [...around].flatMap(([id, outer]) => {
        const item = outer.findLast((block) => block.kind === 'item')
        return item === undefined ? [] : [[id, item] as const]
      }),
    ),
    waitsForDays: new Set(all.filter((block) => conditionsAt(block).some(readsToday)).map(({ id }) => id)),
    // The machine holds every condition of the process, wherever it comes from.
    readsToday: JSON.stringify(machine).includes('{"kind":"today"}'),
    takeBacks: takeBacksOf(machine),
  }
}

/** What a step is taken back by, wherever it stands in the machine: the guard names what follows from it. */
function takeBacksOf(machine: StateConfig): ReadonlyMap<NodeId, ReadonlySet<NodeId>> {
  const found = new Map<NodeId, Set<NodeId>>()
  const collect = ({ on = {}, states = {} }: StateConfig): void => {
    for (const { guard } of Object.values(on).flat()) {
      const { node, nodes = [] } = guard?.params ?? {}
      if (guard?.type !== 'unfollowed' || node === undefined) continue
      const before = found.get(node) ?? new Set()
      for (const one of nodes) before.add(one)
      found.set(node, before)
    }
    Object.values(states).forEach(collect)
  }
  collect(machine)
  return found
}

function walk(
  block: Block,
  outer: readonly AroundBlock[],
  leading: readonly string[],
  visit: (block: Block, outer: readonly AroundBlock[], leading: readonly string[]) => void,
): void {
  const leaders = 'ledBy' in block && block.ledBy !== undefined ? [...leading, block.ledBy] : leading
  visit(block, outer, leaders)
  const isAround =
    block.kind === 'item' || block.kind === 'merge' || block.kind === 'stage' || block.kind === 'preReview'
  for (const inner of blocksIn(block)) walk(inner, isAround ? [...outer, block] : outer, leaders, visit)
}

const aroundItem = (outer: readonly AroundBlock[], merge: MergeBlock, id: NodeId): readonly AroundBlock[] => [
  ...outer,
  merge,
  ...merge.items.filter((item) => item.id === id),
]

const readsToday = (condition: Condition): boolean => variablesOf(condition).readsToday
const ofWaits = (waits: readonly Wait[]): readonly Condition[] => waits.flatMap(({ when }) => when ?? [])

function conditionsAt(block: Block | TaskBlock): readonly Condition[] {
  switch (block.kind) {
    case 'await':
      return [block.when]
    case 'preReview':
      return [block.when, ...ofWaits(block.wants)]
    case 'step':
    case 'auto':
      return ofWaits(block.waitsFor)
    default:
      return []
  }
}
