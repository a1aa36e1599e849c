import type { Calendar } from '../calendar/index.ts'
import type {
  Actor,
  CaseSummary,
  CaseView,
  Doer,
  Extend,
  Rate,
  Resume,
  Share,
  Suspend,
  TaskAct,
  TaskView,
} from '../engine/index.ts'
import type { ChannelName, CompiledProcess, Instant, NodeId } from '../plan/index.ts'
import type { EventRecord, Store, StoreFailure, VersionRecord } from '../store/index.ts'
import type { Answer, Refusal } from './answer.ts'

/** What a runtime runs on: everything of the world is handed in. */
export interface RuntimeOptions {
  /** Where cases are kept. It belongs to whoever opened it: closing the runtime leaves it open. */
  readonly store: Store
  readonly calendar: Calendar
  /** What time it is. */
  readonly now: () => Instant
  /** A fresh id for a case, never given before. */
  readonly newId: () => string
  /** Told of what went wrong where nobody waits for an answer, and of every failure of the store. */
  readonly onFailure?: (failure: RuntimeFailure) => void
}

/** What an operator must know: the store failed, a kept process cannot be run, or a bug of ours stopped a case or all. */
export type RuntimeFailure =
  | { readonly kind: 'store'; readonly failure: StoreFailure }
  | { readonly kind: 'unusable-version'; readonly version: string; readonly refusal: Refusal }
  | { readonly kind: 'bug'; readonly case?: string; readonly error: unknown }

/**
 * How an applicant applies: the name of a process, a version or several; form and documents. Of several the case follows
 * the one that is in force on the day it is received; of a name, the latest deployed that is.
 */
export interface Application {
  readonly process?: string
  readonly version?: string
  readonly versions?: readonly string[]
  readonly fields?: Readonly<Record<string, unknown>>
  /** Documents asked for that are not brought along. */
  readonly without?: readonly string[]
  /** By which way (渠道); at the window where nothing is said. */
  readonly channel?: ChannelName
}

/** How a post concludes a task. */
export interface Completion {
  readonly task: NodeId
  readonly by: Doer
  /** Default `pass`. */
  readonly outcome?: string
  readonly reason?: string
  /** What the step has filled in. */
  readonly fields?: Readonly<Record<string, unknown>>
}

/** What else people do to a case: share, suspend, resume, extend, rate, and all that is done with tasks (`TaskAct`). */
export type OtherAct = (Share | Suspend | Resume | Extend | Rate | TaskAct) & { readonly by: Actor }

/** What an act may ask for. */
export interface ActOptions {
  /** The revision that whoever acts has seen: if the case has moved on since, the act is refused `stale-revision`. */
  readonly revision?: number
}

/**
 * A running runtime: processes are deployed to it, cases run on it, durably. Each act first fires the timers that were
 * due before it, then is one transaction, and is answered when that is on the disk. This is how Banjie is embedded; the
 * HTTP server is one way to use it.
 */
export interface Runtime {
  /** Keeps a process ready to run; one that is not what its version says is refused. */
  deploy(process: CompiledProcess): Promise<Answer<VersionRecord>>
  /** A process by its version. */
  version(version: string): Promise<Answer<CompiledProcess>>

  /** The applicant applies (申报): a case is opened. Without an intake at its beginning it just starts. */
  startCase(application: Application): Promise<Answer<CaseView>>
  /** The applicant applies at a later intake. */
  submit(
    id: string,
    form: Pick<Application, 'fields' | 'without' | 'channel'>,
    options?: ActOptions,
  ): Promise<Answer<CaseView>>
  /** A post concludes its task (完成). */
  complete(id: string, completion: Completion, options?: ActOptions): Promise<Answer<CaseView>>
  /** The applicant supplies documents (补交). */
  supply(id: string, documents: readonly string[], options?: ActOptions): Promise<Answer<CaseView>>
  /** The applicant amends the form while a correction is out (修改). */
  amend(id: string, fields: Readonly<Record<string, unknown>>, options?: ActOptions): Promise<Answer<CaseView>>
  /** The applicant withdraws (撤回). */
  withdraw(id: string, options?: ActOptions): Promise<Answer<CaseView>>
  /** Somebody does anything else (共享、中止、恢复、延期、评价、转办、委托、取回、加签、减签、催办、抄送). */
  act(id: string, act: OtherAct, options?: ActOptions): Promise<Answer<CaseView>>

  /** A case as it stands, with its history in words. */
  case(id: string): Promise<Answer<CaseView>>
  /** All cases, the newest first. */
  cases(): Promise<Answer<readonly CaseSummary[]>>
  /** The open tasks of a post (`审批局.综合窗口`) or of all posts, the most urgent first. */
  tasks(of?: { readonly post?: string }): Promise<Answer<readonly TaskView[]>>
  /** The event log of a case, as it was written. */
  history(id: string): Promise<Answer<readonly EventRecord[]>>

  /** Fires what is due. The runtime does so by itself; for those who run it without a process that stays up. */
  fireDueTimers(): Promise<Answer<void>>
  /** Takes nothing more, lets what is under way end, and sets no more timers. */
  close(): Promise<void>
}

/** The applicant, as whoever acts. */
export const applicant: Actor = { kind: 'applicant' }
