import type { DayReason } from './day-reason.ts'
import type { ExplainedDay } from './explain.ts'
import type { LedgerReason } from './ledger-reason.ts'

/**
 * Whose a day of a clock is: the office that works, the applicant who is waited for, a third party (experts, a hearing,
 * an office that has to share), or nobody, since it is a day off.
 */
export type DayOwner = 'office' | 'applicant' | 'thirdParty' | 'nobody'

/** Whom a clock waits for while it stands still. */
const waitedFor: Readonly<Record<LedgerReason, DayOwner>> = {
  correction: 'applicant',
  applicantDocument: 'applicant',
  applicantStep: 'applicant',
  intake: 'applicant',
  sharedDocument: 'thirdParty',
  specialProcedure: 'thirdParty',
  excluded: 'thirdParty',
  yieldedDocument: 'office',
  preReview: 'office',
  suspended: 'office',
  started: 'office',
  received: 'office',
  accepted: 'office',
  deemedAccepted: 'office',
  converted: 'office',
  extension: 'office',
  onTheSpot: 'office',
  completed: 'office',
  ended: 'office',
}

const daysOff: ReadonlySet<DayReason> = new Set(['weekend', 'holiday', 'lastDayMoved'])
/** Where several are waited for: the applicant alone can end it, then whoever is outside the office. */
const order: readonly DayOwner[] = ['applicant', 'thirdParty', 'office']

/** Whose a day is; `runsFor` is whoever the clock is set for: the office, or the applicant (a correction, a tolerance). */
export function ownerOfDay({ reason, pauses = [] }: ExplainedDay, runsFor: 'office' | 'applicant'): DayOwner {
  if (daysOff.has(reason)) return 'nobody'
  const owners = pauses.map(({ why }) => waitedFor[why])
  return order.find((owner) => owners.includes(owner)) ?? runsFor
}
