import type { RefNode } from '@banjie/dsl'
import { nodeId, type NodeId } from '@banjie/runtime/plan'
import type { Process } from '../model/model.ts'
import { handlesIn, statementsIn } from '../model/parts.ts'
import type { Handle, Stage, Statement } from '../model/statement.ts'
import { worksIn, type Worked } from '../model/waiting.ts'
import { impliedNameOf } from '../names/words.ts'

/** Which tasks the paths in a process's conditions and green channels name (`食品经营许可.审查`, `受理`). */
export class Tasks {
  readonly #process: Process
  readonly #root: NodeId

  constructor(process: Process, root: NodeId) {
    this.#process = process
    this.#root = root
  }

  /** The node of a path, as seen from an item's procedure or from the process. */
  find({ parts }: RefNode, within?: { readonly handle: Handle; readonly id: NodeId }): NodeId | undefined {
    const [first, second] = parts.map(({ text }) => text)
    if (first === undefined) return undefined
    if (second === undefined && within !== undefined) {
      const own = stepOf(within.handle.item.procedure, first)
      if (own !== undefined) return nodeId(within.id, own)
    }
    const { statements } = this.#process
    if (second === undefined) return this.#own(first)
    const handle = handlesIn(statements).find(({ item }) => item.name === first)
    if (handle !== undefined) return nodeId(nodeId(this.#root, first), stepOf(handle.item.procedure, second) ?? second)
    return nodeId(nodeId(this.#root, first), impliedNameOf(second) ?? second)
  }

  /** A step, an intake or an issuance of the process's own; a step in a stage answers to its name alone. */
  #own(name: string): NodeId {
    const stage = statementsIn(this.#process.statements).find(
      (one): one is Stage =>
        one.kind === 'stage' && statementsIn(one.statements).some((inner) => isCalled(inner, name)),
    )
    return nodeId(stage === undefined ? this.#root : nodeId(this.#root, stage.name), impliedNameOf(name) ?? name)
  }
}

const isCalled = (one: Statement, name: string): boolean =>
  (one.kind === 'step' || one.kind === 'special' || one.kind === 'auto') && one.name === name

/** How the node of a step of an item is called: by its name, its kind, or as the one that is implied. */
function stepOf(procedure: readonly Statement[] | undefined, name: string): string | undefined {
  if (procedure === undefined) return impliedNameOf(name) === 'decision' ? 'decision' : undefined
  const work = worksIn(procedure).find((one) => workKey(one) === name)
  return work && workKey(work)
}

/** The name that a step's node carries: a special procedure without a name is called by its kind. */
export function workKey(work: Worked): string {
  return work.kind === 'special' ? (work.name ?? work.procedureKind) : work.name
}
