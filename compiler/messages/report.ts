import {
  renderMessage,
  syntaxMessages,
  type LineTable,
  type Diagnostic,
  type MessageArguments,
  type Position,
  type Span,
} from '@banjie/dsl'
import { compilerMessages } from './messages.ts'

/** A text in both languages. */
export interface Text {
  readonly zh: string
  readonly en: string
}

/** A diagnostic as people and tools read it: rendered in both languages, with lines and columns from 1 (UTF-16 units). */
export interface ReportedDiagnostic extends Span {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly message: Text
  readonly range: { readonly start: Position; readonly end: Position }
  readonly related: readonly (Span & { readonly message: Text; readonly range: ReportedDiagnostic['range'] })[]
  readonly fixes: readonly { readonly title: Text; readonly edits: readonly (Span & { readonly text: string })[] }[]
}

const tables = [compilerMessages, syntaxMessages]

/** Renders diagnostics against the text that they are about, in the order in which they stand in it. */
export function reportDiagnostics(diagnostics: readonly Diagnostic[], lines: LineTable): readonly ReportedDiagnostic[] {
  const rangeOf = ({ start, end }: Span): ReportedDiagnostic['range'] => ({
    start: lines.positionAt(start),
    end: lines.positionAt(end),
  })
  return [...diagnostics]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((found) => ({
      code: found.code,
      severity: found.severity,
      start: found.start,
      end: found.end,
      message: textOf(found.code, found.args),
      range: rangeOf(found),
      related: found.related.map(({ start, end, role }) => ({
        start,
        end,
        message: textOf(role, found.args),
        range: rangeOf({ start, end }),
      })),
      fixes: found.fixes.map(({ title, edits }) => ({ title: textOf(title, found.args), edits })),
    }))
}

const textOf = (key: string, args: MessageArguments): Text => ({
  zh: renderMessage(tables, key, args, 'zh'),
  en: renderMessage(tables, key, args, 'en'),
})
