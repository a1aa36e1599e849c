import type { ChannelName, Instant, Limit, NodeId, PlainDate, PostRef, SealRef } from '../plan/index.ts'
import type { CaseStatus, Warning } from './case-state.ts'
import type { Doer, TaskAct } from './task-act.ts'

/** Who acts: a post (and the person who holds it), or the applicant. */
export type Actor = { readonly kind: 'applicant' } | ({ readonly kind: 'post' } & Doer)

/** The applicant applies at the intake that comes next (申报): the form, and the documents not brought along. */
export interface Submit {
  readonly kind: 'submit'
  readonly fields: Readonly<Record<string, unknown>>
  readonly without: readonly string[]
  /** By which way (渠道); at the window where nothing is said. */
  readonly channel?: ChannelName
}

/** Somebody concludes a task (完成): a post, or the applicant where it is the applicant's. */
export interface Complete {
  readonly kind: 'complete'
  readonly task: NodeId
  readonly outcome: string
  readonly reason?: string
  /** What is filled in at it. */
  readonly fields?: Readonly<Record<string, unknown>>
}

/** The applicant supplies documents that are missing or asked back (补交). */
export interface Supply {
  readonly kind: 'supply'
  readonly documents: readonly string[]
}

/** An office shares documents that it holds (共享). */
export interface Share {
  readonly kind: 'share'
  readonly documents: readonly string[]
}

/** The applicant amends the form while a correction is out, or before a pre-review becomes formal (修改). */
export interface Amend {
  readonly kind: 'amend'
  readonly fields: Readonly<Record<string, unknown>>
}

/** The applicant withdraws the application (撤回). */
export interface Withdraw {
  readonly kind: 'withdraw'
}

/** A post of the handling offices suspends the case, with a stated reason (中止). */
export interface Suspend {
  readonly kind: 'suspend'
  readonly reason: string
}

/** The case goes on (恢复). */
export interface Resume {
  readonly kind: 'resume'
}

/** The head grants an item its extension (延期). */
export interface Extend {
  readonly kind: 'extend'
  readonly item: NodeId
}

/** The applicant rates a case that is finished (评价): 1 非常不满意, 2 不满意, 3 基本满意, 4 满意, 5 非常满意. */
export interface Rate {
  readonly kind: 'rate'
  readonly score: number
}

/** What people do to a case. */
export type Act = Submit | Complete | Supply | Share | Amend | Withdraw | Suspend | Resume | Extend | Rate | TaskAct

/** A timer that has come due; the engine itself says which come next (`timers`). */
export interface TimerFired {
  readonly kind: 'timer'
  readonly timer: TimerName
}

/** What a timer does: a warning, or what silence does; `<what>:<clock id>`, or the day that begins. */
export type TimerName = `${Warning | 'deem' | 'lapse' | 'overdue' | 'day'}:${string}`

/** An event on a case: somebody's act, or a timer. */
export type CaseEvent = (Act & { readonly by: Actor }) | TimerFired

/** A line of a case's history, written with the event that caused it. Keys and names only: texts are rendered. */
export type Entry =
  | {
      readonly kind: 'received' | 'accepted' | 'deemed-accepted' | 'converted' | 'archived' | 'deemed'
      readonly node: NodeId
    }
  | { readonly kind: 'opened'; readonly node: NodeId; readonly asked?: readonly string[] }
  | {
      readonly kind: 'completed' | 'signed'
      readonly node: NodeId
      readonly outcome: string
      readonly reason?: string
      readonly by: Actor
    }
  /** What somebody who does a task for another reports; the other decides. */
  | {
      readonly kind: 'reported'
      readonly node: NodeId
      readonly outcome: string
      readonly reason?: string
      readonly by: Actor
    }
  | {
      readonly kind: 'handed-over' | 'delegated'
      readonly node: NodeId
      readonly to: Doer
      readonly reason?: string
      readonly by: Actor
    }
  | {
      readonly kind: 'taken-back'
      readonly node: NodeId
      readonly what: 'step' | 'signature' | 'delegation'
      readonly by: Actor
    }
  | {
      readonly kind: 'signer-added' | 'signer-dropped'
      readonly node: NodeId
      readonly person: string
      readonly by: Actor
    }
  | { readonly kind: 'urged'; readonly node: NodeId; readonly text?: string; readonly by: Actor }
  | { readonly kind: 'copied'; readonly node: NodeId; readonly to: Doer; readonly text?: string; readonly by: Actor }
  /** Which branch the case takes (分情形), by its node; none of them where it is that of the branches. */
  | { readonly kind: 'branched'; readonly node: NodeId }
  /** Decided by rule, with nobody involved. */
  | { readonly kind: 'decided'; readonly node: NodeId; readonly outcome: string }
  | { readonly kind: 'supplied' | 'issued' | 'revoked'; readonly documents: readonly string[] }
  | { readonly kind: 'shared'; readonly documents: readonly string[]; readonly office: string }
  | { readonly kind: 'amended'; readonly fields: readonly string[] }
  /** The results of an item, under which seal, and until when each is valid. */
  | {
      readonly kind: 'obtained'
      readonly node: NodeId
      readonly documents: readonly string[]
      readonly seal?: SealRef
      readonly validUntil?: Readonly<Record<string, PlainDate>>
    }
  | { readonly kind: 'ended'; readonly node: NodeId; readonly how: string; readonly documents: readonly string[] }
  | { readonly kind: 'warned'; readonly level: 'yellow' | 'red'; readonly node: NodeId; readonly clock: string }
  | { readonly kind: 'escalated'; readonly node: NodeId; readonly to: readonly PostRef[] }
  | { readonly kind: 'lapsed'; readonly node: NodeId; readonly document?: string }
  | { readonly kind: 'charged'; readonly fees: Readonly<Record<string, number>> }
  | { readonly kind: 'visited'; readonly node: NodeId; readonly visits: number }
  | { readonly kind: 'suspended'; readonly reason: string; readonly by: Actor }
  | { readonly kind: 'resumed'; readonly by: Actor }
  | { readonly kind: 'extended'; readonly node: NodeId; readonly length: Limit; readonly by: Actor }
  | { readonly kind: 'notified'; readonly node: NodeId; readonly to: PostRef | 'applicant'; readonly text: string }
  | {
      readonly kind: 'pushed'
      readonly node: NodeId
      readonly to: PostRef | 'applicant'
      readonly documents: readonly string[]
      readonly fields: Readonly<Record<string, unknown>>
    }
  | { readonly kind: 'started'; readonly node: NodeId; readonly process: string }
  | { readonly kind: 'rated'; readonly score: number }
  | { readonly kind: 'concluded'; readonly status: Exclude<CaseStatus, 'open'> }

/** A timer to be kept: when it is due, by the calendar as it stands. */
export interface Timer {
  readonly name: TimerName
  readonly at: Instant
}
