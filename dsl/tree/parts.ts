import type { Expression } from './expressions.ts'
import type { CitationNode, DateNode, DurationNode, KeywordSpan, NumberNode, RefNode, StringNode } from './leaves.ts'

/** `basis 《…》第三十五条, …`: the law that a part rests on. */
export interface BasisNode extends KeywordSpan {
  readonly kind: 'basis'
  readonly citations: readonly CitationNode[]
}

/** `in force from D until D`: the until-day is excluded. */
export interface InForceNode extends KeywordSpan {
  readonly kind: 'inForce'
  readonly from: DateNode
  readonly until: DateNode | undefined
}

/** `within 3 working days`. */
export interface WithinNode extends KeywordSpan {
  readonly kind: 'within'
  readonly limit: DurationNode
}

/** `at least 10 days`: a notice or a tender may not end earlier. */
export interface AtLeastNode extends KeywordSpan {
  readonly kind: 'atLeast'
  readonly length: DurationNode
}

/** `in person`: the applicant has to come. */
export interface InPersonNode extends KeywordSpan {
  readonly kind: 'inPerson'
}

/** How several people share a step. A share is a number with `percent`. */
export type SigningNode =
  | (KeywordSpan & { readonly kind: 'signing'; readonly rule: 'all' | 'any' })
  | (KeywordSpan & { readonly kind: 'signing'; readonly rule: 'vote'; readonly share: NumberNode })
  | (KeywordSpan & { readonly kind: 'signing'; readonly rule: 'persons'; readonly count: NumberNode })

/** `by 审批局.审查岗 2 人`: the post that does it, and how several share it. */
export interface ByNode extends KeywordSpan {
  readonly kind: 'by'
  readonly post: RefNode
  readonly signing: SigningNode | undefined
}

/** `led by 审批局`. */
export interface LedByNode extends KeywordSpan {
  readonly kind: 'ledBy'
  readonly office: RefNode
}

/** `sealed with 审批局.民生类`. */
export interface SealedWithNode extends KeywordSpan {
  readonly kind: 'sealedWith'
  readonly seal: RefNode
}

/** `form F, G`: what is filled in here. */
export interface FormUseNode extends KeywordSpan {
  readonly kind: 'formUse'
  readonly forms: readonly RefNode[]
}

/** `when C` where it only limits the part that it stands in (a `needs`, a field). */
export interface ConditionNode extends KeywordSpan {
  readonly kind: 'condition'
  readonly condition: Expression
}

/**
 * `on overdue …`: what a missed limit does. `escalateTo` belongs to `escalate`, `basis` to the others;
 * `missing` when nothing that fits follows the keyword.
 */
export interface OverdueNode extends KeywordSpan {
  readonly kind: 'overdue'
  readonly consequence: 'pass' | 'escalate' | 'refuse' | 'annul' | 'withdraw' | 'missing'
  readonly escalateTo: RefNode | undefined
  readonly basis: BasisNode | undefined
}

/** `"text"` parts that hold nothing but strings: one shape, told apart by `kind`. */
export interface TextPart<Kind extends string> extends KeywordSpan {
  readonly kind: Kind
  readonly text: StringNode
}

/** Parts that hold a list of strings. */
export interface TextListPart<Kind extends string> extends KeywordSpan {
  readonly kind: Kind
  readonly texts: readonly StringNode[]
}
