import {
  renderMessage,
  syntaxMessages,
  type LineTable,
  type Diagnostic,
  type MessageArguments,
  type Position,
  type Span,
  type StoryEntry,
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
  readonly related: readonly ReportedPlace[]
  readonly fixes: readonly { readonly title: Text; readonly edits: readonly (Span & { readonly text: string })[] }[]
  /** A case that shows the fault, told from its beginning. */
  readonly story?: readonly StoryEntry[] | undefined
}

/** A place that has to do with a diagnostic; `module` is the path of the module that it stands in, where that is another. */
export interface ReportedPlace extends Span {
  readonly module?: string
  readonly message: Text
  readonly range: ReportedDiagnostic['range']
}

const tables = [compilerMessages, syntaxMessages]

/**
 * Renders diagnostics against the text that they are about, in the order in which they stand in it. `linesOf` gives the
 * lines of the other modules that they speak of.
 */
export function reportDiagnostics(
  diagnostics: readonly Diagnostic[],
  lines: LineTable,
  linesOf: (module: string) => LineTable | undefined = () => undefined,
): readonly ReportedDiagnostic[] {
  const rangeOf = ({ start, end }: Span, of = lines): ReportedDiagnostic['range'] => ({
    start: of.positionAt(start),
    end: of.positionAt(end),
  })
  return [...diagnostics]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((found) => {
      const { code, severity, start, end } = found
      const args = (): MessageArguments => found.args
      let message: Text | undefined
      let related: ReportedDiagnostic['related'] | undefined
      let fixes: ReportedDiagnostic['fixes'] | undefined
      // Of many findings few are read: what is said of one is put in words then.
      return {
        code,
        severity,
        start,
        end,
        range: rangeOf(found),
        get message() {
          return (message ??= textOf(code, args()))
        },
        get related() {
          return (related ??= found.related.map(({ role, module, ...at }) => ({
            start: at.start,
            end: at.end,
            ...(module === undefined ? {} : { module }),
            message: textOf(role, args()),
            range: rangeOf(at, module === undefined ? lines : linesOf(module)),
          })))
        },
        get fixes() {
          return (fixes ??= found.fixes.map(({ title, edits }) => ({ title: textOf(title, args()), edits })))
        },
        get story() {
          return found.story
        },
      }
    })
}

const textOf = (key: string, args: MessageArguments): Text => ({
  zh: renderMessage(tables, key, args, 'zh'),
  en: renderMessage(tables, key, args, 'en'),
})

/** A story as people read it, a line for each thing that happens. */
export function storyLines(story: readonly StoryEntry[], locale: keyof Text): readonly string[] {
  const day = (count: number): string => (locale === 'zh' ? `第 ${count} 个工作日` : `day ${count}`)
  return story.map((entry) => {
    const who = entry.who[locale] === '' ? '' : `${entry.who[locale]}${locale === 'zh' ? '：' : ': '}`
    return `${day(entry.day)}${locale === 'zh' ? '，' : ', '}${who}${entry.what[locale]}${locale === 'zh' ? `（${entry.clock.zh}）` : ` (${entry.clock.en})`}`
  })
}
