import type {
  BooleanNode,
  DateNode,
  DurationNode,
  InstantNode,
  KeywordSpan,
  NameNode,
  NumberNode,
  RefNode,
  Span,
  StringNode,
} from './leaves.ts'
import type { ChannelNameNode } from './process.ts'
import type { ReturnToNode } from './steps.ts'

/** Several values, for a field of type `choices` (多选) or `list` (名单). */
export interface ValueListNode extends Span {
  readonly kind: 'valueList'
  readonly values: readonly ValueNode[]
}

/** `{ field: value, … }`: one entry of a `list`. */
export interface ValueGroupNode extends Span {
  readonly kind: 'valueGroup'
  readonly fields: readonly AssignmentNode[]
}

/** No value stands where one is due; reported already. */
export interface MissingValueNode extends Span {
  readonly kind: 'missingValue'
}

/** What a field can be given, in a scenario or as its default. A negative number carries its sign. */
export type ValueNode =
  NumberNode | StringNode | BooleanNode | DateNode | ValueListNode | ValueGroupNode | MissingValueNode

/** `field: value`. */
export interface AssignmentNode extends Span {
  readonly kind: 'assignment'
  readonly field: NameNode
  readonly value: ValueNode
}

/** `submits { … } without D, … channel online`. */
export interface SubmitsNode extends KeywordSpan {
  readonly kind: 'submits'
  readonly fields: readonly AssignmentNode[]
  readonly without: readonly RefNode[]
  readonly channel: ChannelNameNode | undefined
}

/** `supplies D`. */
export interface SuppliesNode extends KeywordSpan {
  readonly kind: 'supplies'
  readonly documents: readonly RefNode[]
}

/** `completes S outcome O "reason" { … }`. */
export interface CompletesNode extends KeywordSpan {
  readonly kind: 'completes'
  readonly task: RefNode
  readonly outcome: NameNode | ReturnToNode | undefined
  readonly reason: StringNode | undefined
  readonly fields: readonly AssignmentNode[]
}

/** `amends { … }`. */
export interface AmendsNode extends KeywordSpan {
  readonly kind: 'amends'
  readonly fields: readonly AssignmentNode[]
}

/** `withdraws`. */
export interface WithdrawsNode extends KeywordSpan {
  readonly kind: 'withdraws'
}

/** `suspends "reason"`. */
export interface SuspendsNode extends KeywordSpan {
  readonly kind: 'suspends'
  readonly reason: StringNode
}

/** `resumes`. */
export interface ResumesNode extends KeywordSpan {
  readonly kind: 'resumes'
}

/** `extends I`: grants an item its extension. */
export interface ExtendsNode extends KeywordSpan {
  readonly kind: 'extends'
  readonly item: RefNode
}

/** `shares D`: an office shares a document. */
export interface SharesNode extends KeywordSpan {
  readonly kind: 'shares'
  readonly documents: readonly RefNode[]
}

/** `rates 5`. */
export interface RatesNode extends KeywordSpan {
  readonly kind: 'rates'
  readonly score: NumberNode
}

/** `looks`: only lets time pass. */
export interface LooksNode extends KeywordSpan {
  readonly kind: 'looks'
}

/** No action stands where one is due; reported already. */
export interface MissingActionNode extends KeywordSpan {
  readonly kind: 'missingAction'
}

/** What somebody does at an instant. */
export type Action =
  | SubmitsNode
  | SuppliesNode
  | CompletesNode
  | AmendsNode
  | WithdrawsNode
  | SuspendsNode
  | ResumesNode
  | ExtendsNode
  | SharesNode
  | RatesNode
  | LooksNode
  | MissingActionNode

/** `2026-03-02 09:00 Bureau.Expert(Zhang) completes …`. */
export interface ActNode extends Span {
  readonly kind: 'act'
  readonly at: InstantNode
  readonly who: RefNode
  readonly person: NameNode | undefined
  readonly action: Action
}

/** The expectations of section 7, each with what it names. */
export type Expectation =
  | (KeywordSpan & { readonly kind: 'finished' })
  | (KeywordSpan & { readonly kind: 'refused' | 'withdrawn'; readonly item: RefNode | undefined })
  | (KeywordSpan & { readonly kind: 'deemedAccepted' })
  | (KeywordSpan & { readonly kind: 'deemedPassed'; readonly item: RefNode })
  | (KeywordSpan & { readonly kind: 'task' | 'noTask'; readonly task: RefNode })
  | (KeywordSpan & { readonly kind: 'tolerated'; readonly document: RefNode; readonly until: DateNode })
  | (KeywordSpan & { readonly kind: 'warning'; readonly colour: 'yellow' | 'red'; readonly task: RefNode })
  | (KeywordSpan & { readonly kind: 'due'; readonly task: RefNode; readonly at: DateNode | InstantNode })
  | (KeywordSpan & { readonly kind: 'resultObtained' | 'notObtained'; readonly document: RefNode })
  | (KeywordSpan & { readonly kind: 'used' | 'elapsed'; readonly most: DurationNode })
  | (KeywordSpan & { readonly kind: 'missingExpectation' })

/** `expect …`. It starts with the word `expect`. */
export interface ExpectNode extends KeywordSpan {
  readonly kind: 'expect'
  readonly expectation: Expectation
}

/** `scenario "title" for P { … }`. */
export interface ScenarioNode extends KeywordSpan {
  readonly kind: 'scenario'
  readonly doc: string | undefined
  readonly title: StringNode
  readonly process: RefNode
  readonly entries: readonly (ActNode | ExpectNode)[]
}
