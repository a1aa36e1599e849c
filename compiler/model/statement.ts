import type {
  AcceptNode,
  ArchiveNode,
  AutoNode,
  AutoRuleNode,
  AwaitNode,
  BasisNode,
  ByNode,
  ChoiceBranchNode,
  ChooseNode,
  DurationNode,
  EvaluateNode,
  Expression,
  FinishNode,
  HandleNode,
  InPersonNode,
  IssueNode,
  MergeNode,
  NamedOutcomeNode,
  NotifyNode,
  OverdueNode,
  ParallelNode,
  PreReviewNode,
  PushNode,
  RefNode,
  RefuseNode,
  ReturnToNode,
  SequenceNode,
  SigningNode,
  SpecialKind,
  SpecialNode,
  StageNode,
  StartNode,
  StepNode,
  WhenBranchNode,
  WhenNode,
} from '@banjie/dsl'
import type { Doer, Document, Form, Item, Office, Process, Seal } from './model.ts'

/** Whom a task is open to (由), and how several of them share it. */
export interface Doing {
  readonly doer: Doer
  readonly signing: SigningNode | undefined
  readonly node: ByNode
}

/** What a missed limit does (逾期). */
export interface Overdue {
  readonly consequence: OverdueNode['consequence']
  readonly escalateTo: Doer | undefined
  readonly basis: BasisNode | undefined
  readonly node: OverdueNode
}

/** What every task may say of itself. */
export interface Task {
  readonly by: readonly Doing[]
  readonly limit: DurationNode | undefined
  readonly inPerson: InPersonNode | undefined
  readonly overdue: Overdue | undefined
  /** What is filled in at it. */
  readonly forms: readonly Form[]
}

/** What a step and a special procedure have in common. */
export interface Work extends Task {
  readonly atLeast: DurationNode | undefined
  readonly basis: readonly BasisNode[]
  readonly reads: readonly Document[]
  /** Undefined where it names none: then it has the built-in ones. */
  readonly outcomes: readonly Outcome[] | undefined
}

/** What a step can come to: an outcome by name (`pass`, `correct`, `refuse` built in), or back to an earlier step. */
export type Outcome =
  | {
      readonly kind: 'named'
      readonly name: string
      readonly title: string | undefined
      readonly statements: readonly Statement[] | undefined
      readonly node: NamedOutcomeNode
    }
  | { readonly kind: 'returnTo'; readonly step: string; readonly times: number; readonly node: ReturnToNode }

/** A step (环节). */
export interface Step extends Work {
  readonly kind: 'step'
  readonly name: string
  readonly title: string | undefined
  readonly node: StepNode
}

/** A special procedure (特别程序); without a name it is named by its kind. */
export interface Special extends Work {
  readonly kind: 'special'
  readonly name: string | undefined
  readonly title: string | undefined
  readonly procedureKind: SpecialKind
  /** By which law the statutory clock leaves it out. */
  readonly excludedBy: BasisNode | undefined
  readonly node: SpecialNode
}

/** An automatic step (自动): the first rule that holds decides. */
export interface Auto {
  readonly kind: 'auto'
  readonly name: string
  readonly title: string | undefined
  readonly limit: DurationNode | undefined
  readonly basis: readonly BasisNode[]
  readonly rules: readonly { readonly outcome: string; readonly condition: Expression; readonly node: AutoRuleNode }[]
  readonly otherwise: Step | undefined
  readonly node: AutoNode
}

/** An intake (受理). */
export interface Accept extends Task {
  readonly kind: 'accept'
  readonly node: AcceptNode
}

/** Handing over the results (出件). */
export interface Issue extends Task {
  readonly kind: 'issue'
  readonly node: IssueNode
}

/** An item handled in a process (办理). */
export interface Handle {
  readonly kind: 'handle'
  readonly item: Item
  readonly limit: DurationNode | undefined
  readonly overdue: Overdue | undefined
  readonly node: HandleNode
}

/** One case made of several items (合并). */
export interface Merge {
  readonly kind: 'merge'
  readonly name: string
  readonly title: string | undefined
  readonly limit: DurationNode | undefined
  readonly seal: Seal | undefined
  readonly handles: readonly Handle[]
  readonly node: MergeNode
}

/** A stage (阶段). */
export interface Stage {
  readonly kind: 'stage'
  readonly name: string
  readonly title: string | undefined
  readonly limit: DurationNode | undefined
  readonly ledBy: Office | undefined
  readonly statements: readonly Statement[]
  readonly node: StageNode
}

/** Statements one after another (依次). */
export interface Sequence {
  readonly kind: 'sequence'
  readonly statements: readonly Statement[]
  readonly node: SequenceNode
}

/** Statements side by side (并联). */
export interface Parallel {
  readonly kind: 'parallel'
  readonly ledBy: Office | undefined
  readonly statements: readonly Statement[]
  readonly node: ParallelNode
}

/** Branches by conditions (当): the first that holds is taken, else `otherwise`. */
export interface When {
  readonly kind: 'when'
  readonly branches: readonly {
    readonly condition: Expression
    readonly statements: readonly Statement[]
    readonly node: WhenBranchNode
  }[]
  readonly otherwise: readonly Statement[] | undefined
  readonly node: WhenNode
}

/** Branches by the options of a choice field (分情形). */
export interface Choose {
  readonly kind: 'choose'
  readonly field: RefNode
  readonly branches: readonly {
    readonly values: readonly string[]
    readonly statements: readonly Statement[]
    readonly node: ChoiceBranchNode
  }[]
  readonly otherwise: readonly Statement[] | undefined
  readonly node: ChooseNode
}

/** Review before formal acceptance (预审), and when it becomes formal. */
export interface PreReview {
  readonly kind: 'preReview'
  readonly statements: readonly Statement[]
  readonly condition: Expression
  readonly limit: DurationNode | undefined
  readonly overdue: Overdue | undefined
  readonly node: PreReviewNode
}

/** Waiting for a condition (等待). */
export interface Await {
  readonly kind: 'await'
  readonly condition: Expression
  readonly limit: DurationNode | undefined
  readonly overdue: Overdue | undefined
  readonly node: AwaitNode
}

/** Starting a process (启动). */
export interface Start {
  readonly kind: 'start'
  readonly process: () => Process | undefined
  readonly node: StartNode
}

/** Telling somebody (通知). */
export interface Notify {
  readonly kind: 'notify'
  readonly to: Doer
  readonly text: string
  readonly node: NotifyNode
}

/** Handing documents and fields to another office (推送). */
export interface Push {
  readonly kind: 'push'
  readonly what: readonly RefNode[]
  readonly to: Doer
  readonly node: PushNode
}

/** Closing the file (归档). */
export interface Archive {
  readonly kind: 'archive'
  readonly node: ArchiveNode
}

/** Asking for a rating (评价); a bad one starts a process. */
export interface Evaluate {
  readonly kind: 'evaluate'
  readonly negativeStart: () => Process | undefined
  readonly node: EvaluateNode
}

/** Ending the process: concluded (办结), or refused with a reason. */
export interface Finish {
  readonly kind: 'finish'
  readonly node: FinishNode
}
export interface Refuse {
  readonly kind: 'refuse'
  readonly reason: string | undefined
  readonly node: RefuseNode
}

/** What a process or a procedure is made of. */
export type Statement =
  | Step
  | Special
  | Auto
  | Accept
  | Issue
  | Handle
  | Merge
  | Stage
  | Sequence
  | Parallel
  | When
  | Choose
  | PreReview
  | Await
  | Start
  | Notify
  | Push
  | Archive
  | Evaluate
  | Finish
  | Refuse
