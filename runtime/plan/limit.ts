/** A point in time: milliseconds since 1970-01-01T00:00:00Z. The pure packages are always told it, they never ask a clock. */
export type Instant = number

/** A day of the calendar's time zone, written `YYYY-MM-DD`. */
export type PlainDate = string

/**
 * The units in which the language states a limit (language.md section 1, durations).
 * `workingDay` counts days that the calendar knows as working days; `day`, `month` and `year` are natural time;
 * `hour`, `minute` and `second` count working time (plain time for automatic steps); `onTheSpot` (当场) is the same
 * working day.
 */
export type LimitUnit = 'workingDay' | 'day' | 'hour' | 'minute' | 'second' | 'month' | 'year' | 'onTheSpot'

/** A limit or duration: so many of a unit. On the spot has the amount 0. Never a due date: clocks compute that. */
export interface Limit {
  readonly amount: number
  readonly unit: LimitUnit
}
