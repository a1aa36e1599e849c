/**
 * What crosses the wire: the shapes of the HTTP API, shared by the server and its clients. Types only.
 * Instants are ISO 8601 with an offset; days are `YYYY-MM-DD`; texts for people come in both languages.
 *
 * A command on a case may say in the header `If-Match: "<revision>"` which revision it was made for; if the case has
 * moved on since, the answer is 409 `stale-revision`. Every case is answered with its revision as `ETag`.
 */
import type { Text } from '../engine/view/text.ts'
import type { Doer, NamedDoer } from '../engine/index.ts'
import type { ChannelName, CompiledProcess, JsonSchema, Limit, NodeId, PostRef } from '../plan/index.ts'

/** Every answer that is not 2xx. Which codes there are, and with which status: `statusOf` in `status.ts`. */
export interface ApiError {
  readonly error: {
    /** Stable, for programs: `form-invalid`, `task-not-open`, `unknown-process`, `not-json` … */
    readonly code: string
    readonly message: Text
    /** What is wrong with which part of the body: a JSON pointer and the reason. */
    readonly details?: readonly { readonly path: string; readonly reason: Text }[]
  }
}

/** `GET /api/processes`: the processes of the folder, as they are saved. */
export interface ProcessSummary {
  readonly process: string
  readonly title?: string
  /** The module, relative to the folder of processes. */
  readonly module: string
  /** Absent where the module has errors: then it cannot be run. */
  readonly version?: string
}

/** `GET /api/modules`. */
export interface ModuleSummary {
  readonly path: string
}

/**
 * `GET|PUT /api/modules/<path>`: a text and the tag that a later save must name. A module of the library (`banjie/…`) can
 * be read; saving it is 403 `module-of-library`.
 */
export interface ModuleText {
  readonly path: string
  readonly text: string
  readonly tag: string
}

/** `PUT /api/modules/<path>`: 201 created, 200 saved, 412 somebody else saved in between (the answer holds their text). */
export interface SaveModule {
  readonly text: string
  /** The tag that the text was opened with; absent for a new module. */
  readonly tag?: string
}

/** The 412 of `PUT /api/modules/<path>`: what stands there now. */
export interface ModuleChanged extends ApiError {
  readonly current: ModuleText
}

/** `POST /api/versions`: compiles a text and keeps its processes ready to run. 422 with `diagnostics` if it has errors. */
export interface DeployModule {
  readonly path: string
  readonly text: string
  /** Modules that it may use, by path, whose texts are not saved yet; of every other one the saved text counts. */
  readonly used?: Readonly<Record<string, string>>
}
export interface Deployed {
  readonly versions: readonly { readonly process: string; readonly version: string }[]
}

/** What the compiler found in a module: where (lines and columns from 1), and in words. */
export interface ModuleDiagnostic {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly message: Text
  readonly range: {
    readonly start: { readonly line: number; readonly column: number }
    readonly end: { readonly line: number; readonly column: number }
  }
  /** The path of the module that it stands in, where that is one that is used. */
  readonly module?: string
}

/** The 422 of a module that has errors. */
export interface ModuleFaulty extends ApiError {
  readonly diagnostics: readonly ModuleDiagnostic[]
}

/** `GET /api/versions/<version>`. */
export type VersionAnswer = CompiledProcess

/**
 * `POST /api/cases`: the applicant applies (申报). Either `process` (as saved in the folder), `version`, or `versions`, of
 * which the one is followed that is in force on the day of receipt. 201.
 */
export interface StartCase {
  readonly process?: string
  readonly version?: string
  readonly versions?: readonly string[]
  /** The form of the first intake, checked against its JSON Schema. */
  readonly fields?: Readonly<Record<string, unknown>>
  /** Documents asked for that are not brought along. */
  readonly without?: readonly string[]
  /** By which way (渠道); at the window where nothing is said. */
  readonly channel?: ChannelName
}

/** `POST /api/cases/<id>/submissions`: the applicant's form for a later intake. */
export type Submission = Pick<StartCase, 'fields' | 'without' | 'channel'>

/** `POST /api/cases/<id>/tasks/<node>/completion` (the node URI-encoded): a post concludes its task. */
export interface CompleteTask {
  readonly by: Doer
  /** Default `pass`. */
  readonly outcome?: string
  /** Wanted for `refuse` and `correct`. */
  readonly reason?: string
  /** What the step has filled in. */
  readonly fields?: Readonly<Record<string, unknown>>
}

/** `POST /api/cases/<id>/documents`: the applicant supplies documents that are missing or asked back. */
export interface SupplyDocuments {
  readonly documents: readonly string[]
}

/** `POST /api/cases/<id>/amendments`: the applicant amends the form while a correction is out. */
export interface AmendFields {
  readonly fields: Readonly<Record<string, unknown>>
}

/** `POST /api/cases/<id>/withdrawal`: the applicant withdraws (撤回); the body is an empty object, or none. */
export type Withdrawal = Readonly<Record<string, never>>

/** `POST /api/cases/<id>/shares`: an office shares documents that the case has from it (共享). */
export interface ShareDocuments {
  readonly by: Doer
  readonly documents: readonly string[]
}

/** `POST /api/cases/<id>/suspension`: a post of the handling offices suspends the case, and says why (中止). */
export interface SuspendCase {
  readonly by: Doer
  readonly reason: string
}

/** `POST /api/cases/<id>/resumption`: the case goes on (恢复). */
export interface ResumeCase {
  readonly by: Doer
}

/** `POST /api/cases/<id>/extensions`: the post that may grants an item its extension, once (延期). */
export interface ExtendItem {
  readonly by: Doer
  readonly item: NodeId
}

/** `POST /api/cases/<id>/rating`: the applicant rates, 1 非常不满意 to 5 非常满意 (评价). */
export interface RateCase {
  readonly score: number
}

/**
 * `POST /api/cases/<id>/tasks/<node>/hand-over`: whoever has a task gives it to somebody else (转办).
 * `…/delegation`: lets somebody else do it and report (委托、交办).
 */
export interface PassOnTask {
  readonly by: Doer
  readonly to: Doer
  readonly reason?: string
}

/** `…/take-back`: a step, a signature or a delegation is taken back (取回). */
export interface TakeBackTask {
  readonly by: Doer
}

/** `…/signers`: one more person is asked to sign (加签). */
export interface AddTaskSigner {
  readonly by: Doer
  readonly signer: NamedDoer
}

/** `…/signers/removal`: somebody who has not signed is no longer asked to (减签). */
export interface DropTaskSigner {
  readonly by: Doer
  readonly person: string
}

/** `…/urging`: whoever has the task is urged (催办), by a post, or by the applicant where none is named. */
export interface UrgeTask {
  readonly by?: Doer
  readonly text?: string
}

/** `…/copies`: a post is told about the task, to be read only (抄送). */
export interface CopyTask {
  readonly by: Doer
  readonly to: Doer
  readonly text?: string
}

export type { Doer, NamedDoer, Text }
export type {
  CaseSummary,
  CaseView,
  ClockView,
  DayView,
  DueView,
  HistoryView,
  TaskView,
} from '../engine/view/view-types.ts'
export type { CompiledProcess, JsonSchema, Limit, NodeId, PostRef }
