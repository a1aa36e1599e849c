import type { Condition } from './condition.ts'
import type { JsonSchema } from './json-schema.ts'
import type { Limit } from './limit.ts'
import type { Ask, Need, Overdue, Wait } from './need.ts'
import type { Citation, NodeId, PostRef, SealRef } from './plan.ts'

/** The outcome of a step: `pass`, `refuse`, `correct`, a name that the step declares itself, or `return:<step>`. */
export type OutcomeName = string

/** One after another (依次). */
export interface SequenceBlock {
  readonly kind: 'sequence'
  readonly id: NodeId
  readonly blocks: readonly Block[]
}

/** All at once; done when every branch is done (并联). */
export interface ParallelBlock {
  readonly kind: 'parallel'
  readonly id: NodeId
  readonly ledBy?: string
  readonly blocks: readonly Block[]
}

/** The first branch whose condition holds; one without a condition is for all other cases (当, 分情形). */
export interface ChoiceBlock {
  readonly kind: 'choice'
  readonly id: NodeId
  readonly branches: readonly { readonly when?: Condition; readonly body: SequenceBlock }[]
}

/** A stage (阶段) with a limit of its own, and where it has one an intake of its own. */
export interface StageBlock {
  readonly kind: 'stage'
  readonly id: NodeId
  readonly name: string
  readonly title?: string
  readonly ledBy?: string
  readonly limit?: Limit
  readonly body: SequenceBlock
}

/** What every task may say of itself. */
interface Task {
  readonly id: NodeId
  readonly name: string
  readonly title?: string
  /** The posts that it is open to; none where it is the applicant's. */
  readonly by: readonly PostRef[]
  readonly applicant?: true
  readonly limit?: Limit
  readonly overdue?: Overdue
  /** The applicant has to come for it (到场). */
  readonly inPerson?: true
}

/** The intake of a case (受理): the applicant applies, the window accepts, asks for corrections once, or refuses. */
export interface IntakeBlock extends Task {
  readonly kind: 'intake'
  /** The form that the applicant fills in: one JSON Schema over the fields of all forms named. */
  readonly form: JsonSchema
  /** The documents that the applicant may be asked for: the union over the items that it takes in, each once. */
  readonly asks: readonly Ask[]
}

/** An item at work in a process (办理): a scope with its own clocks, its result, and its ending. */
export interface ItemBlock {
  readonly kind: 'item'
  readonly id: NodeId
  readonly item: string
  /** What has to hold for a case to come to it, as far as branches say so. */
  readonly handledWhen?: Condition
  readonly needs: readonly Need[]
  readonly yields: readonly { readonly document: string; readonly validFor?: Limit }[]
  /** The limit of the `handle`, which replaces the item's promise here, and what happens when it is missed. */
  readonly limit?: Limit
  readonly overdue?: Overdue
  readonly body: SequenceBlock
  /** Its last steps (决定): where a refusal is due, one of them opens for it. */
  readonly last: readonly NodeId[]
}

/** How several people share a task (会签、或签、票决、N 人). */
export type Signing =
  | { readonly kind: 'all' | 'any' }
  | { readonly kind: 'vote'; readonly share: number }
  | { readonly kind: 'persons'; readonly count: number }

/** The kinds of special procedure (特别程序). */
export type SpecialProcedure =
  | 'hearing'
  | 'tender'
  | 'auction'
  | 'inspection'
  | 'testing'
  | 'quarantine'
  | 'appraisal'
  | 'expertReview'
  | 'publicNotice'
  | 'siteSurvey'
  | 'other'

/** What a step can come to. */
export interface StepOutcome {
  readonly name: OutcomeName
  readonly title?: string
  /** What runs when it is chosen. */
  readonly does?: SequenceBlock
  /** How often it may be chosen, and by which counter: a correction is counted for the whole item. */
  readonly limit?: { readonly counter: string; readonly times: number }
  /** It sends the item back inside the office (退回): to which step, and which steps are then done again. */
  readonly back?: { readonly to: NodeId; readonly again: readonly NodeId[] }
}

/** One task of one post (环节), or a special procedure (特别程序). */
export interface StepBlock extends Task {
  readonly kind: 'step'
  readonly special?: { readonly kind: SpecialProcedure; readonly excluded?: true }
  readonly signing?: Signing
  /** It may not end earlier either. */
  readonly atLeast?: Limit
  /** After a correction it goes on with what is left of its budget: the one step of an item without a procedure. */
  readonly goesOn?: true
  readonly basis: readonly Citation[]
  /** The documents that must be there before the step can be done (language.md, rule 3). */
  readonly waitsFor: readonly Wait[]
  /** Those that it names: before a pre-review becomes formal it waits for no others. */
  readonly reads: readonly string[]
  readonly outcomes: readonly StepOutcome[]
  /** What the official fills in. */
  readonly form?: JsonSchema
}

/** An automatic step (自动): the first rule that holds decides, else the step after `otherwise`. */
export interface AutoBlock {
  readonly kind: 'auto'
  readonly id: NodeId
  readonly name: string
  readonly title?: string
  readonly limit?: Limit
  readonly basis: readonly Citation[]
  readonly waitsFor: readonly Wait[]
  readonly rules: readonly { readonly outcome: OutcomeName; readonly when: Condition }[]
  readonly otherwise?: StepBlock
}

/** One case of several items (合并): their steps side by side, one decision, one seal, results together. */
export interface MergeBlock {
  readonly kind: 'merge'
  readonly id: NodeId
  readonly name: string
  readonly title?: string
  readonly limit?: Limit
  readonly seal?: SealRef
  /** The items without their last steps. */
  readonly items: readonly ItemBlock[]
  readonly decision: StepBlock
  /** The last step of each item, for a refusal that is its own. */
  readonly ends: Readonly<Record<NodeId, StepBlock>>
}

/** Review before formal acceptance (预审): what is decided are opinions, until the condition holds. */
export interface PreReviewBlock {
  readonly kind: 'preReview'
  readonly id: NodeId
  readonly body: SequenceBlock
  readonly when: Condition
  /** What has to be there or tolerated for it to become formal: the documents that its items ask of the applicant. */
  readonly wants: readonly Wait[]
  readonly limit?: Limit
  readonly overdue?: Overdue
}

/** Waiting for a condition (等待). */
export interface AwaitBlock {
  readonly kind: 'await'
  readonly id: NodeId
  readonly when: Condition
  readonly limit?: Limit
  readonly overdue?: Overdue
}

/** Telling somebody (通知); `{field}` in the text stands for an answer. */
export interface NotifyBlock {
  readonly kind: 'notify'
  readonly id: NodeId
  readonly to: PostRef | 'applicant'
  readonly text: string
}

/** Handing documents and fields to another office (推送). */
export interface PushBlock {
  readonly kind: 'push'
  readonly id: NodeId
  readonly documents: readonly string[]
  readonly fields: readonly string[]
  readonly to: PostRef | 'applicant'
}

/** Starting a case of another process (启动). */
export interface StartBlock {
  readonly kind: 'start'
  readonly id: NodeId
  readonly process: string
}

/** Closing the file (归档). */
export interface ArchiveBlock {
  readonly kind: 'archive'
  readonly id: NodeId
}

/** Asking for a rating once the case is finished (评价); a negative one starts a process. */
export interface EvaluateBlock {
  readonly kind: 'evaluate'
  readonly id: NodeId
  readonly negativeStart?: string
}

/** Ending the process at once: concluded (办结), or refused. */
export interface EndBlock {
  readonly kind: 'end'
  readonly id: NodeId
  readonly status: 'finished' | 'refused'
  readonly reason?: string
}

/** Handing over every result obtained and not yet issued (出件). */
export interface IssueBlock extends Task {
  readonly kind: 'issue'
}

/** A block that happens by itself and leads on at once. */
export type ActBlock = NotifyBlock | PushBlock | StartBlock | ArchiveBlock | EvaluateBlock

/** What a process is made of. Most constructs of the language are sugar over these kinds. */
export type Block =
  | SequenceBlock
  | ParallelBlock
  | ChoiceBlock
  | StageBlock
  | IntakeBlock
  | ItemBlock
  | StepBlock
  | AutoBlock
  | MergeBlock
  | PreReviewBlock
  | AwaitBlock
  | IssueBlock
  | ActBlock
  | EndBlock
export type BlockKind = Block['kind']

/** A block that somebody concludes as a task. */
export type TaskBlock = IntakeBlock | StepBlock | IssueBlock
