import { timetableOf, worstStarts, type Timetable, type WorstStart } from '@banjie/compiler'
import { CallFault } from '../call.ts'
import { dayAsked, todayFor } from '../modules/day-asked.ts'
import { loadModules } from '../modules/load.ts'
import { standardCalendar } from '../modules/standard-calendar.ts'
import { diagnosticsJson, diagnosticsText } from '../output/diagnostics.ts'
import { timetableText, worstStartsText } from '../output/timetable.ts'
import { misunderstood } from './check.ts'
import type { Command } from './command.ts'

/** `banjie deadlines FILE --from DATE | --worst`: the worst case of each process on the calendar (language.md section 6). */
export const deadlines: Command = {
  usage: 'deadlines FILE|FOLDER --from DATE | --worst [--json]',
  about: {
    zh: '期限：从某天受理起，每个时限最晚哪天到期；--worst 给出每年哪天受理最久；守不住时退出码为 1',
    en: 'the date of every limit for a case accepted on a day; --worst names the worst day of every year; exit status 1 where a limit can be passed',
  },
  flags: ['worst', 'json'],
  values: ['from'],
  operands: [1, 1],
  run: async ({ operands: [operand = ''], flags, values, locale }) => {
    const from = fromAsked(values.get('from'), flags.has('worst'))
    const calendar = await standardCalendar(operand)
    const today = todayFor(undefined, calendar)
    const { modules } = await loadModules(operand, { today, calendar })
    const unread = misunderstood(modules)
    if (unread.length > 0) {
      process.stdout.write(
        flags.has('json')
          ? `${JSON.stringify({ diagnostics: diagnosticsJson(unread, locale), summary: { processes: 0 } }, null, 2)}\n`
          : diagnosticsText(unread, locale),
      )
      return 1
    }
    const processes = modules
      .filter(({ isAsked }) => isAsked)
      .flatMap(({ file, compilation }) =>
        (compilation?.model.processes ?? []).map((one) => ({
          file,
          timetable: timetableOf(one, from ?? today, calendar),
          worst: from === undefined ? worstStarts(one, calendar) : [],
        })),
      )
    const isKept = processes.every(({ timetable }) => timetable.isKept)
    if (flags.has('json')) {
      const shown = processes.map((one) => (from === undefined ? worstJson(one) : { file: one.file, ...one.timetable }))
      const summary = {
        processes: processes.length,
        kept: processes.filter(({ timetable }) => timetable.isKept).length,
      }
      process.stdout.write(`${JSON.stringify({ diagnostics: [], processes: shown, summary }, null, 2)}\n`)
    } else
      for (const { timetable, worst } of processes)
        process.stdout.write(
          from === undefined ? worstStartsText(timetable, worst, locale) : timetableText(timetable, locale),
        )
    return isKept ? 0 : 1
  },
}

const worstJson = ({
  file,
  timetable: { process, title, limit, longest, inAll, isKept },
  worst,
}: {
  readonly file: string
  readonly timetable: Timetable
  readonly worst: readonly WorstStart[]
}) => ({
  file,
  process,
  title,
  limit,
  isKept,
  workingDays: longest.workingDays,
  workingDaysInAll: inAll.workingDays,
  worst,
})

/** The day that a call names; undefined where it asks for the worst one. */
function fromAsked(from: string | undefined, isWorst: boolean): string | undefined {
  if (from === undefined && !isWorst)
    throw new CallFault(
      '请写明从哪天起：--from 2026-02-09，或用 --worst 找每年最久的一天',
      'say from which day: --from 2026-02-09, or --worst for the worst day of every year',
    )
  if (from !== undefined && isWorst)
    throw new CallFault('--from 和 --worst 只能写一个', 'give either --from or --worst')
  return dayAsked(from)
}
