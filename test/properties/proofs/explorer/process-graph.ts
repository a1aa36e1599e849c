import { holds, type Case } from './cases.ts'
import { branchTaken, graphOf, isNeeded, type Node } from './item-graph.ts'
import { budgetOf } from './lengths.ts'
import type { Document, Limit, Of, Process, Statement } from './model.ts'

/** Something that a process does in a case, and what it comes after. */
export interface Unit {
  readonly kind: 'task' | 'items' | 'stageStart' | 'stageEnd' | 'end'
  readonly statement: Statement | undefined
  readonly after: readonly Unit[]
  /** How often its limit counts. */
  readonly times: number
  readonly limit: Limit | undefined
  readonly work: ItemsWork | undefined
  /** Of the end of a stage: its start. */
  readonly start: Unit | undefined
  /** The stages around it. */
  readonly stages: readonly Of<'stage'>[]
}

/** An item that is handled, or the items of a merge. */
export interface ItemsWork {
  readonly handles: readonly Of<'handle'>[]
  readonly nodes: readonly Node[]
  /** What is taken as kept for it: the promise, or what is set here. */
  readonly limit: Limit | undefined
  /** The documents that its steps wait for. */
  readonly reads: ReadonlySet<Document>
  /** Those that it yields. */
  readonly yields: readonly Document[]
}

/** What a process does in a case, in an order in which each comes after what it follows. */
export interface ProcessGraph {
  readonly units: readonly Unit[]
  /** The first intake, at whose end the clocks start; undefined where there is none. */
  readonly intake: Of<'accept'> | undefined
}

export function processGraph(process: Process, answers: Case): ProcessGraph {
  const builder = new ProcessGraphBuilder(answers)
  builder.block(process.statements, [], [])
  return { units: builder.units, intake: builder.intake }
}

/** Undefined stands for: the process has ended. */
type After = readonly Unit[] | undefined

class ProcessGraphBuilder {
  readonly units: Unit[] = []
  intake: Of<'accept'> | undefined
  readonly #answers: Case

  constructor(answers: Case) {
    this.#answers = answers
  }

  block(statements: readonly Statement[], after: After, stages: Unit['stages']): After {
    return statements.reduce<After>((before, one) => before && this.#statement(one, before, stages), after)
  }

  #statement(statement: Statement, after: readonly Unit[], stages: Unit['stages']): After {
    const add = (unit: Partial<Unit> & Pick<Unit, 'kind'>): readonly Unit[] => [
      this.#add({ statement, after, stages, ...unit }),
    ]
    switch (statement.kind) {
      case 'accept': {
        const isFirst = this.intake === undefined
        this.intake ??= statement
        return add({ kind: 'task', limit: statement.limit, times: isFirst ? 0 : 2 })
      }
      case 'step':
      case 'issue':
        return add({ kind: 'task', limit: statement.limit })
      case 'await':
        return add({ kind: 'task', limit: statement.limit })
      case 'handle':
        return add({ kind: 'items', work: this.#handled(statement) })
      case 'merge':
        return add({ kind: 'items', work: this.#merged(statement) })
      case 'sequence':
        return this.block(statement.statements, after, stages)
      case 'preReview':
        // The clocks stand still until the conversion; after it the items count in full.
        return this.block(statement.statements, add({ kind: 'task' }), stages)
      case 'parallel': {
        if (statement.statements.length === 0) return after
        const ends = statement.statements.map((branch) => this.#statement(branch, after, stages))
        return ends.some((end) => end === undefined) ? undefined : [...new Set(ends.flatMap((end) => end ?? []))]
      }
      case 'stage':
        return this.#stage(statement, after, stages)
      case 'when':
      case 'choose':
        return this.block(branchTaken(statement, this.#answers) ?? [], after, stages)
      case 'finish':
      case 'refuse':
        add({ kind: 'end' })
        return undefined
      case 'archive':
        return after
      default:
        throw new Error(`no ${statement.kind} in a generated process`)
    }
  }

  /** A stage's clock counts from its own acceptance, without an intake from its beginning. */
  #stage(stage: Of<'stage'>, after: readonly Unit[], stages: Unit['stages']): After {
    const [first] = stage.statements
    const accepted = first?.kind === 'accept' ? (this.#statement(first, after, stages) ?? after) : after
    const inner = [...stages, stage]
    const start = this.#add({ kind: 'stageStart', statement: stage, after: accepted, stages })
    const rest = first?.kind === 'accept' ? stage.statements.slice(1) : stage.statements
    const end = this.block(rest, [start], inner)
    if (end === undefined) return undefined
    return [this.#add({ kind: 'stageEnd', statement: stage, after: end, stages, start, limit: stage.limit })]
  }

  #add(unit: Partial<Unit> & Pick<Unit, 'kind' | 'after' | 'stages'>): Unit {
    const whole: Unit = { statement: undefined, times: 1, limit: undefined, work: undefined, start: undefined, ...unit }
    this.units.push(whole)
    return whole
  }

  #handled(handle: Of<'handle'>): ItemsWork {
    const nodes = graphOf(handle, handle.item, this.#answers)
    const limit = handle.limit ?? handle.item.promised ?? handle.item.statutory?.limit
    return workOf([handle], nodes, limit)
  }

  #merged(merge: Of<'merge'>): ItemsWork {
    const promises = merge.handles.flatMap(({ limit, item }) => limit ?? item.promised ?? item.statutory?.limit ?? [])
    const limit = merge.limit ?? longestOf(promises)
    return workOf(merge.handles, mergedNodes(merge, this.#answers, limit), limit)
  }
}

const workOf = (handles: readonly Of<'handle'>[], nodes: readonly Node[], limit: Limit | undefined): ItemsWork => ({
  handles,
  nodes,
  limit,
  reads: new Set(nodes.flatMap(({ reads }) => reads)),
  yields: handles.flatMap(({ item }) => item.yields.map(({ document }) => document)),
})

/**
 * The steps of a merge: those of its items side by side, and their last ones as one task within the shortest of their
 * limits, at which nobody asks for corrections or returns.
 */
function mergedNodes(merge: Of<'merge'>, answers: Case, limit: Limit | undefined): readonly Node[] {
  const graphs = merge.handles.map((handle) => graphOf(handle, handle.item, answers, limit))
  const lasts = graphs.flatMap((nodes) => nodes.filter((node) => !nodes.some((other) => other.after.includes(node))))
  const before = graphs.flat().filter((node) => !lasts.includes(node))
  const limits = lasts.flatMap((last) => last.limit ?? [])
  const [first] = lasts
  if (first === undefined) throw new Error('a merge of nothing')
  const decision: Node = {
    ...first,
    kind: 'step',
    name: `${merge.name}.决定`,
    limit: limits.toSorted((a, b) => budgetOf(a, 'days') - budgetOf(b, 'days'))[0],
    after: [...new Set(lasts.flatMap((last) => last.after))],
    reads: [...new Set(lasts.flatMap(({ reads }) => reads))],
    outcomes: [{ kind: 'pass' }],
    only: undefined,
    isImplied: false,
    statement: merge,
  }
  return [...before, decision]
}

const longestOf = (limits: readonly Limit[]): Limit | undefined =>
  limits.toSorted((a, b) => budgetOf(b, 'days') - budgetOf(a, 'days'))[0]

/** Whether the applicant is asked for a document at the intake, or an office shares it. */
export const isGiven = (document: Document, { units, intake }: ProcessGraph): boolean =>
  intake !== undefined ||
  units.some(({ work }) =>
    work?.handles.some(({ item }) =>
      item.needs.some((need) => need.document === document && need.sharedFrom !== undefined),
    ),
  )

/** The green channels that a case goes through. */
export const channelsOf = (process: Process, answers: Case): Process['greenChannels'] =>
  process.greenChannels.filter(({ condition }) => holds(condition, answers))

/** The documents of an item that may come later, and by when. */
export const toleratedIn = (handle: Of<'handle'>, answers: Case): readonly { document: Document; limit: Limit }[] =>
  handle.item.needs.flatMap((need) =>
    need.tolerate !== undefined &&
    need.commitment === undefined &&
    need.sharedFrom === undefined &&
    isNeeded(need, answers)
      ? [{ document: need.document, limit: need.tolerate.limit }]
      : [],
  )
