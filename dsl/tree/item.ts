import type { DurationNode, KeywordSpan, NameNode, NumberNode, RefNode, StringNode } from './leaves.ts'
import type { BasisNode, ConditionNode, FormUseNode, InForceNode, OverdueNode, SealedWithNode } from './parts.ts'
import type { BlockNode } from './process.ts'

/** What an item is in law: it picks the words of a refusal and the default limits. */
export type ItemKind = 'licence' | 'confirmation' | 'filing' | 'service'

/** `kind licence`; `value` undefined where none of the four follows. */
export interface ItemKindNode extends KeywordSpan {
  readonly kind: 'itemKind'
  readonly value: ItemKind | undefined
}

/** `handled by A, B`: the offices that decide; several handle it jointly (行政许可法 art. 42(2)). */
export interface HandledByNode extends KeywordSpan {
  readonly kind: 'handledBy'
  readonly offices: readonly RefNode[]
}

/** `statutory 20 working days`, `from receipt` where the law counts from there. */
export interface StatutoryNode extends KeywordSpan {
  readonly kind: 'statutory'
  readonly limit: DurationNode
  readonly fromReceipt: boolean
}

/** `promised 3 working days`. */
export interface PromisedNode extends KeywordSpan {
  readonly kind: 'promised'
  readonly limit: DurationNode
}

/** `tolerate 3 working days on overdue …` (容缺). */
export interface TolerateNode extends KeywordSpan {
  readonly kind: 'tolerate'
  readonly limit: DurationNode
  readonly overdue: OverdueNode | undefined
}

/** `verify within 30 working days by P`. */
export interface VerifyNode extends KeywordSpan {
  readonly kind: 'verify'
  readonly limit: DurationNode
  readonly by: RefNode | undefined
}

/** `on commitment …` (告知承诺): a signed commitment stands in for the document. */
export interface OnCommitmentNode extends KeywordSpan {
  readonly kind: 'onCommitment'
  readonly verify: VerifyNode | undefined
}

/** `shared from 公安局`. */
export interface SharedFromNode extends KeywordSpan {
  readonly kind: 'sharedFrom'
  readonly office: RefNode
}

/** What may follow the documents of a `needs`: how they come, when they are due, and by which law. */
export type NeedsPart = TolerateNode | OnCommitmentNode | SharedFromNode | ConditionNode | BasisNode

/** `needs D, E …`. */
export interface NeedsNode extends KeywordSpan {
  readonly kind: 'needs'
  readonly documents: readonly RefNode[]
  readonly parts: readonly NeedsPart[]
}

/** `yields D valid for 5 years`. */
export interface YieldsNode extends KeywordSpan {
  readonly kind: 'yields'
  readonly document: RefNode
  readonly validFor: DurationNode | undefined
}

/** `taken over from O`. */
export interface TakenOverFromNode extends KeywordSpan {
  readonly kind: 'takenOverFrom'
  readonly office: RefNode
}

/** `supervised by O`. */
export interface SupervisedByNode extends KeywordSpan {
  readonly kind: 'supervisedBy'
  readonly office: RefNode
}

/** `fee 0`, in yuan. */
export interface FeeNode extends KeywordSpan {
  readonly kind: 'fee'
  readonly amount: NumberNode
  readonly basis: BasisNode | undefined
}

/** `corrections 1 times each within 5 working days on overdue …`. */
export interface CorrectionsNode extends KeywordSpan {
  readonly kind: 'corrections'
  readonly times: NumberNode
  readonly eachWithin: DurationNode | undefined
  readonly overdue: OverdueNode | undefined
}

/** `extension 10 working days by P`. */
export interface ExtensionNode extends KeywordSpan {
  readonly kind: 'extension'
  readonly length: DurationNode
  readonly by: RefNode | undefined
}

/** `procedure { … }`: the steps of the item. */
export interface ProcedureNode extends KeywordSpan {
  readonly kind: 'procedure'
  readonly block: BlockNode
}

/** One part of an item. Their order is free; what may stand once only is for the compiler to say. */
export type ItemPart =
  | ItemKindNode
  | BasisNode
  | InForceNode
  | HandledByNode
  | StatutoryNode
  | PromisedNode
  | NeedsNode
  | FormUseNode
  | YieldsNode
  | SealedWithNode
  | TakenOverFromNode
  | SupervisedByNode
  | FeeNode
  | CorrectionsNode
  | ExtensionNode
  | ProcedureNode

/** `item Name "title" { … }` (事项). */
export interface ItemNode extends KeywordSpan {
  readonly kind: 'item'
  readonly doc: string | undefined
  readonly name: NameNode
  readonly title: StringNode | undefined
  readonly parts: readonly ItemPart[]
}
