import { createCalendar, CALENDAR_PROBLEM_TEXT, type CalendarProblem } from '@banjie/runtime/calendar'
import type { CalendarNode, Span } from '@banjie/dsl'
import type { Rule } from '../model/rule.ts'
import { partsOf } from '../model/task.ts'

/**
 * A calendar that cannot be counted by: hours out of order or one over the other, a time zone that there is not
 * (BJ2001), and a table of days off that cannot be found (BJ1001).
 */
export const calendarMisfits: Rule = ({ model, reporter, calendar }) => {
  const { calendar: declared } = model
  // One of a module that is used is told there.
  if (declared === undefined || !declared.isOwn) return
  const { days, ...rest } = declared.plan
  const made = createCalendar({ years: {} }, rest)
  for (const problem of made.ok ? [] : made.problems) {
    const { zh, en } = CALENDAR_PROBLEM_TEXT[problem.code]
    reporter.error('BJ2001', placeOf(problem, declared.node), {
      args: { misfit: 'misfit.calendar', got: problem.got, zh, en },
    })
  }
  const found = days === undefined ? undefined : calendar?.declaredAs({ days })
  const [text] = partsOf(declared.node.parts, 'calendarDays')
  if (text === undefined || found === undefined || found.ok) return
  for (const { code, at, got } of found.problems) {
    if (code === 'unknownDays')
      reporter.error('BJ1001', text.text, { args: { name: text.text.value, guess: 'noDays', path: days ?? '' } })
    else
      reporter.error('BJ2001', text.text, {
        args: { misfit: 'misfit.calendar', got: `${at} ${got}`.trim(), ...CALENDAR_PROBLEM_TEXT[code] },
      })
  }
}

/** Where in the declaration a problem stands. */
function placeOf({ at }: CalendarProblem, { parts, name }: CalendarNode): Span {
  if (at === 'zone') return partsOf(parts, 'zone')[0]?.text ?? name
  const nth = Number(/^hours\[(\d+)\]$/.exec(at)?.[1] ?? 0)
  return partsOf(parts, 'hours').flatMap(({ hours }) => hours)[nth] ?? name
}
