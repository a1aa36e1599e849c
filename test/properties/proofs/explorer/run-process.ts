import { type Choices, everyWay } from './choices.ts'
import { after, roundUp, type Unit as TimeUnit } from './lengths.ts'
import type { Document, Of, Statement } from './model.ts'
import { isGiven, type ItemsWork, type ProcessGraph, type Unit } from './process-graph.ts'
import { longestRun } from './run-item.ts'

/** How a process is run. */
export interface ProcessTerms {
  readonly unit: TimeUnit
  readonly skipped: ReadonlySet<Statement>
  /** The stage that is measured: it takes what is in it, not its limit, and what is outside may take no time at all. */
  readonly measured: Of<'stage'> | undefined
  /** Asked for what stands for ever: what has been found to, and is let go on as if it had its documents. */
  readonly released?: ReadonlySet<Unit>
}

/** What a run came to: when each unit ended, in minutes from the first acceptance; what is left out never ended. */
export interface Outcome {
  readonly ends: ReadonlyMap<Unit, number>
  readonly end: number
  /** What stands with nothing left that can move it. */
  readonly stuck: readonly Unit[]
}

/** Runs a process once, each unit for its whole time unless `choices` makes it take none. */
export function runProcess(graph: ProcessGraph, terms: ProcessTerms, choices?: Choices): Outcome {
  return new Run(graph, terms, choices).toTheEnd()
}

/** How long a stage can take from its start, whatever what is outside it takes; undefined where it never starts. */
export function longestStage(graph: ProcessGraph, stage: Of<'stage'>, terms: ProcessTerms): number | undefined {
  let longest: number | undefined
  const measure = (choices?: Choices): void => {
    const { ends } = runProcess(graph, { ...terms, measured: stage }, choices)
    for (const [unit, end] of ends) {
      if (unit.kind !== 'stageEnd' || unit.statement !== stage || unit.start === undefined) continue
      longest = Math.max(longest ?? 0, end - (ends.get(unit.start) ?? end))
    }
  }
  if (waitsForOthers(graph, stage)) everyWay(measure)
  else measure()
  return longest
}

/** Whether something in a stage needs what is yielded outside of it; else nothing out there makes it longer. */
function waitsForOthers({ units }: ProcessGraph, stage: Of<'stage'>): boolean {
  const inside = units.filter(({ stages }) => stages.includes(stage))
  const outside = units.filter(({ stages }) => !stages.includes(stage))
  return inside.some((unit) =>
    outside.some(({ work }) => work?.yields.some((document) => unit.work?.reads.has(document) === true)),
  )
}

interface Handling {
  readonly work: ItemsWork
  readonly isQuick: boolean
  readonly known: Set<Document>
  readonly start: number
  end: number
}

class Run {
  readonly #graph: ProcessGraph
  readonly #units: readonly Unit[]
  readonly #terms: ProcessTerms
  readonly #choices: Choices | undefined
  readonly #ends = new Map<Unit, number>()
  readonly #running = new Map<Unit, number>()
  readonly #handling = new Map<Unit, Handling>()
  readonly #started = new Map<Statement, number>()
  #now = 0
  #isOver = false

  constructor(graph: ProcessGraph, terms: ProcessTerms, choices: Choices | undefined) {
    this.#graph = graph
    this.#units = graph.units
    this.#terms = terms
    this.#choices = choices
  }

  toTheEnd(): Outcome {
    while (!this.#isOver) {
      this.#settle()
      const next = this.#next()
      if (next === undefined) break
      const [unit, end] = next
      this.#now = Math.max(this.#now, end)
      this.#running.delete(unit)
      this.#handling.delete(unit)
      this.#ends.set(unit, this.#now)
      if (unit.kind === 'stageStart' && unit.statement !== undefined) this.#started.set(unit.statement, this.#now)
      this.#isOver = unit.kind === 'end'
    }
    const stuck = this.#isOver ? [] : this.#units.filter((unit) => !this.#ends.has(unit) && this.#isReached(unit))
    return { ends: this.#ends, end: Math.max(0, ...this.#ends.values()), stuck }
  }

  #isReached(unit: Unit): boolean {
    return unit.after.every((one) => this.#ends.has(one))
  }

  /** The next thing to end: a task, or items whose documents are all there. */
  #next(): readonly [Unit, number] | undefined {
    const handled = [...this.#handling].flatMap(([unit, { work, known, end }]) =>
      [...work.reads].every((document) => known.has(document)) ? [[unit, end] as const] : [],
    )
    const kept = this.#units.flatMap((unit) => {
      const by = this.#keptBy(unit)
      return by === undefined || this.#ends.has(unit) || !this.#isReached(unit) ? [] : [[unit, by] as const]
    })
    return [...this.#running, ...handled, ...kept].toSorted(([, a], [, b]) => a - b)[0]
  }

  /** When a unit has ended in any case, since the stages around it keep their limits: that they may not is told there. */
  #keptBy({ stages }: Unit): number | undefined {
    const { unit: in_, measured, released } = this.#terms
    // Of what stands for ever no limit is kept.
    if (released !== undefined) return undefined
    const isOutside = (stage: Of<'stage'>): boolean =>
      measured !== undefined && stages.includes(measured) && stages.indexOf(stage) <= stages.indexOf(measured)
    const ends = stages.flatMap((stage) => {
      const from = this.#started.get(stage)
      if (isOutside(stage) || stage.limit === undefined || from === undefined) return []
      return [after(from, stage.limit, in_)]
    })
    return ends.length === 0 ? undefined : Math.min(...ends)
  }

  /** Begins all that can begin now, and tells what is handled of the documents that have come. */
  #settle(): void {
    for (const unit of this.#units) {
      if (this.#ends.has(unit) || this.#running.has(unit) || !this.#isReached(unit)) continue
      if (unit.work !== undefined) this.#handle(unit, unit.work)
      else this.#running.set(unit, this.#endOf(unit))
    }
  }

  #endOf(unit: Unit): number {
    const { unit: in_, skipped, measured } = this.#terms
    if (unit.kind === 'stageEnd') {
      const started = unit.start && this.#ends.get(unit.start)
      if (unit.limit === undefined || unit.statement === measured || started === undefined) return this.#now
      return after(started, unit.limit, in_)
    }
    // Its clock counts whole days from whenever it begins.
    if (unit.kind === 'stageStart' && unit.statement === measured && in_ === 'days') return roundUp(this.#now)
    if (unit.kind !== 'task' || (unit.statement !== undefined && skipped.has(unit.statement))) return this.#now
    if (this.#isQuick(unit)) return this.#now
    let end = this.#now
    for (let count = 0; count < unit.times; count++) end = after(end, unit.limit, in_)
    return end
  }

  /** Outside of the stage that is measured everything may be done at once. */
  #isQuick({ stages }: Unit): boolean {
    const { measured } = this.#terms
    if (measured === undefined || this.#choices === undefined || stages.includes(measured)) return false
    return this.#choices.choose(2) === 1
  }

  /** Nobody yields it in this case, so it is given, if anybody gives it; or whoever yields it has ended. */
  #isThere(document: Document): boolean {
    const from = this.#units.filter(({ work }) => work?.yields.includes(document))
    return from.length === 0 ? isGiven(document, this.#graph) : from.some((unit) => this.#ends.has(unit))
  }

  #handle(unit: Unit, work: ItemsWork): void {
    const { unit: in_, skipped } = this.#terms
    const isReleased = this.#terms.released?.has(unit) === true
    const there = [...work.reads].filter((document) => isReleased || this.#isThere(document))
    const handling = this.#handling.get(unit)
    if (handling === undefined) {
      const first = work.nodes.filter((node) => node.after.length === 0)
      if (!first.some(({ reads }) => reads.every((document) => there.includes(document)))) return
      const isQuick = this.#isQuick(unit)
      const isSkipping = work.nodes.some(({ statement }) => statement !== undefined && skipped.has(statement))
      const whole = isSkipping
        ? longestRun(work.nodes, { skipped, unit: in_, start: this.#now })
        : after(this.#now, work.limit, in_)
      this.#handling.set(unit, {
        work,
        isQuick,
        known: new Set(there),
        start: this.#now,
        end: isQuick ? this.#now : whole,
      })
      return
    }
    for (const document of there) {
      if (handling.known.has(document)) continue
      handling.known.add(document)
      if (this.#now === handling.start) continue
      const rest = longestRun(work.nodes, { skipped, unit: in_, start: this.#now, late: document })
      handling.end = Math.max(handling.end, handling.isQuick ? this.#now : rest)
    }
  }
}
