import { readFile } from 'node:fs/promises'
import { createCalendar, type Calendar, type WorkdayData } from '@banjie/runtime/calendar'

const file = new URL(import.meta.resolve('@banjie/processes/cn-workdays.json'))

/** The working-day calendar of mainland China, with the holidays announced by the State Council. */
export async function standardCalendar(): Promise<Calendar> {
  const created = createCalendar(JSON.parse(await readFile(file, 'utf8')) as WorkdayData)
  if (!created.ok) throw new Error(`${file.pathname}: ${JSON.stringify(created.problems)}`)
  return created.value
}
