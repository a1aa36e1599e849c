import type { RefNode } from '@banjie/dsl'
import { blocksOf, isTask, namesOf, type NodeId, type Plan } from '@banjie/runtime/plan'
import { impliedNameOf } from '../model/words.ts'
import { nearestNames } from '../model/nearest.ts'
import type { Reporter } from '../model/reporter.ts'

/** Finds the node of a plan that a scenario names by its path (`食品经营许可.审查`, `受理`); reports where there is none. */
export class PlanNames {
  readonly #tasks: readonly NodeId[]
  readonly #items: readonly NodeId[]
  readonly #reporter: Reporter

  constructor(plan: Plan, reporter: Reporter) {
    const blocks = [...blocksOf(plan.body)]
    this.#tasks = blocks.filter(isTask).map(({ id }) => id)
    this.#items = blocks.flatMap((block) => (block.kind === 'item' ? [block.id] : []))
    this.#reporter = reporter
  }

  /** The task that a path names. */
  task(ref: RefNode): NodeId | undefined {
    return this.#find(ref, this.#tasks)
  }

  /** The item that a path names. */
  item(ref: RefNode): NodeId | undefined {
    return this.#find(ref, this.#items)
  }

  #find(ref: RefNode, nodes: readonly NodeId[]): NodeId | undefined {
    if (ref.missing) return undefined
    const path = ref.parts.map(({ text }) => text)
    const found = nodes.find((node) => fits(path, namesOf(node).slice(1)))
    if (found === undefined) {
      const name = path.join('.')
      const near = nearestNames(
        name,
        nodes.map((node) => namesOf(node).slice(1).join('.')),
      )
      this.#reporter.error('BJ1001', ref, {
        args: { name, guess: near.length > 0 ? 'guess' : 'noGuess', near: near.join(' / ') },
      })
    }
    return found
  }
}

/** Whether a path is that of a node below the process; implied steps answer to both spellings. */
const fits = (path: readonly string[], names: readonly string[]): boolean =>
  path.length === names.length &&
  path.every((word, index) => word === names[index] || impliedNameOf(word) === names[index])
