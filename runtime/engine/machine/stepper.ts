import type { Facts, MachineConfig } from '../../plan/index.ts'
import type { MachineValue } from '../case-state.ts'
import type { AddWorkingDays } from '../condition/facts.ts'
import type { Given, MachineEvent } from './implementation.ts'
import {
  isInside,
  tableOf,
  type Action,
  type Effect,
  type MachineTable,
  type StateNode,
  type Transition,
} from './table.ts'

/** Where the machine stands, with its facts. */
export interface Standing {
  readonly value: MachineValue
  readonly facts: Facts
}

/** What one event does to a machine. */
export interface Moved extends Standing {
  readonly effects: readonly Effect[]
}

/**
 * Steps a compiled machine: what XState's pure `transition` does with it, on tables that are worked out once. Whatever a
 * config of ours can say is here, and nothing else; `test/engine/plain-xstate.test.ts` holds the two against each other.
 */
export interface Stepper {
  begin(): Moved
  /** The next standing, or undefined where the machine does not take the event. */
  move(from: Standing, event: MachineEvent): Moved | undefined
}

/** A stepper for a compiled machine, by a calendar that counts the working days of its conditions. */
export function createStepper(config: MachineConfig, addWorkingDays?: AddWorkingDays): Stepper {
  const table = tableOf(config)
  return {
    begin: () => {
      const run = new Run(table, new Set(), { context: table.facts, event: { type: 'begin' }, addWorkingDays })
      run.enter(table.initial)
      return run.settle()
    },
    move: (from, event) => {
      // What no state listens to is left before anything is read.
      if (!table.root.hears.has(event.type)) return undefined
      const run = new Run(table, standingAt(table.root, from.value), { context: from.facts, event, addWorkingDays })
      const taken = run.taken(table.root, from.value)
      // A guard may still refuse an event that some state listens to; then nothing may change.
      if (!taken.some(({ domain, actions }) => domain !== undefined || actions.length > 0)) return undefined
      run.take(taken)
      return run.settle(from.value)
    },
  }
}

/** The states in which a machine stands, outer ones first. */
function standingAt(root: StateNode, value: MachineValue): Set<StateNode> {
  const active = new Set([root])
  addInside(root, value, active)
  return active
}

function addInside(node: StateNode, value: MachineValue, active: Set<StateNode>): void {
  if (typeof value === 'string') {
    active.add(childOf(node, value))
    return
  }
  for (const key in value) active.add(childOf(node, key))
  for (const key in value) addInside(childOf(node, key), value[key] ?? {}, active)
}

function childOf(node: StateNode, key: string): StateNode {
  const child = node.states.get(key)
  if (child === undefined) throw new Error(`machine has no state ${key}`)
  return child
}

/** One event on its way through a machine, until the machine is at rest. */
class Run {
  readonly #table: MachineTable
  readonly #active: Set<StateNode>
  readonly #effects: Effect[] = []
  /** The states that have come to their end and have not been followed yet. */
  readonly #done: StateNode[] = []
  #given: Given
  #hasMoved = false
  #isOver = false

  constructor(table: MachineTable, active: Set<StateNode>, given: Given) {
    this.#table = table
    this.#active = active
    this.#given = given
  }

  /** The transitions that take the event: of each region the innermost state's whose guard lets it. */
  taken(node: StateNode, value: MachineValue | undefined): readonly Transition[] {
    if (!node.hears.has(this.#given.event.type)) return []
    const inner: Transition[] = []
    if (typeof value === 'string') inner.push(...this.taken(childOf(node, value), undefined))
    else for (const key in value) inner.push(...this.taken(childOf(node, key), value[key]))
    return inner.length > 0 ? inner : this.#first(node.on.get(this.#given.event.type))
  }

  /** Takes transitions: states are left, the actions done, states entered. */
  take(transitions: readonly Transition[]): void {
    const chosen = transitions.length > 1 ? this.#withoutConflicts(transitions) : transitions
    const [only] = chosen
    if (only === undefined) return
    const isOne = chosen.length === 1
    const left = isOne ? this.#leftBy(only) : inOrder(chosen.flatMap((one) => this.#leftBy(one)))
    for (let index = left.length - 1; index >= 0; index--) {
      const node = left[index]
      if (node === undefined) continue
      this.#act(node.exit)
      this.#active.delete(node)
    }
    for (const { actions } of chosen) this.#act(actions)
    const entered = isOne ? only.entered : inOrder(chosen.flatMap((one) => one.entered))
    this.enter(entered)
    this.#hasMoved ||= left.length > 0 || entered.length > 0
  }

  /** Enters states, the outer ones first. */
  enter(nodes: readonly StateNode[]): void {
    const completed = new Set<StateNode>()
    for (const node of nodes) {
      this.#active.add(node)
      this.#act(node.entry)
      if (node.kind === 'final') this.#ended(node, completed)
    }
    if (this.#isOver) for (const node of inOrder(this.#active).toReversed()) this.#act(node.exit)
  }

  /** Takes what needs no event until nothing is left: where the machine then stands. */
  settle(before?: MachineValue): Moved {
    for (let count = 0; !this.#isOver; count++) {
      if (count > this.#table.maxIterations) throw new Error('the machine goes round in a circle')
      const always = this.#always()
      if (always.length > 0) this.take(always)
      else {
        const done = this.#done.shift()
        if (done === undefined) break
        this.#given = { ...this.#given, event: { type: 'done' } }
        if (this.#active.has(done)) this.take(this.#first(done.onDone))
      }
    }
    const value = before === undefined || this.#hasMoved ? valueOf(this.#table.root, this.#active) : before
    return { value, facts: this.#given.context, effects: this.#effects }
  }

  #first(transitions: readonly Transition[] = []): readonly Transition[] {
    for (const one of transitions) if (one.guard === undefined || one.guard(this.#given)) return [one]
    return []
  }

  #always(): readonly Transition[] {
    const found: Transition[] = []
    for (const node of this.#active) {
      if (node.states.size > 0) continue
      for (const around of node.alwaysAround) {
        const [one] = this.#first(around.always)
        if (one === undefined) continue
        if (!found.includes(one)) found.push(one)
        break
      }
    }
    return found
  }

  /** Of transitions that leave the same states, the one from further inside, else the first. */
  #withoutConflicts(transitions: readonly Transition[]): readonly Transition[] {
    let kept: Transition[] = []
    for (const one of transitions) {
      const left = new Set(this.#leftBy(one))
      const against = kept.filter((other) => this.#leftBy(other).some((node) => left.has(node)))
      if (!against.every(({ source }) => isInside(one.source, source))) continue
      kept = [...kept.filter((other) => !against.includes(other)), one]
    }
    return kept
  }

  /** The states that a transition leaves, outer ones first. */
  #leftBy({ domain }: Transition): StateNode[] {
    if (domain === undefined) return []
    const left: StateNode[] = []
    for (const node of this.#active) if (isInside(node, domain)) left.push(node)
    return left.length > 1 ? inOrder(left) : left
  }

  #act(actions: readonly Action[]): void {
    for (const action of actions)
      if (action.effect !== undefined) this.#effects.push(action.effect)
      else this.#change(action.change(this.#given))
  }

  #change(changed: Partial<Facts>): void {
    this.#given = { ...this.#given, context: { ...this.#given.context, ...changed } }
  }

  /** A final state was entered: what it is the end of is done, all regions of what is parallel together. */
  #ended({ parent }: StateNode, completed: Set<StateNode>): void {
    if (parent?.kind === 'compound') this.#done.push(parent)
    let around = parent?.kind === 'parallel' ? parent : parent?.parent
    while (around?.kind === 'parallel' && !completed.has(around) && this.#isFinal(around)) {
      completed.add(around)
      this.#done.push(around)
      around = around.parent
    }
    if (around === undefined) this.#isOver = true
  }

  #isFinal(node: StateNode): boolean {
    const states = [...node.states.values()]
    if (node.kind === 'parallel') return states.every((region) => this.#isFinal(region))
    if (node.kind === 'compound') return states.some((state) => state.kind === 'final' && this.#active.has(state))
    return node.kind === 'final'
  }
}

const inOrder = (nodes: Iterable<StateNode>): StateNode[] => [...nodes].sort((a, b) => a.order - b.order)

/** Where a machine stands that is in these states, as XState writes it. */
function valueOf(root: StateNode, active: ReadonlySet<StateNode>): MachineValue {
  const inside = new Map<StateNode, StateNode[]>()
  for (const node of active) {
    if (node.parent === undefined) continue
    const siblings = inside.get(node.parent)
    if (siblings === undefined) inside.set(node.parent, [node])
    else siblings.push(node)
  }
  const written = (node: StateNode): MachineValue => {
    const states = inside.get(node) ?? []
    const [only] = states
    if (node.kind === 'compound' && only !== undefined && only.states.size === 0) return only.key
    const value: Record<string, MachineValue> = {}
    for (const state of states) value[state.key] = written(state)
    return value
  }
  return written(root)
}
