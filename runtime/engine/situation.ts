import {
  blocksOf,
  isTask,
  type CompiledProcess,
  type IntakeBlock,
  type ItemBlock,
  type NodeId,
  type StepBlock,
  type TaskBlock,
} from '../plan/index.ts'
import type { CaseState } from './case-state.ts'
import { positions, type Position } from './positions.ts'

/** The blocks of a process by id, and which item each belongs to; worked out once for a version. */
export interface Layout {
  readonly tasks: ReadonlyMap<NodeId, TaskBlock>
  readonly intakes: readonly IntakeBlock[]
  readonly items: readonly ItemBlock[]
  readonly itemOf: ReadonlyMap<NodeId, ItemBlock>
}

/** Lays a process out. */
export function layoutOf({ plan }: CompiledProcess): Layout {
  const blocks = [...blocksOf(plan.body)]
  const items = blocks.filter((block) => block.kind === 'item')
  const tasks = blocks.filter(isTask)
  return {
    tasks: new Map(tasks.map((block) => [block.id, block])),
    intakes: tasks.filter((block) => block.kind === 'intake'),
    items,
    itemOf: new Map(items.flatMap((item) => [...blocksOf(item.body)].map((block) => [block.id, item] as const))),
  }
}

/** A step that cannot be done yet, and the documents that it stands still for. */
export interface WaitingStep {
  readonly step: StepBlock
  readonly documents: readonly string[]
}

/** What a case is doing now, as the clocks need to know it. */
export interface Situation {
  readonly positions: readonly Position[]
  readonly open: readonly TaskBlock[]
  readonly waiting: readonly WaitingStep[]
  /** The intakes that wait for the applicant: for the application, or for a correction. */
  readonly awaiting: readonly NodeId[]
  readonly correcting: readonly NodeId[]
}

/** Reads off what a case is doing. */
export function situationOf(process: CompiledProcess, layout: Layout, state: CaseState): Situation {
  const where = positions(process.machine, state.value)
  const at = (kind: string, place: string): NodeId[] => [
    ...new Set(where.filter((p) => p.kind === kind && p.place === place).map((p) => p.node)),
  ]
  const there = (name: string): boolean => ['present', 'obtained', 'issued'].includes(state.documents[name] ?? '')
  return {
    positions: where,
    open: Object.keys(state.tasks).flatMap((id) => layout.tasks.get(id) ?? []),
    waiting: at('step', 'waiting').flatMap((id) => {
      const step = layout.tasks.get(id)
      return step?.kind === 'step' ? [{ step, documents: step.waitsFor.filter((name) => !there(name)) }] : []
    }),
    awaiting: at('intake', 'awaiting'),
    correcting: at('intake', 'correcting'),
  }
}
