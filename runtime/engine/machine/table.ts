import type { Facts, MachineConfig, Named, NamedParams, StateConfig, TransitionConfig } from '../../plan/index.ts'
import { changes, guards, type Given } from './implementation.ts'

/** An effect that a step of the machine asks for (`EffectActionName`), with what it is about. */
export interface Effect extends Pick<NamedParams, 'node' | 'status' | 'document' | 'outcome' | 'process'> {
  readonly type: string
}

/** An action with its parameters bound: it changes facts, or is an effect for whoever runs the machine. */
export type Action =
  { readonly change: (given: Given) => Partial<Facts>; readonly effect?: undefined } | { readonly effect: Effect }

/** A transition, with all worked out that does not depend on where the machine stands. */
export interface Transition {
  readonly source: StateNode
  readonly guard: ((given: Given) => boolean) | undefined
  readonly actions: readonly Action[]
  /** The state whose active descendants are left; undefined where the machine stays where it is. */
  readonly domain: StateNode | undefined
  /** The states that are entered, in the order of the config: the outer ones first. */
  readonly entered: readonly StateNode[]
}

/** A state of a compiled machine. */
export interface StateNode {
  readonly key: string
  readonly parent: StateNode | undefined
  readonly kind: 'atomic' | 'final' | 'compound' | 'parallel'
  /** Its place in the order of the config; those of its descendants lie behind it, up to `last`. */
  readonly order: number
  readonly last: number
  readonly states: ReadonlyMap<string, StateNode>
  readonly entry: readonly Action[]
  readonly exit: readonly Action[]
  readonly on: ReadonlyMap<string, readonly Transition[]>
  readonly onDone: readonly Transition[]
  readonly always: readonly Transition[]
  /** It and the states around it that have transitions without an event, the innermost first. */
  readonly alwaysAround: readonly StateNode[]
  /** The events that it or a state in it listens to. */
  readonly hears: ReadonlySet<string>
}

/** A machine as tables. */
export interface MachineTable {
  readonly root: StateNode
  /** The states in which a case begins, outer ones first. */
  readonly initial: readonly StateNode[]
  readonly facts: Facts
  /** After so many steps without rest the machine goes round in a circle. */
  readonly maxIterations: number
}

/** A state while the table is made: its transitions are bound once every state is there. */
interface Draft extends StateNode {
  readonly config: StateConfig
  readonly states: Map<string, Draft>
  readonly parent: Draft | undefined
  last: number
  onDone: readonly Transition[]
  always: readonly Transition[]
  alwaysAround: readonly StateNode[]
  readonly on: Map<string, readonly Transition[]>
  readonly hears: Set<string>
}

/** Works the tables of a machine out, once for a version of a process. */
export function tableOf(config: MachineConfig): MachineTable {
  const byId = new Map<string, Draft>()
  const drafts: Draft[] = []
  const root = draftOf(config, config.id, undefined, drafts, byId)
  for (const draft of drafts) bind(draft, byId)
  for (const draft of drafts) draft.alwaysAround = upFrom(draft).filter(({ always }) => always.length > 0)
  return {
    root,
    initial: inOrder(entering(root, new Set<Draft>())),
    facts: config.context,
    maxIterations: config.options.maxIterations,
  }
}

function draftOf(
  config: StateConfig,
  key: string,
  parent: Draft | undefined,
  drafts: Draft[],
  byId: Map<string, Draft>,
): Draft {
  const inner = Object.entries(config.states ?? {})
  const draft: Draft = {
    config,
    key,
    parent,
    kind: config.type ?? (inner.length > 0 ? 'compound' : 'atomic'),
    order: drafts.length,
    last: drafts.length,
    states: new Map(),
    entry: (config.entry ?? []).map(actionOf),
    exit: (config.exit ?? []).map(actionOf),
    on: new Map(),
    onDone: [],
    always: [],
    alwaysAround: [],
    hears: new Set(),
  }
  drafts.push(draft)
  if (config.id !== undefined) byId.set(config.id, draft)
  for (const [name, state] of inner) draft.states.set(name, draftOf(state, name, draft, drafts, byId))
  draft.last = drafts.length - 1
  return draft
}

function bind(draft: Draft, byId: ReadonlyMap<string, Draft>): void {
  const { config } = draft
  const bound = (transitions: readonly TransitionConfig[] = []): readonly Transition[] =>
    transitions.map((one) => transitionOf(draft, one, byId))
  for (const [event, transitions] of Object.entries(config.on ?? {})) {
    draft.on.set(event, bound(transitions))
    for (const around of upFrom(draft)) around.hears.add(event)
  }
  draft.onDone = bound(config.onDone)
  draft.always = bound(config.always)
}

function transitionOf(
  source: Draft,
  { target, guard, actions = [] }: TransitionConfig,
  byId: ReadonlyMap<string, Draft>,
): Transition {
  const own = { source, guard: guard && guardOf(guard), actions: actions.map(actionOf) }
  if (target === undefined) return { ...own, domain: undefined, entered: [] }
  const state = byId.get(target.slice(1))
  if (state === undefined) throw new Error(`machine has no state ${target}`)
  const domain = isInside(state, source) || state === source ? source : commonAncestor(state, source)
  const entered = entering(state, new Set<Draft>())
  if (state === source) entered.delete(source)
  enterAround(state, domain, entered)
  return { ...own, domain, entered: inOrder(entered) }
}

/** A state with what is entered by entering it: first states, and all regions of what is parallel. */
function entering(state: Draft, entered: Set<Draft>): Set<Draft> {
  entered.add(state)
  const { initial } = state.config
  if (state.kind === 'parallel') for (const region of state.states.values()) entering(region, entered)
  if (state.kind === 'compound') {
    const first = state.states.get(initial ?? '')
    if (first === undefined) throw new Error(`state ${state.key} begins nowhere`)
    entering(first, entered)
  }
  return entered
}

/** What lies between a target and the state in which a transition takes place, with the other regions of what is parallel. */
function enterAround(target: Draft, domain: Draft, entered: Set<Draft>): void {
  for (const around of upFrom(target).slice(1)) {
    if (!isInside(around, domain) && around !== domain) return
    if (around !== domain) entered.add(around)
    if (around.kind === 'parallel')
      for (const region of around.states.values())
        if (![...entered].some((state) => state === region || isInside(state, region))) entering(region, entered)
  }
}

/** Whether a state is a descendant of another. */
export const isInside = (state: StateNode, outer: StateNode): boolean =>
  outer.order < state.order && state.order <= outer.last

function commonAncestor(one: Draft, other: Draft): Draft {
  const common = upFrom(one).find((around) => isInside(one, around) && isInside(other, around))
  // A transition of the root's own takes place in the root.
  return common ?? upFrom(one).at(-1) ?? one
}

function upFrom(state: Draft): readonly Draft[] {
  return state.parent === undefined ? [state] : [state, ...upFrom(state.parent)]
}

const inOrder = (states: ReadonlySet<Draft>): readonly StateNode[] => [...states].toSorted((a, b) => a.order - b.order)

function guardOf({ type, params = {} }: Named): (given: Given) => boolean {
  const guard = guards[type as keyof typeof guards]
  if (guard === undefined) throw new Error(`machine has an unknown guard ${type}`)
  return (given) => guard(given, params)
}

function actionOf({ type, params = {} }: Named): Action {
  if (!Object.hasOwn(changes, type)) return { effect: { type, ...params } }
  const change = changes[type as keyof typeof changes]
  return { change: (given) => change(given, params) }
}
