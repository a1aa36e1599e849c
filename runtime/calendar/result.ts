/** What comes back where the user's data can be at fault: the value, or every problem found. */
export type Result<Value, Problem> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problems: readonly Problem[] }

/** What can be wrong with announced days or with a calendar's declaration. `at` names the place, `got` what stood there. */
export interface CalendarProblem {
  readonly code:
    | 'notWorkdayData'
    | 'badYear'
    | 'badDate'
    | 'dateOutsideYear'
    | 'holidayAndWorkday'
    | 'badTime'
    | 'noHours'
    | 'hoursOutOfOrder'
    | 'unknownZone'
    | 'unknownDays'
  readonly at: string
  readonly got: string
}

/** The texts of the problems, by code. */
export const CALENDAR_PROBLEM_TEXT: Readonly<
  Record<CalendarProblem['code'], { readonly zh: string; readonly en: string }>
> = {
  notWorkdayData: {
    zh: '不是休假安排数据：要有 years，其中每一年有 holidays（放假）和 workdays（调休上班）两列日期',
    en: 'not a table of announced holidays: it has years, and each year two lists of dates, holidays and workdays',
  },
  badYear: { zh: '年份应为四位数字', en: 'a year is four digits' },
  badDate: { zh: '没有这个日期', en: 'no such date' },
  dateOutsideYear: { zh: '日期不属于所在年份', en: 'the date lies outside its year' },
  holidayAndWorkday: { zh: '同一天既放假又上班', en: 'the same day is both a holiday and a make-up working day' },
  badTime: { zh: '时刻应写作 09:00', en: 'a time of day is written 09:00' },
  noHours: { zh: '没有工时', en: 'no working hours' },
  hoursOutOfOrder: { zh: '工时应从早到晚，互不重叠', en: 'working hours run from early to late and do not overlap' },
  unknownDays: { zh: '没有这张休假表', en: 'no such table of days off' },
  unknownZone: { zh: '没有这个时区', en: 'no such time zone' },
}
