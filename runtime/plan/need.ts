import type { Condition } from './condition.ts'
import type { Limit } from './limit.ts'
import type { Citation, NodeId, PostRef } from './plan.ts'

/** What a missed limit does (逾期): somebody above is told, or silence decides. */
export interface Overdue {
  readonly does: 'pass' | 'escalate' | 'refuse' | 'annul' | 'withdraw'
  /** Whom it is escalated to. */
  readonly to?: readonly PostRef[]
  /** The law that lets silence decide. */
  readonly basis: readonly Citation[]
}

/** A document that is waited for; with a condition only in the cases where that holds. */
export interface Wait {
  readonly document: string
  readonly when?: Condition
}

/** A document that an item needs in a process (需), and how it comes there. */
export interface Need extends Wait {
  /** The items of the process that yield it (前置), in the cases in which they are handled. */
  readonly yieldedBy: readonly NodeId[]
  /** The office that gives it where nobody yields it (共享自); without one the applicant is asked for it. */
  readonly sharedFrom?: PostRef
  /** It may come so much later (容缺), and what happens when it does not. */
  readonly tolerate?: { readonly limit: Limit; readonly overdue?: Overdue }
  /** A signed commitment stands in for it (告知承诺); verified afterwards by these posts. */
  readonly commitment?: { readonly limit?: Limit; readonly by: readonly PostRef[] }
}

/**
 * How an intake asks for a document on behalf of an item: it has to be there (`required`), may come later (`tolerated`),
 * a commitment stands in (`committed`), or it is wanted before a pre-review becomes formal only (`later`).
 */
export type AskedAs = 'required' | 'tolerated' | 'committed' | 'later'

/** A document that an intake may ask of the applicant, once for all items that need it (一次告知). */
export interface Ask {
  readonly document: string
  /** For whom: asked in the cases in which one of these conditions holds. */
  readonly for: readonly { readonly item: NodeId; readonly as: AskedAs; readonly when?: Condition }[]
  /** Not asked where one of these holds: an item of the case yields it. */
  readonly unless?: readonly Condition[]
}
