import type { CaseState } from '@banjie/runtime/engine'
import type { Instant, NodeId } from '@banjie/runtime/plan'
import type { Work } from './work.ts'

/** A case in the hall. */
export interface HallCase {
  /** Its number, from 0 in the order in which cases come; what is drawn for it hangs on it. */
  readonly index: number
  readonly came: Instant
  state: CaseState
  /** Counts its steps, so that a timer of an earlier one is passed over. */
  steps: number
  /** Its tasks, by their nodes. */
  readonly works: Map<NodeId, Work>
  /** What somebody outside the hall owes it and has set out to do. */
  readonly owed: Set<string>
  hasConcluded: boolean
}
