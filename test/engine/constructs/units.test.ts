import { dueOf } from '@banjie/runtime/calendar'
import { calendar } from '../fixture.ts'
import { effectOf } from './effect.fixture.ts'
import { accepted, decision, licensing } from './licensing.ts'

/** When the decision is due, of a case accepted on Monday, 2 March, at 9:10. */
const due = (process: Parameters<typeof accepted>[0]): string | undefined => {
  const clock = accepted(process).state.clocks[decision]
  const at = clock && dueOf(clock.clock, calendar)?.at
  if (at === undefined) return undefined
  const { day, time } = calendar.localTimeOf(at)
  return `${day} ${time.slice(0, 5)}`
}
const limit = (part: string): string => licensing({ item: `承诺 ${part}` })
const other = { '1 工作日': '2026-03-03 17:00' }

effectOf('workingDayUnit', 'the close of business on the last, weekends left out', {
  program: limit,
  cases: { '5 工作日': '2026-03-09 17:00', '5 天': '2026-03-09 17:00', ...other },
  seen: due,
})
effectOf('dayUnit', 'weekends count; ends at the close of business, of the next working day if that is none', {
  program: limit,
  cases: { '3 天': '2026-03-05 17:00', '5 天': '2026-03-09 17:00', ...other },
  seen: due,
})
effectOf('hourUnit', 'hours of work', {
  program: limit,
  cases: { '2 小时': '2026-03-02 11:10', '7 小时': '2026-03-03 09:10', ...other },
  seen: due,
})
effectOf('minuteUnit', 'minutes of work', {
  program: limit,
  cases: { '30 分钟': '2026-03-02 09:40', '180 分钟': '2026-03-02 13:10', ...other },
  seen: due,
})
effectOf('secondUnit', 'seconds of work', {
  program: limit,
  cases: { '60 秒': '2026-03-02 09:11', ...other },
  seen: due,
})
effectOf('monthUnit', 'the corresponding day', {
  program: limit,
  cases: { '1 个月': '2026-04-02 17:00', ...other },
  seen: due,
})
effectOf('yearUnit', 'the corresponding day', {
  program: limit,
  cases: { '1 年': '2027-03-02 17:00', ...other },
  seen: due,
})
effectOf('onTheSpot', 'the same working day', {
  program: limit,
  cases: { 当场: '2026-03-02 17:00', ...other },
  seen: due,
})
