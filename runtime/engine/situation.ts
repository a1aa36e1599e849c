import type { AutoBlock, CompiledProcess, ItemBlock, NodeId, StepBlock, TaskBlock } from '../plan/index.ts'
import type { CaseState, CountedCase } from './case-state.ts'
import { holds } from './condition/holds.ts'
import type { Layout } from './layout.ts'
import { isReviewing, positions, type Position } from './positions.ts'

/** A step that cannot be done yet, and the documents that it stands still for. */
export interface WaitingStep {
  readonly step: StepBlock | AutoBlock
  readonly documents: readonly string[]
}

/** What a case is doing now, as the clocks need to know it. */
export interface Situation {
  readonly positions: readonly Position[]
  /** The tasks that somebody can do now: those of an item at rest are not among them. */
  readonly open: readonly TaskBlock[]
  /** The tasks of items that rest while a correction is out. */
  readonly resting: readonly TaskBlock[]
  readonly waiting: readonly WaitingStep[]
  /** The automatic steps that no rule decides. */
  readonly undecided: readonly AutoBlock[]
  /** The intakes that wait for the applicant: for the application, or for a correction. */
  readonly awaiting: readonly NodeId[]
  readonly correcting: readonly NodeId[]
  /** The steps that wait for a correction that they asked for. */
  readonly corrections: readonly NodeId[]
  /** The pre-reviews that are not formal yet, the waits for a condition, and the commitments to be rectified. */
  readonly reviewing: readonly NodeId[]
  readonly waits: readonly NodeId[]
  readonly rectifying: readonly NodeId[]
}

/** Whether a document of a case is there: brought, shared, or a result. */
export function isThere(state: Pick<CaseState, 'documents'>, name: string): boolean {
  return there.has(state.documents[name] ?? '')
}
/** Whether nothing waits for a document any more: it is there, or the case was let off it. */
const isSettled = (state: Pick<CaseState, 'documents'>, name: string): boolean =>
  state.documents[name] === 'waived' || isThere(state, name)
const there: ReadonlySet<string> = new Set(['present', 'shared', 'obtained', 'issued'])

/** Reads off what a case is doing. */
export function situationOf(process: CompiledProcess, layout: Layout, state: CountedCase): Situation {
  const where = positions(process.machine, state.value)
  const at = (kind: string, place: string): readonly NodeId[] => {
    const nodes: NodeId[] = []
    for (const one of where)
      if (one.place === place && one.kind === kind && !nodes.includes(one.node)) nodes.push(one.node)
    return nodes
  }
  const corrections = [...at('step', 'correcting'), ...at('auto', 'correcting')]
  const atRest = new Set(corrections.map((id) => layout.itemOf.get(id)))
  const tasks = Object.keys(state.tasks).flatMap((id) => layout.tasks.get(id) ?? [])
  const rests = ({ id }: TaskBlock): boolean => atRest.size > 0 && isOf(layout.itemOf.get(id), atRest)
  return {
    positions: where,
    open: atRest.size === 0 ? tasks : tasks.filter((task) => !rests(task)),
    resting: atRest.size === 0 ? [] : tasks.filter(rests),
    waiting: [...at('step', 'waiting'), ...at('auto', 'waiting')].flatMap((id) => {
      const step = layout.blocks.get(id)
      if (step?.kind !== 'step' && step?.kind !== 'auto') return []
      return [{ step, documents: lackedBy(step, state) }]
    }),
    undecided: at('auto', 'deciding').flatMap((id) => {
      const block = layout.blocks.get(id)
      return block?.kind === 'auto' ? [block] : []
    }),
    awaiting: at('intake', 'awaiting'),
    correcting: at('intake', 'correcting'),
    corrections,
    reviewing: [...new Set(where.filter(isReviewing).map(({ node }) => node))],
    waits: at('await', 'waiting'),
    rectifying: at('step', 'rectifying'),
  }
}

const isOf = (item: ItemBlock | undefined, items: ReadonlySet<ItemBlock | undefined>): boolean =>
  item !== undefined && items.has(item)

/** The documents that a step needs in this case and that are not there. */
const lackedBy = ({ waitsFor }: StepBlock | AutoBlock, state: CountedCase): readonly string[] =>
  waitsFor
    .filter(({ document, when }) => !isSettled(state, document) && (when === undefined || holds(when, state)))
    .map(({ document }) => document)
