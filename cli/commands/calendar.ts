import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { CALENDAR_PROBLEM_TEXT, createCalendar, readWorkdayData } from '@banjie/runtime/calendar'
import { CallFault } from '../call.ts'
import { replaceFile } from '../modules/replace-file.ts'
import { tableText, takeIn, type WorkdayTable } from '../modules/workday-table.ts'
import type { Command } from './command.ts'

type Locale = 'zh' | 'en'

/** `banjie calendar update FILE.json`: takes a year of announced holidays into a table of days off. */
export const calendar: Command = {
  usage: 'calendar update FILE.json [--into TABLE.json]',
  about: {
    zh: '补入新公布的放假安排；默认补入流程库的休假表，--into 指定项目自己的休假表；公布的内容有误时退出码为 1，不改任何文件',
    en: 'takes in newly announced holidays, into the table of the library, or into the one that --into names; exit status 1 where they are at fault, and no file is changed',
  },
  flags: [],
  values: ['into'],
  operands: [2, 2],
  run: async ({ operands: [action, announcedFile = ''], values, locale }) => {
    if (action !== 'update')
      throw new CallFault(`calendar 后面写 update，不写“${action}”`, `after calendar comes update, not “${action}”`)
    const into = values.get('into') ?? fileURLToPath(import.meta.resolve('@banjie/processes/cn-workdays.json'))
    const announced = await tableIn(announcedFile)
    const before = await tableIn(into)
    for (const [file, { faults }] of [
      [announcedFile, announced],
      [into, before],
    ] as const) {
      if (faults.length === 0) continue
      process.stderr.write(faults.map((fault) => `${file}: ${fault[locale]}\n`).join(''))
      return 1
    }
    const years = Object.keys(announced.table.years).toSorted()
    if (years.length === 0) {
      process.stderr.write(`${announcedFile}: ${noYear[locale]}\n`)
      return 1
    }
    const after = takeIn(before.table, announced.table)
    await replaceFile(into, tableText(after))
    process.stdout.write(years.map((year) => yearText(year, before.table, after, locale)).join(''))
    return 0
  },
}

const noYear = {
  zh: '里面没有哪一年的放假安排，什么也没有补入；请写成 { "years": { "2027": { "holidays": [ … ], "workdays": [ … ] } } }',
  en: 'it announces no year, and nothing was taken in: write { "years": { "2027": { "holidays": [ … ], "workdays": [ … ] } } }',
} as const

const none: WorkdayTable = { years: {} }

/** The table in a file, or what is wrong with it. */
async function tableIn(file: string): Promise<{
  readonly table: WorkdayTable
  readonly faults: readonly { readonly zh: string; readonly en: string }[]
}> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) throw new CallFault(`找不到“${file}”`, `there is no “${file}”`)
  const value = parsed(text)
  const read = readWorkdayData(value)
  if (!read.ok) {
    const faults = read.problems.map(({ code, at, got }) => ({
      zh: `${CALENDAR_PROBLEM_TEXT[code].zh}（${at}：${got}）`,
      en: `${CALENDAR_PROBLEM_TEXT[code].en} (${at}: ${got})`,
    }))
    return { table: none, faults }
  }
  // What has been read as a table of announced days is one.
  return { table: value as WorkdayTable, faults: [] }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

/** What a year comes to, and whether it was there before. */
function yearText(year: string, before: WorkdayTable, after: WorkdayTable, locale: Locale): string {
  const announced = after.years[year]
  const replaced = before.years[year]
  const isSame = JSON.stringify(replaced) === JSON.stringify(announced)
  const [off, on] = [announced?.holidays.length ?? 0, announced?.workdays.length ?? 0]
  const worked = workingDaysOf(year, after)
  const { added, same, changed, sum } = words[locale]
  return `${replaced === undefined ? added(year) : isSame ? same(year) : changed(year)}${sum(off, on, worked)}`
}

/** The working days of a year. */
function workingDaysOf(year: string, table: WorkdayTable): number {
  const made = createCalendar(table)
  // The table has been read before; another fault is ours.
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return made.value.workingDaysBetween(`${Number(year) - 1}-12-31`, `${year}-12-31`)
}

const words = {
  zh: {
    added: (year: string) => `补入 ${year} 年`,
    same: (year: string) => `${year} 年没有变化`,
    changed: (year: string) => `更正 ${year} 年，已经受理的件的到期日随之重算`,
    sum: (off: number, on: number, worked: number) =>
      `：放假 ${off} 天，调休上班 ${on} 天，全年 ${worked} 个工作日。\n`,
  },
  en: {
    added: (year: string) => `Took in ${year}`,
    same: (year: string) => `${year} is as it was`,
    changed: (year: string) => `Changed ${year}, with the due dates of cases under way`,
    sum: (off: number, on: number, worked: number) =>
      `: ${off} days off, ${on} make-up working days, ${worked} working days in all.\n`,
  },
} as const
