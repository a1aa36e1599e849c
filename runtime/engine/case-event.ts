import type { Instant, NodeId, PostRef } from '../plan/index.ts'
import type { Warning } from './case-state.ts'

/** Who acts: a post (and the person who holds it), or the applicant. */
export type Actor = { readonly kind: 'applicant' } | ({ readonly kind: 'post'; readonly person?: string } & PostRef)

/** The applicant applies at the intake that comes next (申报): the form, and the documents not brought along. */
export interface Submit {
  readonly kind: 'submit'
  readonly fields: Readonly<Record<string, unknown>>
  readonly without: readonly string[]
}

/** A post concludes its task (完成). */
export interface Complete {
  readonly kind: 'complete'
  readonly task: NodeId
  readonly outcome: string
  readonly reason?: string
}

/** The applicant supplies documents that are missing or asked back (补交). */
export interface Supply {
  readonly kind: 'supply'
  readonly documents: readonly string[]
}

/** The applicant amends the form while a correction is out (修改). */
export interface Amend {
  readonly kind: 'amend'
  readonly fields: Readonly<Record<string, unknown>>
}

/** The applicant withdraws the application (撤回). */
export interface Withdraw {
  readonly kind: 'withdraw'
}

/** What people do to a case. */
export type Act = Submit | Complete | Supply | Amend | Withdraw

/** A timer that has come due; the engine itself says which come next (`nextTimer`). */
export interface TimerFired {
  readonly kind: 'timer'
  readonly timer: TimerName
}

/** What a timer does: `<what>:<clock id>`. */
export type TimerName = `${Warning | 'deem' | 'lapse'}:${string}`

/** An event on a case: somebody's act, or a timer. */
export type CaseEvent = (Act & { readonly by: Actor }) | TimerFired

/** A line of a case's history, written with the event that caused it. Keys and names only: texts are rendered. */
export type Entry =
  | { readonly kind: 'received' | 'accepted' | 'deemed-accepted' | 'opened'; readonly node: NodeId }
  | {
      readonly kind: 'completed'
      readonly node: NodeId
      readonly outcome: string
      readonly reason?: string
      readonly by: Actor
    }
  | { readonly kind: 'supplied'; readonly documents: readonly string[] }
  | { readonly kind: 'amended'; readonly fields: readonly string[] }
  | { readonly kind: 'obtained' | 'issued' | 'lost'; readonly documents: readonly string[] }
  | { readonly kind: 'warned'; readonly level: 'yellow' | 'red'; readonly node: NodeId; readonly clock: string }
  | { readonly kind: 'lapsed'; readonly node: NodeId }
  | { readonly kind: 'concluded'; readonly status: 'finished' | 'refused' | 'withdrawn' }

/** A timer to be kept: when it is due, by the calendar as it stands. */
export interface Timer {
  readonly name: TimerName
  readonly at: Instant
}
