import { openTasksOf, type CaseState } from '@banjie/runtime/engine'
import { blocksOf, sharedId, tasksOf, type CompiledProcess, type NodeId } from '@banjie/runtime/plan'
import type { Expectation, ScenarioAct } from './scenario.ts'

/**
 * What a scenario means by a name that several nodes of a plan carry: an item that is handled in branches which exclude
 * each other, one of several issuances. It is the one that is open in the case, else the last that the case came to.
 */
export class Called {
  readonly #process: CompiledProcess
  readonly #namesakes = new Map<string, NodeId[]>()

  constructor(process: CompiledProcess) {
    this.#process = process
    const { plan } = process
    const items = [...blocksOf(plan.body)].filter(({ kind }) => kind === 'item')
    for (const { id } of [...tasksOf(plan), ...items]) {
      const known = this.#namesakes.get(sharedId(id))
      if (known === undefined) this.#namesakes.set(sharedId(id), [id])
      else if (!known.includes(id)) known.push(id)
    }
  }

  /** An action on the task or item that it names in the case as it stands. */
  event(event: ScenarioAct['event'], state: CaseState): ScenarioAct['event'] {
    if (event.kind === 'complete') return { ...event, task: this.#meant(event.task, state) }
    return event.kind === 'extend' ? { ...event, item: this.#meant(event.item, state) } : event
  }

  /** An expectation of the task or item that it names in the case as it stands. */
  expectation(expectation: Expectation, state: CaseState | undefined): Expectation {
    if (state === undefined) return expectation
    if ('task' in expectation) return { ...expectation, task: this.#meant(expectation.task, state) }
    return 'item' in expectation ? { ...expectation, item: this.#meant(expectation.item, state) } : expectation
  }

  #meant(node: NodeId, state: CaseState): NodeId {
    const namesakes = this.#namesakes.get(sharedId(node)) ?? []
    if (namesakes.length < 2) return node
    const open = openTasksOf(this.#process, state)
    const isOpen = (one: NodeId): boolean => open.some((task) => task === one || task.startsWith(`${one}/`))
    return namesakes.find(isOpen) ?? namesakes.findLast((one) => wasReached(one, state)) ?? node
  }
}

const wasReached = (node: NodeId, { rounds, outcomes }: CaseState): boolean =>
  node in rounds || node in outcomes || Object.keys(rounds).some((task) => task.startsWith(`${node}/`))
