import type { CaseEvent, CaseState, CaseStatus, Entry, Timer, TimerName } from '../engine/index.ts'
import type { Instant, NodeId, PostRef } from '../plan/index.ts'

/** A process in store: its content hash, the name it goes by, and since when it is known. */
export interface VersionRecord {
  readonly version: string
  readonly process: string
  readonly deployedAt: Instant
}

/** A case without its state: what a list of cases shows. */
export interface CaseHeader {
  readonly id: string
  readonly process: string
  readonly version: string
  readonly status: CaseStatus
  readonly openedAt: Instant
  readonly concludedAt?: Instant
  /** The number of events so far: goes up by one with each. */
  readonly revision: number
}

/** A case as it was last committed. */
export interface CaseRecord extends CaseHeader {
  readonly state: CaseState
}

/** What happened to a case: an event of the engine, or its opening, which no event causes. */
export type HappenedEvent = CaseEvent | { readonly kind: 'open' }

/** An event that was taken, and the lines that it wrote into the history. */
export interface Happened {
  readonly at: Instant
  readonly event: HappenedEvent
  readonly entries: readonly Entry[]
}

/** A line of a case's event log; `seq` counts from 1 without gaps and equals the revision that the event led to. */
export interface EventRecord extends Happened {
  readonly seq: number
}

/** An open task and the posts that may take it. */
export interface TaskRow {
  readonly node: NodeId
  readonly posts: readonly PostRef[]
  readonly openedAt: Instant
}

/** A timer of a case, due at an instant by the calendar in force when it was stored. */
export interface TimerRecord {
  readonly case: string
  readonly name: TimerName
  readonly at: Instant
}

/**
 * All that one transaction writes for a case: the events in their order, the state that they led to, and the tasks
 * and timers of that state (they replace those before).
 */
export interface CaseChange {
  readonly id: string
  readonly process: string
  /** The revision that the events were decided on; 0 for a case that is being opened. */
  readonly expectedRevision: number
  readonly events: readonly Happened[]
  readonly state: CaseState
  readonly tasks: readonly TaskRow[]
  readonly timers: readonly Timer[]
}
