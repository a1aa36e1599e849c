import { storyLines, type ReportedDiagnostic } from '@banjie/compiler'
import { displayWidth } from './display-width.ts'

/** A diagnostic with the file that it is about. */
export interface Finding {
  readonly file: string
  readonly text: string
  readonly diagnostic: ReportedDiagnostic
}

/** Findings as `--json` prints them (language.md section 8): lines and columns from 1, columns in UTF-16 units. */
export function diagnosticsJson(findings: readonly Finding[], locale: 'zh' | 'en'): readonly object[] {
  return findings.map(({ file, diagnostic: { code, severity, message, range, related, fixes, story } }) => ({
    code,
    severity,
    message: message[locale],
    file,
    range,
    related: related.map((place) => ({
      file: place.module ?? file,
      range: place.range,
      message: place.message[locale],
    })),
    fixes: fixes.map(({ title, edits }) => ({ title: title[locale], edits })),
    ...(story === undefined ? {} : { story: storyJson(story, locale) }),
  }))
}

const storyJson = (story: NonNullable<ReportedDiagnostic['story']>, locale: 'zh' | 'en'): readonly object[] =>
  story.map(({ day, who, what, clock }) => ({ day, who: who[locale], what: what[locale], clock: clock[locale] }))

/** Findings as people read them: place, code, message, and the line with what is meant underlined. */
export function diagnosticsText(findings: readonly Finding[], locale: 'zh' | 'en'): string {
  const words = locale === 'zh' ? { error: '错误', warning: '警告' } : { error: 'error', warning: 'warning' }
  return findings
    .map(({ file, text, diagnostic }) => {
      const { start } = diagnostic.range
      const head = `${file}:${start.line}:${start.column} ${words[diagnostic.severity]} ${diagnostic.code}`
      const related = diagnostic.related.map(
        (place) =>
          `    ${place.module ?? file}:${place.range.start.line}:${place.range.start.column} ${place.message[locale]}\n`,
      )
      const story = storyLines(diagnostic.story ?? [], locale).map((line) => `    · ${line}\n`)
      return `${head} ${diagnostic.message[locale]}\n${frame(text, diagnostic)}${[...related, ...story].join('')}`
    })
    .join('\n')
}

/** The line at fault, underlined; wide characters take two cells. */
function frame(text: string, { range: { start, end } }: ReportedDiagnostic): string {
  const line = text.split(/\r\n?|\n/)[start.line - 1]
  // A line that could not be read as text shows nothing.
  if (line === undefined || line.trim() === '' || line.length > 400) return ''
  const lead = line.slice(0, start.column - 1)
  const meant = line.slice(start.column - 1, end.line === start.line ? end.column - 1 : undefined)
  const gutter = String(start.line).padStart(5)
  const indent = ' '.repeat(displayWidth(lead.replaceAll('\t', '  ')))
  return `${gutter} │ ${line.replaceAll('\t', '  ')}\n      │ ${indent}${'^'.repeat(Math.max(1, displayWidth(meant)))}\n`
}
