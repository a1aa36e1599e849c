import type { Expression } from './expressions.ts'
import type { KeywordSpan, NameNode, NumberNode, RefNode, Span, StringNode } from './leaves.ts'
import type {
  BasisNode,
  ByNode,
  FormUseNode,
  InForceNode,
  InPersonNode,
  LedByNode,
  OverdueNode,
  SealedWithNode,
  TextListPart,
  WithinNode,
} from './parts.ts'
import type { AutoNode, SpecialNode, StepNode } from './steps.ts'

/** `{ … }`: statements one after another. `missing` when the braces are. */
export interface BlockNode extends Span {
  readonly kind: 'block'
  readonly statements: readonly Statement[]
  readonly missing: boolean
}

/** `accept by … { form … }`: the intake (受理). */
export interface AcceptNode extends KeywordSpan {
  readonly kind: 'accept'
  readonly parts: readonly (ByNode | WithinNode | InPersonNode | FormUseNode | OverdueNode)[]
}

/** `handle I { within … on overdue … }`. */
export interface HandleNode extends KeywordSpan {
  readonly kind: 'handle'
  readonly item: RefNode
  readonly parts: readonly (WithinNode | OverdueNode)[]
}

/** `start P`. */
export interface StartNode extends KeywordSpan {
  readonly kind: 'start'
  readonly process: RefNode
}

/** `sequence { … }`. */
export interface SequenceNode extends KeywordSpan {
  readonly kind: 'sequence'
  readonly block: BlockNode
}

/** `parallel led by O { … }`. */
export interface ParallelNode extends KeywordSpan {
  readonly kind: 'parallel'
  readonly ledBy: LedByNode | undefined
  readonly block: BlockNode
}

/** `merge Name "title" { … }`: one case made of several items. */
export interface MergeNode extends KeywordSpan {
  readonly kind: 'merge'
  readonly doc: string | undefined
  readonly name: NameNode
  readonly title: StringNode | undefined
  readonly parts: readonly (WithinNode | SealedWithNode)[]
  readonly handles: readonly HandleNode[]
}

/** `stage Name "title" led by … within … { … }`. */
export interface StageNode extends KeywordSpan {
  readonly kind: 'stage'
  readonly doc: string | undefined
  readonly name: NameNode
  readonly title: StringNode | undefined
  readonly parts: readonly (LedByNode | WithinNode)[]
  readonly block: BlockNode
}

/** One `when C { … }` or `otherwise when C { … }`; its keyword is that word. */
export interface WhenBranchNode extends KeywordSpan {
  readonly kind: 'whenBranch'
  readonly condition: Expression
  readonly block: BlockNode
}

/** `otherwise { … }`. */
export interface OtherwiseNode extends KeywordSpan {
  readonly kind: 'otherwise'
  readonly block: BlockNode
}

/** `when … otherwise when … otherwise …`. */
export interface WhenNode extends KeywordSpan {
  readonly kind: 'when'
  readonly branches: readonly WhenBranchNode[]
  readonly otherwise: OtherwiseNode | undefined
}

/** `"a", "b" { … }` in a `choose`. */
export interface ChoiceBranchNode extends Span {
  readonly kind: 'choiceBranch'
  readonly values: readonly StringNode[]
  readonly block: BlockNode
}

/** `choose field { … }` (分情形). */
export interface ChooseNode extends KeywordSpan {
  readonly kind: 'choose'
  readonly field: RefNode
  readonly branches: readonly ChoiceBranchNode[]
  readonly otherwise: OtherwiseNode | undefined
}

/** `pre-review { … } formal when C …`. `formalWhen` is the range of that keyword. */
export interface PreReviewNode extends KeywordSpan {
  readonly kind: 'preReview'
  readonly block: BlockNode
  readonly formalWhen: Span
  readonly condition: Expression
  readonly parts: readonly (WithinNode | OverdueNode)[]
}

/** `await C within …`. */
export interface AwaitNode extends KeywordSpan {
  readonly kind: 'await'
  readonly condition: Expression
  readonly parts: readonly (WithinNode | OverdueNode)[]
}

/** `notify Who "text with {field}"`. */
export interface NotifyNode extends KeywordSpan {
  readonly kind: 'notify'
  readonly to: RefNode
  readonly text: StringNode
}

/** `push A, b to O`. */
export interface PushNode extends KeywordSpan {
  readonly kind: 'push'
  readonly what: readonly RefNode[]
  readonly to: RefNode
}

/** `issue by … in person` (出件). */
export interface IssueNode extends KeywordSpan {
  readonly kind: 'issue'
  readonly parts: readonly (ByNode | WithinNode | InPersonNode)[]
}

/** `archive`. */
export interface ArchiveNode extends KeywordSpan {
  readonly kind: 'archive'
}

/** `evaluate negative start P`. */
export interface EvaluateNode extends KeywordSpan {
  readonly kind: 'evaluate'
  readonly negativeStart: RefNode | undefined
}

/** `finish`. */
export interface FinishNode extends KeywordSpan {
  readonly kind: 'finish'
}

/** `refuse "reason"`: ends the process. */
export interface RefuseNode extends KeywordSpan {
  readonly kind: 'refuse'
  readonly reason: StringNode | undefined
}

/** What can stand in a block. */
export type Statement =
  | StepNode
  | SpecialNode
  | AutoNode
  | AcceptNode
  | HandleNode
  | StartNode
  | SequenceNode
  | ParallelNode
  | MergeNode
  | StageNode
  | WhenNode
  | ChooseNode
  | PreReviewNode
  | AwaitNode
  | NotifyNode
  | PushNode
  | IssueNode
  | ArchiveNode
  | EvaluateNode
  | FinishNode
  | RefuseNode

/** The ways by which a case may come in. */
export type Channel = 'window' | 'online' | 'kiosk' | 'mobile'

/** A channel where it is written. */
export interface ChannelNameNode extends Span {
  readonly kind: 'channelName'
  readonly value: Channel
  readonly missing: boolean
}

/** `channels window, online`. */
export interface ChannelsNode extends KeywordSpan {
  readonly kind: 'channels'
  readonly channels: readonly ChannelNameNode[]
}

/** `visits at most N`. */
export interface VisitsNode extends KeywordSpan {
  readonly kind: 'visits'
  readonly most: NumberNode
}

/** `theme "开店", …`. */
export type ThemeNode = TextListPart<'theme'>

/** What stands in a process before its statements. */
export type ProcessPart = WithinNode | ThemeNode | VisitsNode | ChannelsNode | BasisNode | InForceNode

/** `skip 规划许可.决定, …` (免办). */
export interface SkipNode extends KeywordSpan {
  readonly kind: 'skip'
  readonly steps: readonly RefNode[]
}

/** `priority`. */
export interface PriorityNode extends KeywordSpan {
  readonly kind: 'priority'
}

/** `green channel when C { … }`. */
export interface GreenChannelNode extends KeywordSpan {
  readonly kind: 'greenChannel'
  readonly condition: Expression
  readonly parts: readonly (WithinNode | SkipNode | PriorityNode)[]
}

/** `process Name "title" { … }` (流程). */
export interface ProcessNode extends KeywordSpan {
  readonly kind: 'process'
  readonly doc: string | undefined
  readonly name: NameNode
  readonly title: StringNode | undefined
  readonly parts: readonly ProcessPart[]
  readonly statements: readonly Statement[]
  readonly greenChannels: readonly GreenChannelNode[]
}
