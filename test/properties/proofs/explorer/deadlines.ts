import { casesOf, type Case } from './cases.ts'
import { conditionsOf, itemsIn } from './conditions.ts'
import { graphOf } from './item-graph.ts'
import { budgetOf, inWords, unitOf, type Unit as TimeUnit } from './lengths.ts'
import type { Item, Limit, Model, Of, Process, Statement } from './model.ts'
import { channelsOf, processGraph, type ItemsWork, type ProcessGraph, type Unit } from './process-graph.ts'
import { longestRun } from './run-item.ts'
import { longestStage, runProcess } from './run-process.ts'
import { longestStatutory } from './statutory.ts'

/** A limit that some case does not keep, and how long the worst case takes. */
export interface Broken {
  readonly code: 'BJ3002' | 'BJ3003' | 'BJ3007'
  readonly limit: Limit
  readonly figure: string
}

/** What the exploration of a module came to. */
export interface Explored {
  readonly broken: readonly Broken[]
  /**
   * Limits that the explorer does not judge: of what no case handles; statutory ones from receipt with something before
   * the item, in a merge that does not keep its own limit, for which the rule says nothing, or with a result to wait for
   * on the clock; those of stages that wait for more than work outside.
   */
  readonly unjudged: ReadonlySet<Limit>
}

/** Every limit of a module that some case breaks, found by running each case. */
export function exploreLimits({ forms, processes }: Model): Explored {
  const worst = new Worst()
  const all = processes.map((process) => ({ process, cases: casesOf(forms, conditionsOf(process)) }))
  for (const { process, cases } of all) for (const answers of cases) measureCase(process, answers, worst)
  for (const { process, cases } of all) for (const answers of cases) measureMerges(process, answers, worst)
  for (const process of processes) leaveUnreached(process, worst)
  for (const { process, cases } of all) for (const answers of cases) measureStatutory(process, answers, worst)
  return { broken: worst.broken(), unjudged: worst.unjudged }
}

/** The longest that each limit was found to be needed, over all cases. */
class Worst {
  /** The merges that some case does not bring to an end within their limit, set or taken from the largest promise. */
  readonly brokenMerges = new Set<Statement>()
  readonly unjudged = new Set<Limit>()
  /** The items that some case handles. */
  readonly handled = new Set<Item>()
  readonly #ofMerges = new Map<Statement, Limit>()
  readonly #found = new Map<Limit, { code: Broken['code']; unit: TimeUnit; length: number }>()

  add(code: Broken['code'], limit: Limit | undefined, unit: TimeUnit, length: number): void {
    if (limit === undefined) return
    const known = this.#found.get(limit)
    if (known === undefined || known.length < length) this.#found.set(limit, { code, unit, length })
  }

  /** The limit of a merge that has none of its own, where it is told: at the merge's name. */
  atName(merge: Of<'merge'>, limit: Limit): Limit {
    const before = this.#ofMerges.get(merge)
    if (before !== undefined) return before
    const { start, end } = merge.node.name
    const named = { ...limit, start, end }
    this.#ofMerges.set(merge, named)
    return named
  }

  isBroken(limit: Limit | undefined): boolean {
    const found = limit && this.#found.get(limit)
    return limit !== undefined && found !== undefined && found.length > budgetOf(limit, found.unit)
  }

  broken(): readonly Broken[] {
    return [...this.#found].flatMap(([limit, { code, unit, length }]) =>
      length > budgetOf(limit, unit) ? [{ code, limit, figure: inWords(length, unit) }] : [],
    )
  }
}

const nothing: ReadonlySet<Statement> = new Set()

function measureCase(process: Process, answers: Case, worst: Worst): void {
  const graph = processGraph(process, answers)
  for (const unit of graph.units) if (unit.work !== undefined) measureItems(unit, unit.work, answers, worst)
  measureBound(graph, process.limit, nothing, worst)
  const channels = channelsOf(process, answers)
  const skipped = new Set(
    channels.flatMap(({ skip }) =>
      skip.flatMap(({ step }): readonly Statement[] => (step === undefined ? [] : [step])),
    ),
  )
  for (const { limit } of channels) measureBound(graph, limit, skipped, worst)
  for (const { statement: stage } of graph.units.filter(({ kind }) => kind === 'stageStart')) {
    if (stage?.kind !== 'stage' || stage.limit === undefined) continue
    if (waitsForMoreThanWork(graph, stage)) worst.unjudged.add(stage.limit)
    const unit = unitOf(stage.limit)
    const length = longestStage(graph, stage, { unit, skipped: nothing, measured: stage })
    if (length !== undefined) worst.add('BJ3003', stage.limit, unit, length)
  }
}

function measureBound(
  graph: ProcessGraph,
  limit: Limit | undefined,
  skipped: ReadonlySet<Statement>,
  worst: Worst,
): void {
  if (limit === undefined) return
  const unit = unitOf(limit)
  worst.add('BJ3003', limit, unit, runProcess(graph, { unit, skipped, measured: undefined }).end)
}

/** What no case handles has no case to be held against. */
function leaveUnreached({ statements }: Process, worst: Worst): void {
  for (const { promised, statutory } of [...itemsIn(statements)].filter((item) => !worst.handled.has(item)))
    for (const limit of [promised, statutory?.limit]) if (limit !== undefined) worst.unjudged.add(limit)
}

/** Items against what they promise, a handle and a merge against the limit set here. */
function measureItems({ statement }: Unit, { handles, nodes, limit }: ItemsWork, answers: Case, worst: Worst): void {
  for (const handle of handles) {
    worst.handled.add(handle.item)
    measureItem('BJ3002', handle.item.promised, graphOf(undefined, handle.item, answers), worst)
    measureItem('BJ3003', handle.limit, graphOf(handle, handle.item, answers), worst)
  }
  if (statement?.kind !== 'merge') return
  measureItem('BJ3003', statement.limit, nodes, worst)
  if (limit !== undefined && longestRun(nodes) > budgetOf(limit, 'days')) worst.brokenMerges.add(statement)
}

function measureItem(code: Broken['code'], limit: Limit | undefined, nodes: ItemsWork['nodes'], worst: Worst): void {
  if (limit === undefined) return
  const unit = unitOf(limit)
  worst.add(code, limit, unit, longestRun(nodes, { unit }))
}

/** A merge without a limit of its own against the largest promise; an item that breaks its own is told by itself. */
function measureMerges(process: Process, answers: Case, worst: Worst): void {
  for (const { statement, work } of processGraph(process, answers).units) {
    if (statement?.kind !== 'merge' || statement.limit !== undefined || work?.limit === undefined) continue
    if (work.handles.some(({ item }) => worst.isBroken(item.promised))) continue
    worst.add('BJ3003', worst.atName(statement, work.limit), 'days', longestRun(work.nodes))
  }
}

/** Whether what a stage waits for outside does more there than work: its clock runs meanwhile. */
function waitsForMoreThanWork({ units }: ProcessGraph, stage: Statement): boolean {
  const isInside = ({ stages }: Unit): boolean => stages.some((one) => one === stage)
  const reads = units.filter(isInside).flatMap(({ work }) => [...(work?.reads ?? [])])
  const outside = units.filter((unit) => !isInside(unit))
  const isWaiting = outside.some(({ work }) => work?.yields.some((document) => reads.includes(document)))
  const isMore = ({ work, statement }: Unit): boolean =>
    statement?.kind === 'preReview' ||
    (statement?.kind === 'accept' && outside[0]?.statement !== statement) ||
    work?.nodes.some(({ kind, isApplicants }) => kind === 'special' || isApplicants) === true ||
    work?.handles.some(
      ({ item }) => item.corrections !== undefined || item.needs.some(({ tolerate }) => tolerate !== undefined),
    ) === true
  return isWaiting && outside.some(isMore)
}

function measureStatutory(process: Process, answers: Case, worst: Worst): void {
  const graph = processGraph(process, answers)
  for (const unit of graph.units) {
    const { work, statement } = unit
    if (work === undefined) continue
    for (const handle of work.handles) {
      const { statutory } = handle.item
      if (statutory === undefined || isPromiseAbove(work, handle.item, statement)) continue
      const isBroken = worst.isBroken(handle.item.promised)
      const isMerged = statement?.kind === 'merge'
      const length =
        isMerged && worst.brokenMerges.has(statement)
          ? undefined
          : longestStatutory(graph, unit, handle, answers, isBroken && !isMerged)
      if (length === undefined) worst.unjudged.add(statutory.limit)
      else worst.add('BJ3007', statutory.limit, 'days', length)
    }
  }
}

/** One fault, one error: a promise above the law is BJ3001. */
function isPromiseAbove(
  { limit, handles }: ItemsWork,
  { statutory, promised }: Item,
  statement: Statement | undefined,
): boolean {
  const isAbove = (one: Limit | undefined, law: Limit | undefined): boolean =>
    one !== undefined && law !== undefined && budgetOf(one, 'days') > budgetOf(law, 'days')
  if (isAbove(promised, statutory?.limit)) return true
  return statement?.kind === 'merge' && handles.some(({ item }) => isAbove(limit, item.statutory?.limit))
}
