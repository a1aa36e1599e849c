import { LineTable, nearestNames, type Diagnostic } from '@banjie/dsl'
import { jsonFault } from './json-fault.ts'
import { reportDiagnostics, type ReportedDiagnostic } from '../messages/report.ts'

/** The name of a project's file, at its root. */
export const projectFileName = 'banjie.json'

/** What a project says of itself (language.md section 1). */
export interface ProjectFile {
  readonly title: string | undefined
  /** The modules that belong together: files and folders, relative to the project's file; undefined: all below it. */
  readonly modules: readonly string[] | undefined
  /** The name of the calendar by which the project counts, which one of its modules declares. */
  readonly calendar: string | undefined
  /** BJ0001 for what does not fit. */
  readonly diagnostics: readonly ReportedDiagnostic[]
}

/** Reads the text of a `banjie.json`. What does not fit is reported where it stands; the rest counts. */
export function readProjectFile(text: string): ProjectFile {
  const found: Diagnostic[] = []
  const entries = entriesOf(text)
  if (entries === undefined) found.push(fault('BJ0001', { problem: 'problem.notJson' }, spanAt(text, jsonFault(text))))
  for (const key of entries?.keys() ?? []) {
    if (keys.includes(key)) continue
    const near = nearestNames(key, keys)[0] ?? keys.join(' / ')
    found.push(fault('BJ0001', { problem: 'problem.unknownKey', key, near }, spanOf(text, key)))
  }
  const of = <T>(key: string, fits: (value: unknown) => value is T): T | undefined => {
    const value = entries?.get(key)
    if (value === undefined || fits(value)) return value
    found.push(fault('BJ0001', { problem: `problem.${key}` }, spanOf(text, key)))
    return undefined
  }
  return {
    title: of('title', isText),
    modules: of('modules', isTexts),
    calendar: of('calendar', isText),
    diagnostics: reportDiagnostics(found, new LineTable(text)),
  }
}

/** BJ1001 for what a project names and has not: modules that are not there, a calendar that none of them declares. */
export function unknownInProject(
  text: string,
  { calendar }: ProjectFile,
  missing: readonly string[],
  calendars: readonly string[],
): readonly ReportedDiagnostic[] {
  const found = missing.map((path) => fault('BJ1001', { name: path, guess: 'noFile', path }, spanOf(text, path)))
  if (calendar !== undefined && !calendars.includes(calendar)) {
    const near = nearestNames(calendar, calendars).join(' / ')
    const args = { name: calendar, guess: near === '' ? 'noGuess' : 'guess', near }
    found.push(fault('BJ1001', args, spanOf(text, calendar)))
  }
  return reportDiagnostics(found, new LineTable(text))
}

const fault = (code: string, args: Diagnostic['args'], at = { start: 0, end: 0 }): Diagnostic => ({
  code,
  severity: 'error',
  ...at,
  args,
  related: [],
  fixes: [],
})

/** What stands at an offset; the beginning where all of it is JSON, but no object. */
function spanAt(text: string, start = 0): { readonly start: number; readonly end: number } {
  const word = /^[\p{L}\d_]+|^[^]/u.exec(text.slice(start))?.[0] ?? ''
  return { start, end: start + word.length }
}

/** Where a text stands in JSON, its quotes with it. */
function spanOf(json: string, text: string): { readonly start: number; readonly end: number } {
  const quoted = JSON.stringify(text)
  const start = json.indexOf(quoted)
  return start === -1 ? { start: 0, end: 0 } : { start, end: start + quoted.length }
}

const keys: readonly string[] = ['title', 'modules', 'calendar']

function entriesOf(text: string): ReadonlyMap<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? new Map(Object.entries(value)) : undefined
  } catch {
    return undefined
  }
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText)
