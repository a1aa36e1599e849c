import type { NodeId, PlainDate } from '../../plan/index.ts'

/** What conditions read of a case. */
export interface ConditionFacts {
  /** What was answered; a field that is left out has no answer. */
  readonly fields: Readonly<Record<string, unknown>>
  /** Where each document is (`DocumentStatus`); one that is left out is not there. */
  readonly documents: Readonly<Record<string, string>>
  /** How steps came out, by their nodes; one that is left out has not come out yet. */
  readonly outcomes: Readonly<Record<NodeId, string>>
  /** The way by which the case came in. */
  readonly channel?: string
  /** The day on which the condition is asked. */
  readonly today?: PlainDate
  /** The n-th working day after a day, before it where n is negative (`Calendar.addWorkingDays`). */
  readonly addWorkingDays?: (day: PlainDate, n: number) => PlainDate
}

/** What counts the working days of conditions; where there is no calendar, a condition that asks for them is false. */
export type AddWorkingDays = ConditionFacts['addWorkingDays']
