/**
 * Working days, and clocks that count them (language.md section 5). A calendar is made of the announced holidays and a
 * module's `calendar`; it knows which days are worked, provisionally so in a year that is not announced, and turns
 * instants into local days and back. A clock is a budget and a ledger, plain JSON that a case keeps; what it has used
 * up, when it is due, when it warns and which days it counted by which rule are derived from the ledger through the
 * calendar each time they are asked, so that a changed calendar moves them. Everything here is pure: whoever asks
 * brings the instant, and the data.
 */
export { createCalendar, type Calendar, type DayTables } from './calendar.ts'
export { readWorkdayData, type AnnouncedDays, type WorkdayData } from './workday-data.ts'
export { DEFAULT_HOURS } from './working-hours.ts'
export { CALENDAR_PROBLEM_TEXT, type CalendarProblem, type Result } from './result.ts'
export { civilDateOf, dayNumber, parseDay, plainDate, type CivilDate, type DayNumber } from './day-number.ts'
export type { DayTable } from './day-table.ts'
export type { DayKind, InstantSpan } from './year-table.ts'
export {
  clockState,
  extendClock,
  newClock,
  noteSteps,
  openPauses,
  pauseClock,
  reopenClock,
  resumeClock,
  samePause,
  startClock,
  stopClock,
  type Clock,
  type LedgerEntry,
  type Pause,
} from './clock.ts'
export { LEDGER_REASON_TEXT, type LedgerReason } from './ledger-reason.ts'
export { dueOf, type DueDate } from './due.ts'
export { usedOf, usedWorkingDaysOf } from './used.ts'
export { earliestEnd } from './earliest-end.ts'
export { warningInstants, type WarningInstants } from './warning.ts'
export { explainClock, type ExplainedDay } from './explain.ts'
export type { RuleText } from './rule-text.ts'
export { ownerOfDay, type DayOwner } from './day-owner.ts'
export { DAY_REASON_TEXT, type DayReason } from './day-reason.ts'
export {
  compareLimits,
  familyOf,
  HOURS_PER_WORKING_DAY,
  measureOf,
  toWorkingDays,
  type LimitFamily,
} from './compare-limits.ts'
