import type { WorkdayData } from '@banjie/runtime/calendar'

/** A table of announced days as its file has it: the years, and what else the file says of itself. */
export type WorkdayTable = WorkdayData & Readonly<Record<string, unknown>>

/** A table with the years of another taken in, theirs in place of its own, and with the notices that they come from. */
export function takeIn(table: WorkdayTable, announced: WorkdayTable): WorkdayTable {
  const notices = { ...recordOf(table['notices']), ...recordOf(announced['notices']) }
  const years = { ...table.years, ...announced.years }
  return { ...table, ...(Object.keys(notices).length === 0 ? {} : { notices }), years: sorted(years) }
}

/** A table as its file is written: a line for the breaks of each year and one for its make-up days. */
export function tableText(table: WorkdayTable): string {
  const { years, ...about } = table
  const lines = Object.entries(years).map(
    ([year, { holidays, workdays }]) =>
      `  ${JSON.stringify(year)}: {"holidays": ${listed(holidays)},\n           "workdays": ${listed(workdays)}}`,
  )
  const head = Object.entries(about).map(([key, value]) => ` ${JSON.stringify(key)}: ${indented(value)},\n`)
  return `{\n${head.join('')} "years": {\n${lines.join(',\n')}\n }\n}\n`
}

const listed = (days: readonly string[]): string => `[${days.map((day) => JSON.stringify(day)).join(', ')}]`

const indented = (value: unknown): string => JSON.stringify(value, null, 1).replaceAll('\n', '\n ')

const sorted = (years: WorkdayData['years']): WorkdayData['years'] =>
  Object.fromEntries(Object.entries(years).toSorted(([a], [b]) => Number(a) - Number(b)))

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
