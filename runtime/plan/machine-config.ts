import type { Condition } from './condition.ts'
import type { PlainDate } from './limit.ts'
import type { Wait } from './need.ts'
import type { NodeId } from './plan.ts'

/** A guard or an action of a compiled machine: a name and plain parameters, so that the config stays JSON. */
export interface Named {
  readonly type: string
  readonly params?: NamedParams
}

/** What guards and actions are told; what each of them reads is written at their reference implementation. */
export interface NamedParams {
  readonly node?: NodeId
  readonly document?: string
  readonly documents?: readonly string[]
  /** Those for which a commitment stands in. */
  readonly committed?: readonly string[]
  readonly waits?: readonly Wait[]
  readonly nodes?: readonly NodeId[]
  readonly outcome?: string
  readonly status?: string
  readonly counter?: string
  readonly fewerThan?: number
  readonly condition?: Condition
  readonly channels?: readonly Condition[]
  readonly skippedBy?: readonly number[]
  readonly opinions?: readonly { readonly node: NodeId; readonly documents: readonly string[] }[]
  readonly because?: string
  readonly process?: string
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
  /** How often an item asked for corrections, and a step sent the item back. */
  readonly counts: Readonly<Record<string, number>>
  /** By which way the case came in. */
  readonly channel?: string
  /** What day it is, as the last event said. */
  readonly today?: PlainDate
  /** The green channels that the case takes, by their place in the process; once it is accepted. */
  readonly green?: readonly number[]
  /** What changed when, in a process with a pre-review: opinions that are older than that are formed anew. */
  readonly revisions?: Revisions
}

/** The number of the last change, of the last one of each document and of the fields, and the one each opinion knew. */
export interface Revisions {
  readonly now: number
  readonly documents: Readonly<Record<string, number>>
  readonly fields: number
  readonly opinions: Readonly<Record<NodeId, number>>
}

/**
 * Where a document of a case is. Asked of the applicant and not there: `missing`, `tolerated` (容缺, it may come later),
 * `committed` (告知承诺 stands in), `later` (wanted before a pre-review becomes formal); `lapsed` once the time has passed in
 * which it was tolerated. There: `present` (from the
 * applicant), `shared` (from another office), `obtained` (an item's result), `issued` (handed over). Its item ended
 * without it: `refused`, `annulled`, `withdrawn`; taken back after a verification: `revoked`. No longer asked for after
 * the answers were amended: `waived`. A document that is not mentioned is not there yet.
 */
export type DocumentStatus = (typeof documentStatuses)[number]

/** All of them. */
export const documentStatuses = [
  'missing',
  'tolerated',
  'committed',
  'later',
  'lapsed',
  'present',
  'shared',
  'obtained',
  'issued',
  'refused',
  'annulled',
  'withdrawn',
  'revoked',
  'waived',
] as const

/** A compiled machine: pure JSON that plain `createMachine` from `xstate` takes as it is. */
export interface MachineConfig extends StateConfig {
  readonly id: string
  readonly context: Facts
  readonly states: Readonly<Record<string, StateConfig>>
  readonly options: { readonly maxIterations: number }
}
