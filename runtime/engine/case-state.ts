import type { Clock } from '../calendar/index.ts'
import type { ConditionFacts } from './condition/facts.ts'
import type { Facts, Instant, NodeId, PlainDate } from '../plan/index.ts'
import type { Doer, NamedDoer } from './task-act.ts'

/** How a case ended, or that it has not: concluded (办结), refused (不予许可), withdrawn (撤回). */
export type CaseStatus = 'open' | 'finished' | 'refused' | 'withdrawn'

/** Where a case stands in its machine: XState's own notion, a tree of state keys. */
export type MachineValue = string | { readonly [key: string]: MachineValue }

/** An open task: since when, and for which time (the second time after a correction). */
export interface OpenTask {
  readonly openedAt: Instant
  readonly round: number
  /** The one outcome that it is open for, where silence has decided already. */
  readonly only?: string
  /** The reason drafted for it, which stands unless whoever decides gives another. */
  readonly draft?: string
  /** The people who are asked, where several share it; whoever held the post when it was made. */
  readonly asked?: readonly string[]
  /** What those of them said who have. */
  readonly signed?: readonly Signature[]
  /** Whom it was handed over to (转办); nobody else does it then. */
  readonly handedTo?: Doer
  readonly delegation?: Delegation
  /** Those of the people asked who were asked in addition (加签), from whatever post. */
  readonly added?: readonly NamedDoer[]
  /** How often it was urged (催办), and when last. */
  readonly urged?: { readonly times: number; readonly at: Instant }
}

/** Who does a task for whom (委托), and what that one reported: then it is with the one who delegated. */
export interface Delegation {
  readonly by: Doer
  readonly to: Doer
  readonly report?: Report
}

/** What somebody who did a task for another would decide. */
export interface Report {
  readonly outcome: string
  readonly reason?: string
  readonly fields?: Readonly<Record<string, unknown>>
}

/** A step that whoever did it may still take back: by whom, and the task as it stood before. */
export interface DoneStep {
  readonly by: Doer
  readonly task: OpenTask
}

/** What one of several people said of a task; somebody who is not named is the empty name. */
export interface Signature {
  readonly person: string
  readonly outcome: string
  readonly reason?: string
}

/** A refusal (不予受理, 不予许可) with the reasons that the law wants (行政许可法 art. 38). */
export interface Refusal {
  readonly node: NodeId
  readonly reason: string
  readonly at: Instant
}

/** The kinds of clock of the language (language.md section 5). */
export type ClockKind =
  'process' | 'stage' | 'merge' | 'promised' | 'statutory' | 'step' | 'intake' | 'correction' | 'tolerance' | 'await'

/** A clock of a case, with what it measures. */
export interface CaseClock {
  readonly kind: ClockKind
  readonly node: NodeId
  readonly clock: Clock
  /** It only measures: nothing limits what it measures, so it never falls due. */
  readonly unlimited?: true
  /** The last warning given on it. */
  readonly warned?: Warning
  /** That its time is up has done what it does. */
  readonly fired?: true
}

/** The warnings of a clock (预警): half of the time gone, four fifths gone, used up. */
export type Warning = 'yellow50' | 'yellow80' | 'red'

/**
 * The whole state of a case: plain JSON, small, and independent of XState's snapshots and of any store.
 * `value` says where the case stands; its facts are what guards read; all else follows the law.
 */
export interface CaseState extends Facts {
  /** The version of the process, by content hash; a case keeps it to its end. */
  readonly version: string
  readonly status: CaseStatus
  readonly value: MachineValue
  readonly tasks: Readonly<Record<NodeId, OpenTask>>
  readonly clocks: Readonly<Record<string, CaseClock>>
  /** How often each task has been opened so far. */
  readonly rounds: Readonly<Record<NodeId, number>>
  readonly refusals: readonly Refusal[]
  /** The steps that may still be taken back (取回): nothing that follows from them was done. */
  readonly done?: Readonly<Record<NodeId, DoneStep>>
  /** Per intake: when received, when accepted, whether deemed so (行政许可法 art. 32), what a correction asked back. */
  readonly intakes: Readonly<Record<NodeId, IntakeState>>
  /** When each pre-review became formal. */
  readonly converted?: Readonly<Record<NodeId, Instant>>
  /** What silence decided. */
  readonly deemed?: readonly NodeId[]
  /** Since when it is suspended, and why. */
  readonly suspended?: { readonly at: Instant; readonly reason: string }
  /** The items that were granted their extension. */
  readonly extended?: readonly NodeId[]
  /** How often the applicant had to come, and when last. */
  readonly visits?: { readonly count: number; readonly day: PlainDate }
  /** Until when results are valid. */
  readonly validUntil?: Readonly<Record<string, PlainDate>>
  readonly rating?: number
  readonly openedAt: Instant
  readonly concludedAt?: Instant
  /** The instant of the last event; a later event may not lie before it. */
  readonly at: Instant
}

/** A case with the calendar that counts the working days of its conditions. */
export type CountedCase = CaseState & Pick<ConditionFacts, 'addWorkingDays'>

/** What happened at an intake so far. */
export interface IntakeState {
  readonly receivedAt: Instant
  readonly acceptedAt?: Instant
  readonly deemed?: true
  readonly corrected?: { readonly at: Instant; readonly reason: string }
}
