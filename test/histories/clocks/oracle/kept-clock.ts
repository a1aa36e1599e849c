import type { Length } from './description.ts'

/** What a clock stands still for, and whose time passes meanwhile. */
export interface Standstill {
  readonly cause: string
  readonly whose: Whose
}
/** Whose a day is. */
export type Whose = 'office' | 'applicant' | 'thirdParty' | 'nobody'

/** From a minute on a clock stands so: what it stands still for (nothing: it runs), and which steps are open under it. */
export interface Change {
  readonly at: number
  readonly still: readonly Standstill[]
  /** It goes on because of `resumes`. */
  readonly byOrder: boolean
  /** The on-the-spot steps that stand open, and whether others do. */
  readonly spot: readonly string[]
  readonly others: boolean
}

export type ClockKind =
  'step' | 'notice' | 'correction' | 'tolerance' | 'await' | 'promised' | 'statutory' | 'merge' | 'stage' | 'process'

/** A clock with everything that happened to it. */
export interface KeptClock {
  readonly name: string
  readonly kind: ClockKind
  /** What it measures: a step, an item, a document. */
  readonly of: string
  /** Nothing: it measures, and never ends. */
  readonly length: Length | undefined
  readonly setFor: 'office' | 'applicant'
  /** The first is its start. */
  readonly changes: readonly Change[]
  readonly extensions: readonly Length[]
  readonly stoppedAt: number | undefined
}

/** How a clock stands. */
export type Status = 'running' | 'paused' | 'stopped'
export const statusOf = ({ stoppedAt, changes }: KeptClock): Status =>
  stoppedAt === undefined ? ((changes.at(-1)?.still.length ?? 0) === 0 ? 'running' : 'paused') : 'stopped'
