/** When something that comes in outside the hours of business counts as received (收件). */
export type ReceiptRule = 'atOnce' | 'nextWorkingDay'

/** A stretch of working hours of a day, in local time `HH:MM`; `24:00` may end the last one. */
export interface HoursSpan {
  readonly from: string
  readonly to: string
}

/** What a module's `calendar` (日历) declares; whatever is left out has the default of the language. */
export interface CalendarPlan {
  readonly hours?: readonly HoursSpan[]
  /** The time zone, by its IANA name. */
  readonly zone?: string
  /**
   * The table of announced days off and make-up days, by its file in the folder of the project. Only its name: the days that it holds are announced year by year, and move the due dates of cases that are under way.
   */
  readonly days?: string
  readonly received?: ReceiptRule
}
