import type { RuleText } from './rule-text.ts'

/** Why a day of a clock is counted or not. */
export type DayReason =
  | 'counted'
  | 'makeUpDay'
  | 'resumedDay'
  | 'workingTime'
  | 'onTheSpotLimit'
  | 'startDay'
  | 'resumeDay'
  | 'weekend'
  | 'holiday'
  | 'paused'
  | 'onTheSpotDay'
  | 'carriedOverDay'
  | 'afterClose'
  | 'outsideHours'
  | 'lastDayMoved'
  | 'movedLastDay'
  | 'stopped'
  | 'notYetOver'

/** The texts of the reasons, and where the rule stands: the law, or the section of the language's definition. */
export const DAY_REASON_TEXT: Readonly<Record<DayReason, RuleText>> = {
  counted: { zh: '计入', en: 'counted', law: '行政许可法 82' },
  makeUpDay: { zh: '调休上班，计入', en: 'make-up working day, counted', law: '国务院办公厅放假通知' },
  resumedDay: { zh: '恢复当日，计入', en: 'resumed on this day, counted', law: 'language 5' },
  workingTime: { zh: '按时间计入', en: 'counted by time', law: '民法典 201' },
  onTheSpotLimit: { zh: '当场办理，当日办结', en: 'on the spot: to be done this day', law: 'language 1' },
  startDay: { zh: '开始当日，不计入', en: 'the first day, not counted', law: '民法典 201' },
  resumeDay: { zh: '继续计时当日，不计入', en: 'the clock goes on this day, not counted', law: 'language 5' },
  weekend: { zh: '周末，不计入', en: 'weekend, not counted', law: '行政许可法 82' },
  holiday: { zh: '法定节假日，不计入', en: 'holiday, not counted', law: '行政许可法 82' },
  paused: { zh: '计时停止，不计入', en: 'the clock stood still, not counted', law: 'language 5' },
  onTheSpotDay: { zh: '只有当场办理的环节，不计入', en: 'only on-the-spot steps, not counted', law: 'language 5' },
  carriedOverDay: {
    zh: '当场办理顺延至此，不计入',
    en: 'on-the-spot step carried over, not counted',
    law: 'language 5',
  },
  afterClose: { zh: '下班后开始，顺延至下一工作日', en: 'begun after the close of business', law: 'language 1' },
  outsideHours: { zh: '没有用去工时', en: 'no working time passed', law: '民法典 203' },
  lastDayMoved: { zh: '末日非工作日，顺延至下一工作日', en: 'ends on the next working day', law: '民法典 203' },
  movedLastDay: { zh: '末日顺延至此', en: 'the last day was moved to this one', law: '民法典 203' },
  stopped: { zh: '已办结，不再计时', en: 'the clock has stopped', law: 'language 5' },
  notYetOver: { zh: '尚未结束', en: 'not over yet', law: 'language 5' },
}
