import { readFileSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { createCalendar, type Calendar, type WorkdayData } from '@banjie/runtime/calendar'

const file = new URL(import.meta.resolve('@banjie/processes/cn-workdays.json'))

/**
 * The working-day calendar of mainland China, with the holidays announced by the State Council, and the tables of days
 * off (休假表) that stand in the folder of a project, or of a module.
 */
export async function standardCalendar(operand?: string): Promise<Calendar> {
  const announced = JSON.parse(await readFile(file, 'utf8')) as WorkdayData
  const created = createCalendar(announced, {}, (name) => (operand === undefined ? announced : tableIn(operand, name)))
  if (!created.ok) throw new Error(`${file.pathname}: ${JSON.stringify(created.problems)}`)
  return created.value
}

/** A table in a folder; what is no JSON is no table of days off, which the calendar says itself. */
function tableIn(operand: string, name: string): WorkdayData | undefined {
  const folder = isFolder(operand) ? operand : dirname(operand)
  const path = join(folder, name)
  if (relative(folder, path).startsWith('..')) return undefined
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
  try {
    return JSON.parse(text) as WorkdayData
  } catch {
    return {} as WorkdayData
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
