import type { Calendar, LedgerReason, Pause } from '../../calendar/index.ts'
import type { Instant, Limit, NodeId, Plan } from '../../plan/index.ts'
import type { ClockKind, CountedCase } from '../case-state.ts'
import type { Layout } from '../layout.ts'
import type { Situation } from '../situation.ts'
import type { Standstill } from './standstills.ts'

/** A clock that the case's situation calls for: running, or standing still for the reasons given. */
export interface WantedClock {
  readonly id: string
  readonly kind: ClockKind
  readonly node: NodeId
  readonly limit: Limit
  readonly unlimited?: true
  /** It counts plain time, as that of an automatic step does. */
  readonly plain?: true
  readonly startAt: Instant
  readonly why: LedgerReason
  readonly pauses: readonly Pause[]
  /** The steps that stood open before it was known that the clock counts from its beginning. */
  readonly stepsBefore?: readonly StepsNoted[]
  /** The steps that stand open under a clock that goes around steps; on-the-spot steps count differently (section 5). */
  readonly steps?: { readonly spot: readonly string[]; readonly others: boolean }
}

/** Which steps stood open from an instant on. */
export interface StepsNoted {
  readonly at: Instant
  readonly spot: readonly NodeId[]
  readonly others: boolean
}

/** What clocks are derived from. */
export interface ClockInput {
  readonly plan: Plan
  readonly layout: Layout
  readonly calendar: Calendar
  readonly state: CountedCase
  readonly situation: Situation
  readonly standstills: readonly Standstill[]
  readonly at: Instant
}
