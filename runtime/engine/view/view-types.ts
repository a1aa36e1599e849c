/**
 * A case as people see it: instants are ISO 8601 with the offset of the calendar's zone, days are `YYYY-MM-DD`, texts
 * come in both languages. Everything in it is derived from the state of the case; nothing of it is stored.
 */
import type { DayOwner } from '../../calendar/index.ts'
import type { DocumentStatus, Limit, NodeId, PostRef } from '../../plan/index.ts'
import type { CaseStatus, ClockKind } from '../case-state.ts'
import type { Doer } from '../task-act.ts'
import type { Text } from './text.ts'

/** A day of a clock: used up or not, the rule that says so, and whose day it is. */
export interface DayView {
  readonly day: string
  readonly counted: boolean
  readonly reason: Text
  /** Where the rule stands. */
  readonly rule: Text
  readonly owner: DayOwner
}

/** A due date; provisional where it lies in a year whose holidays are not announced. */
export interface DueView {
  readonly at: string
  readonly day: string
  readonly provisional: boolean
}

/** A clock of a case (`ClockKind`). */
export interface ClockView {
  readonly id: string
  readonly kind: ClockKind
  readonly node: NodeId
  readonly label: Text
  readonly limit: Limit
  readonly limitText: Text
  readonly state: 'running' | 'paused' | 'stopped'
  /** Why it stands still. */
  readonly why?: Text
  readonly due?: DueView
  /** How much of the budget is used up, in the unit of the limit. */
  readonly used: number
  readonly warning?: 'yellow' | 'red'
  readonly days: readonly DayView[]
}

/** An open task of a post. `GET /api/tasks?post=审批局.综合窗口` lists them over all open cases, most urgent first. */
export interface TaskView {
  readonly case: string
  readonly process: string
  readonly node: NodeId
  readonly kind: 'intake' | 'step' | 'issue'
  readonly label: Text
  readonly posts: readonly PostRef[]
  /** It is the applicant's to do. */
  readonly applicant?: true
  /** A green channel puts it first (优先). */
  readonly priority?: true
  readonly outcomes: readonly { readonly name: string; readonly label: Text; readonly wantsReason: boolean }[]
  readonly openedAt: string
  /** To whom it was handed over (转办); `posts` names nobody else then. */
  readonly handedTo?: Doer
  /** Who does it for whom (委托), and what that one reported, to be confirmed. */
  readonly delegation?: {
    readonly by: Doer
    readonly to: Doer
    readonly report?: { readonly outcome: string; readonly label: Text; readonly reason?: string }
  }
  /** That several people share it, and how they decide (会签, 或签, 票决, N 人); each signs by name. */
  readonly signing?: Text
  /** The people who are asked to sign, where several share it, and what those said who have; unnamed is the empty name. */
  readonly signers?: readonly { readonly person: string; readonly outcome?: string; readonly label?: Text }[]
  /** How often it was urged (催办), and when last. */
  readonly urged?: { readonly times: number; readonly at: string }
  readonly clock?: ClockView
}

/** A step that whoever did it may still take back (取回). */
export interface DoneStepView {
  readonly node: NodeId
  readonly label: Text
  readonly by: Doer
}

/** One entry of a case's history. */
export interface HistoryView {
  readonly seq: number
  readonly at: string
  readonly kind: string
  readonly who: Text
  readonly what: Text
  readonly node?: NodeId
}

/** What can be done with a case now beside its tasks, and by whom. */
export interface OffersView {
  /** The documents that the applicant may bring (补交). */
  readonly supply: readonly string[]
  /** Whether the applicant may withdraw (撤回). */
  readonly withdraw: boolean
  /** The documents that an office has to share (共享). */
  readonly share: readonly { readonly document: string; readonly from: PostRef }[]
  /** The posts that may suspend the case (中止), or let it go on (恢复). */
  readonly suspend: readonly PostRef[]
  readonly resume: readonly PostRef[]
  /** The items that may be granted their extension (延期). */
  readonly extend: readonly {
    readonly item: NodeId
    readonly label: Text
    readonly length: Text
    readonly by: readonly PostRef[]
  }[]
  /** Whether the applicant is asked to rate (评价). */
  readonly rate: boolean
}

/** `GET /api/cases/<id>`; also the answer to every command on a case. */
export interface CaseView {
  readonly id: string
  readonly process: string
  readonly title?: string
  readonly version: string
  readonly status: CaseStatus
  readonly statusText: Text
  readonly openedAt: string
  readonly concludedAt?: string
  /** Goes up with every event; a command may name the one it was made for. */
  readonly revision: number
  readonly fields: Readonly<Record<string, unknown>>
  readonly documents: readonly {
    readonly name: string
    readonly title?: string
    readonly status: DocumentStatus
    readonly statusText: Text
  }[]
  /** What the applicant is asked for now: nothing, a form for an intake, or a correction with the documents it names. */
  readonly asked?: {
    readonly kind: 'submission' | 'correction'
    readonly node: NodeId
    readonly documents: readonly string[]
    readonly reason?: string
  }
  readonly tasks: readonly TaskView[]
  readonly takeBacks: readonly DoneStepView[]
  /** Since when the case is suspended (中止), and why. */
  readonly suspended?: { readonly at: string; readonly reason: string }
  readonly clocks: readonly ClockView[]
  readonly history: readonly HistoryView[]
  /** Nodes where the case stands now, and nodes it has passed: for the flowchart. */
  readonly active: readonly NodeId[]
  readonly done: readonly NodeId[]
  /** Nodes that ended in a refusal. */
  readonly refused: readonly NodeId[]
  readonly refusals: readonly { readonly node: NodeId; readonly label: Text; readonly reason: string }[]
  readonly offers: OffersView
}

/** `GET /api/cases`: newest first. */
export interface CaseSummary extends Pick<
  CaseView,
  'id' | 'process' | 'title' | 'version' | 'status' | 'statusText' | 'openedAt' | 'concludedAt'
> {
  /** Why its process cannot be run, and the way out: until then nothing can be done with the case. */
  readonly fault?: Text
}
