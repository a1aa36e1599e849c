import type { Limit } from '@banjie/runtime/plan'
import type { Text } from '../messages/report.ts'

/** What is counted of a process, in the order in which it is told. */
export const figureNames = [
  'items',
  'steps',
  'specials',
  'autos',
  'intakes',
  'documents',
  'tolerated',
  'committed',
  'visits',
  'offices',
  'seals',
  'workingDays',
  'workingDaysInAll',
] as const
export type FigureName = (typeof figureNames)[number]

/**
 * What a process comes to: `items`; `steps` that people do (an implied one counts one, the decision of a merge one);
 * `specials` and `autos`, its special procedures and automatic steps; `intakes`; `documents` asked of the applicant, each
 * once an intake, the `tolerated` ones among them, and besides them those that are `committed`; `visits` of the case that
 * needs the most; `offices` with a part in it; `seals`; and how many working days the slowest case takes, on the clock and
 * in all.
 */
export type Figures = Readonly<Record<FigureName, number>>

/** A figure before and after; one side is undefined where there is no such process. */
export interface Changed {
  readonly before: number | undefined
  readonly after: number | undefined
  /** The change in per cent, with one decimal; undefined where there is nothing that it could be a part of. */
  readonly percent: number | undefined
}
export type ChangedFigures = Readonly<Record<FigureName, Changed>>

/** A process as a comparison names it. */
export interface NamedProcess {
  readonly name: string
  readonly title: string | undefined
}

/** The two sides of something. */
export interface Sides<T> {
  readonly before: T
  readonly after: T
}

/** An item before and after: who handles it, and what it promises. */
export interface ItemRow {
  /** Its name now; of one that is gone, the name that it had. */
  readonly name: string
  readonly before: ItemSide | undefined
  readonly after: ItemSide | undefined
}

/** One side of an item. */
export interface ItemSide {
  readonly name: string
  readonly offices: readonly string[]
  /** The limit that it keeps in the process: that of its `handle`, else its promise. */
  readonly promised: Limit | undefined
  readonly statutory: Limit | undefined
}

/** What sort of change it is, for those who look for one. */
export type ChangeKind =
  | 'itemRemoved'
  | 'itemAdded'
  | 'itemTakenOver'
  | 'itemsMerged'
  | 'madeParallel'
  | 'madeSequential'
  | 'documentShared'
  | 'documentYielded'
  | 'documentCommitted'
  | 'documentDropped'
  | 'documentAskedLess'
  | 'documentAskedMore'
  | 'documentTolerated'
  | 'documentAdded'
  | 'stepRemoved'
  | 'stepAdded'
  | 'stepAutomated'
  | 'stepSkipped'
  | 'limitChanged'
  | 'sealRemoved'
  | 'sealAdded'
  | 'basisGone'

/** One thing that changed, and what is to be said of it. */
export interface Change {
  readonly kind: ChangeKind
  readonly message: Text
}

/** Processes before, and what stands in their place. */
export interface ProcessComparison {
  /** Several where one process now does what several did. */
  readonly before: readonly NamedProcess[]
  readonly after: readonly NamedProcess[]
  /** Whether a bad rating alone starts it: it is no part of what an applicant goes through, and stays out of the totals. */
  readonly isFollowUp: boolean
  readonly figures: ChangedFigures
  readonly offices: Sides<readonly string[]>
  readonly seals: Sides<readonly string[]>
  /** What has no limit, and counts 0 in the working days. */
  readonly unlimited: Sides<readonly Text[]>
  readonly items: readonly ItemRow[]
  readonly changes: readonly Change[]
  /** What to look at again: legal bases that went with what was removed. */
  readonly warnings: readonly Change[]
}

/** What a re-engineering came to. */
export interface Comparison {
  /** All processes one after another, each office and seal counted once. */
  readonly totals: ChangedFigures
  readonly processes: readonly ProcessComparison[]
}
