import { readFileSync } from 'node:fs'
import { compile, runScenarios, type ReportedDiagnostic } from '@banjie/compiler'
import { createCalendar, type Calendar, type WorkdayData } from '@banjie/runtime/calendar'

const workdays = new URL(import.meta.resolve('@banjie/processes/cn-workdays.json'))

/** The calendar that conformance programs count by. */
export function conformanceCalendar(): Calendar {
  const created = createCalendar(JSON.parse(readFileSync(workdays, 'utf8')) as WorkdayData)
  if (!created.ok) throw new Error(JSON.stringify(created.problems))
  return created.value
}

/** What a program is found to have: from checking it, and from its scenarios where it has no errors. */
export function findingsOf(text: string, path: string, calendar: Calendar): readonly ReportedDiagnostic[] {
  const compilation = compile(text, path)
  if (compilation.diagnostics.some(({ severity }) => severity === 'error')) return compilation.diagnostics
  return [...compilation.diagnostics, ...runScenarios(compilation, calendar).diagnostics]
}

/**
 * Where the findings differ from the marks `//~ CODE` of a program: an error has to be marked and a mark to be found;
 * warnings count only where they are marked, unless the first line is `// exact`.
 */
export function differences(text: string, findings: readonly ReportedDiagnostic[]): readonly string[] {
  const lines = text.split(/\r\n?|\n/)
  const exact = lines[0]?.trim() === '// exact'
  const marked = lines.flatMap((line, index) =>
    (/\/\/~\s*(.*)$/.exec(line)?.[1] ?? '')
      .split(/\s+/)
      .filter((code) => /^BJ\d{4}$/.test(code))
      .map((code) => `${index + 1} ${code}`),
  )
  const found = findings.map(({ code, severity, range }) => ({ key: `${range.start.line} ${code}`, severity }))
  return [
    ...marked.filter((key) => !found.some((one) => one.key === key)).map((key) => `missing ${key}`),
    ...found
      .filter(({ key, severity }) => !marked.includes(key) && (exact || severity === 'error'))
      .map(({ key }) => `unexpected ${key}`),
  ]
}
