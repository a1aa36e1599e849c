import type { NodeId } from './plan.ts'

/** A guard or an action of a compiled machine: a name and plain parameters, so that the config stays JSON. */
export interface Named {
  readonly type: string
  readonly params?: Readonly<Record<string, string | readonly string[]>>
}

/** A transition of a compiled machine. */
export interface TransitionConfig {
  readonly target?: string
  readonly guard?: Named
  readonly actions?: readonly Named[]
  readonly description?: string
}

/** A state of a compiled machine, in the shape that XState v5's `createMachine` takes. */
export interface StateConfig {
  readonly id?: string
  readonly type?: 'parallel' | 'final'
  readonly description?: string
  readonly initial?: string
  readonly entry?: readonly Named[]
  readonly exit?: readonly Named[]
  readonly on?: Readonly<Record<string, readonly TransitionConfig[]>>
  readonly always?: readonly TransitionConfig[]
  readonly onDone?: readonly TransitionConfig[]
  readonly states?: Readonly<Record<string, StateConfig>>
  readonly meta?: { readonly node: NodeId; readonly kind: string }
}

/**
 * The facts that a machine's guards read, and nothing else: which documents are there, what the applicant answered,
 * what was decided. Where a case stands is in the machine's states, never here.
 */
export interface Facts {
  readonly documents: Readonly<Record<string, DocumentStatus>>
  readonly fields: Readonly<Record<string, unknown>>
  /** The outcome of every step and item that has one. */
  readonly outcomes: Readonly<Record<NodeId, string>>
}

/**
 * Where a document of a case is: `missing` (asked of the applicant, not there), `present` (supplied by the applicant),
 * `obtained` (yielded by an item), `issued` (handed over), `lost` (its item ended without a result).
 * A document that is not mentioned is not there yet.
 */
export type DocumentStatus = 'missing' | 'present' | 'obtained' | 'issued' | 'lost'

/** A compiled machine: pure JSON that plain `createMachine` from `xstate` takes as it is. */
export interface MachineConfig extends StateConfig {
  readonly id: string
  readonly initial: string
  readonly context: Facts
  readonly states: Readonly<Record<string, StateConfig>>
  readonly options: { readonly maxIterations: number }
}
