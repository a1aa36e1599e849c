import { keywordsSpelled, type RefNode } from '@banjie/dsl'
import { blocksOf, namesOf, tasksOf, type NodeId, type Plan } from '@banjie/runtime/plan'
import { impliedNameOf } from '../names/words.ts'

/** Finds the node of a plan that a scenario names by its path (`食品经营许可.审查`, `受理`). */
export class PlanNames {
  readonly #tasks: readonly NodeId[]
  readonly #items: readonly NodeId[]
  readonly #stages: ReadonlySet<NodeId>

  constructor(plan: Plan) {
    const blocks = [...blocksOf(plan.body)]
    this.#tasks = [...tasksOf(plan), ...blocks.filter(({ kind }) => kind === 'auto')].map(({ id }) => id)
    this.#stages = new Set(blocks.filter(({ kind }) => kind === 'stage').map(({ id }) => id))
    this.#items = blocks.flatMap((block) => (block.kind === 'item' ? [block.id] : []))
  }

  /** The task that a path names. */
  task(ref: RefNode): NodeId | undefined {
    const path = ref.parts.map(({ text }) => text)
    return (
      nodeOf(ref, this.#tasks) ??
      this.#tasks.find((node) => this.#isInStage(node) && fits(path, namesOf(node).slice(-1)))
    )
  }

  /** A process's own step answers to its name alone, in a stage too. */
  #isInStage(node: NodeId): boolean {
    return this.#stages.has(node.slice(0, node.lastIndexOf('/')))
  }

  /** The item that a path names. */
  item(ref: RefNode): NodeId | undefined {
    return nodeOf(ref, this.#items)
  }
}

function nodeOf(ref: RefNode, nodes: readonly NodeId[]): NodeId | undefined {
  const path = ref.parts.map(({ text }) => text)
  return nodes.find((node) => fits(path, namesOf(node).slice(1)))
}

/** Whether a path is that of a node below the process; implied steps answer to both spellings. */
const fits = (path: readonly string[], names: readonly string[]): boolean =>
  path.length === names.length &&
  path.every((word, index) => {
    const name = names[index]
    // A special procedure without a name is called by its kind, in either language.
    return word === name || impliedNameOf(word) === name || keywordsSpelled(word).some((id) => id === name)
  })
