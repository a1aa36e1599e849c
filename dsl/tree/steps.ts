import type { Expression } from './expressions.ts'
import type { KeywordSpan, NameNode, NumberNode, RefNode, Span, StringNode } from './leaves.ts'
import type { AtLeastNode, BasisNode, ByNode, FormUseNode, InPersonNode, OverdueNode, WithinNode } from './parts.ts'
import type { BlockNode } from './process.ts'

/** `reads D, E`: the documents that a step waits for and looks at. */
export interface ReadsNode extends KeywordSpan {
  readonly kind: 'reads'
  readonly documents: readonly RefNode[]
}

/** An outcome by name, own or built in (`pass`, `correct`, `refuse`: see `keywordsSpelled`), with what it sets off. */
export interface NamedOutcomeNode extends Span {
  readonly kind: 'namedOutcome'
  readonly name: NameNode
  readonly title: StringNode | undefined
  readonly block: BlockNode | undefined
}

/** `return to Review 1 times`; without a number it is once. */
export interface ReturnToNode extends KeywordSpan {
  readonly kind: 'returnTo'
  readonly step: NameNode
  readonly times: NumberNode | undefined
}

/** What a step can come to. */
export type OutcomeNode = NamedOutcomeNode | ReturnToNode

/** `outcomes pass, refuse`. */
export interface OutcomesNode extends KeywordSpan {
  readonly kind: 'outcomes'
  readonly outcomes: readonly OutcomeNode[]
}

/** `excluded by basis 《…》`: the statutory clock leaves this procedure out. */
export interface ExcludedByNode extends KeywordSpan {
  readonly kind: 'excludedBy'
  readonly basis: BasisNode | undefined
}

/** The parts of a step, head and body, as they come in the text. */
export type StepPart =
  | ByNode
  | WithinNode
  | AtLeastNode
  | InPersonNode
  | BasisNode
  | ReadsNode
  | OutcomesNode
  | FormUseNode
  | OverdueNode
  | ExcludedByNode

/** `step Review "title" by … { … }`. `body` is the range of its braces. `excludedBy` stands in a special procedure only. */
export interface StepNode extends KeywordSpan {
  readonly kind: 'step'
  readonly doc: string | undefined
  readonly name: NameNode
  readonly title: StringNode | undefined
  readonly parts: readonly StepPart[]
  readonly body: Span | undefined
}

/** The kinds of special procedure; the first eight are those of 行政许可法 art. 45. */
export type SpecialKind =
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

/** The kind of a special procedure, where it is written. */
export interface SpecialKindNode extends Span {
  readonly kind: 'specialKind'
  readonly value: SpecialKind
  readonly missing: boolean
}

/** `special Survey is site survey by …`. Without a name of its own it is named by its kind, in either language. */
export interface SpecialNode extends KeywordSpan {
  readonly kind: 'special'
  readonly doc: string | undefined
  readonly name: NameNode | undefined
  readonly title: StringNode | undefined
  readonly procedureKind: SpecialKindNode
  readonly parts: readonly StepPart[]
  readonly body: Span | undefined
}

/** `pass when C` in an automatic step. It starts with the outcome's name. */
export interface AutoRuleNode extends Span {
  readonly kind: 'autoRule'
  readonly outcome: NameNode
  readonly condition: Expression
}

/** `auto Screening { pass when … otherwise step … }`: decided by the first rule that holds. */
export interface AutoNode extends KeywordSpan {
  readonly kind: 'auto'
  readonly doc: string | undefined
  readonly name: NameNode
  readonly title: StringNode | undefined
  readonly parts: readonly (WithinNode | BasisNode)[]
  readonly rules: readonly AutoRuleNode[]
  readonly otherwise: StepNode | undefined
}
