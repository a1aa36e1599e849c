import { type Choices, everyWay } from './choices.ts'
import type { Node } from './item-graph.ts'
import { after, roundUp, workingDays, type Unit } from './lengths.ts'
import type { Document, Item, Statement } from './model.ts'

/** Which time counts: what the promised clock counts, or what the statutory one does. */
export type Clock = 'promised' | 'statutory'

/** How an item is run. */
export interface Terms {
  readonly clock: Clock
  readonly unit: Unit
  /** When it begins, in minutes. */
  readonly start: number
  /** What a green channel leaves out. */
  readonly skipped: ReadonlySet<Statement>
  /** The document that comes at the start, when all that did not wait for it has been done. */
  readonly late: Document | undefined
  /** Whether steps of the offices take their time; else only what stops the promised clock does. */
  readonly withSteps: boolean
}

export const plainly: Terms = {
  clock: 'promised',
  unit: 'days',
  start: 0,
  skipped: new Set(),
  late: undefined,
  withSteps: true,
}

const known = new WeakMap<readonly Node[], Map<string, number>>()

/** The latest end over every way through the steps: each takes its whole limit and comes to each of its outcomes. */
export function longestRun(nodes: readonly Node[], terms: Partial<Terms> = {}): number {
  const full = { ...plainly, ...terms }
  // A day more at the beginning is a day more at the end.
  const start = full.start % workingDays(1)
  const skipped = nodes.map(({ statement }) => statement !== undefined && full.skipped.has(statement))
  const key = [full.clock, full.unit, start, full.late?.name, full.withSteps, ...skipped].join()
  const found = known.get(nodes) ?? new Map<string, number>()
  known.set(nodes, found)
  let longest = found.get(key)
  if (longest === undefined) found.set(key, (longest = longestFrom(nodes, { ...full, start })))
  return full.start - start + longest
}

function longestFrom(nodes: readonly Node[], terms: Terms): number {
  let longest = terms.start
  everyWay((choices) => {
    longest = Math.max(longest, runOnce(nodes, terms, choices))
  })
  return longest
}

function runOnce(nodes: readonly Node[], terms: Terms, choices: Choices): number {
  const run = new Run(nodes, terms, choices)
  return run.toTheEnd()
}

/** One run through an item's steps: an event after another, each the end of a step. */
class Run {
  readonly #nodes: readonly Node[]
  readonly #terms: Terms
  readonly #choices: Choices
  readonly #done = new Map<Node, string>()
  readonly #running = new Map<Node, number>()
  readonly #again = new Set<Node>()
  readonly #returns = new Map<Node, number>()
  readonly #corrections = new Map<Item, number>()
  /** While a correction is out the whole item rests, until then; the other items of a merge go on. */
  readonly #restsUntil = new Map<Item, number>()
  #now: number

  constructor(nodes: readonly Node[], terms: Terms, choices: Choices) {
    this.#nodes = nodes
    this.#terms = terms
    this.#choices = choices
    this.#now = terms.start
  }

  toTheEnd(): number {
    for (;;) {
      this.#begin()
      const [next] = [...this.#running].toSorted(([, a], [, b]) => a - b)
      if (next === undefined) return this.#now
      const [node, end] = next
      this.#running.delete(node)
      this.#now = Math.max(this.#now, end)
      this.#complete(node)
    }
  }

  #begin(): void {
    let isNew = true
    while (isNew) {
      isNew = false
      for (const node of this.#nodes) {
        if (this.#done.has(node) || this.#running.has(node) || !node.after.every((one) => this.#done.has(one))) continue
        isNew = true
        if (node.only !== undefined && this.#done.get(node.only.of) !== node.only.outcome)
          this.#done.set(node, 'absent')
        else if (node.statement !== undefined && this.#terms.skipped.has(node.statement))
          this.#done.set(node, 'skipped')
        else this.#running.set(node, this.#endOf(node))
      }
    }
  }

  #endOf(node: Node): number {
    const { clock, unit, withSteps } = this.#terms
    const from = Math.max(this.#now, this.#restsUntil.get(node.item) ?? 0)
    if (this.#isBefore(node)) return from
    const isStopped = node.kind === 'special' ? clock === 'promised' || node.isLeftOut : clock === 'promised'
    if (node.kind === 'special' || node.isApplicants) return isStopped ? from : after(from, node.limit, unit)
    if (!withSteps || (node.kind === 'auto' && unit === 'days')) return from
    // Language section 3: the implied step goes on after a correction with what is left of its budget.
    if (node.isImplied && (this.#corrections.get(node.item) ?? 0) > 0) return from
    return after(from, node.limit, unit)
  }

  /** Whether a step was done before the late document came; sent back to it afterwards, it is done again. */
  #isBefore(node: Node): boolean {
    const { late } = this.#terms
    return late !== undefined && !this.#again.has(node) && !waitsFor(node, late)
  }

  #rest(item: Item): void {
    const until = roundUp(this.#now) + restOf(item)
    this.#restsUntil.set(item, until)
    for (const [other, end] of this.#running) if (other.item === item) this.#running.set(other, end + until - this.#now)
  }

  #complete(node: Node): void {
    const allowed = node.outcomes.filter((outcome) => {
      if (outcome.kind === 'correct')
        return (this.#corrections.get(node.item) ?? 0) < (node.item.corrections?.times ?? 0)
      return outcome.kind !== 'return' || (this.#returns.get(node) ?? 0) < outcome.times
    })
    const outcome = allowed[this.#choices.choose(Math.max(allowed.length, 1))]
    if (outcome?.kind === 'correct') {
      this.#corrections.set(node.item, (this.#corrections.get(node.item) ?? 0) + 1)
      if (this.#terms.clock === 'statutory') this.#rest(node.item)
      return
    }
    if (outcome?.kind === 'return') {
      this.#returns.set(node, (this.#returns.get(node) ?? 0) + 1)
      const wasBefore = this.#isBefore(node)
      for (const one of this.#nodes) {
        if (one !== outcome.to && !comesAfter(one, outcome.to)) continue
        this.#done.delete(one)
        this.#running.delete(one)
        if (!wasBefore) this.#again.add(one)
      }
      return
    }
    this.#done.set(node, outcome?.kind === 'own' ? outcome.name : 'pass')
  }
}

/** What a correction leaves the applicant: five working days where nothing is said. */
function restOf({ corrections }: Item): number {
  return corrections?.eachWithin === undefined ? workingDays(5) : after(0, corrections.eachWithin, 'days')
}

/** Whether a step waits for a document, or comes after one that does. */
export function waitsFor(node: Node, document: Document): boolean {
  return node.reads.includes(document) || node.after.some((one) => waitsFor(one, document))
}

const comesAfter = (node: Node, other: Node): boolean =>
  node.after.some((one) => one === other || comesAfter(one, other))
