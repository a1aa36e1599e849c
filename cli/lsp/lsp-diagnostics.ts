import { storyLines, type Project, type ReportedDiagnostic } from '@banjie/compiler'
import { DiagnosticSeverity, type Diagnostic, type Range } from 'vscode-languageserver/node'

/** What was found in a text, in the shape of the protocol: lines and characters from 0. */
export function lspDiagnostics(
  uri: string,
  diagnostics: readonly ReportedDiagnostic[],
  project: Project,
  locale: 'zh' | 'en',
): Diagnostic[] {
  return diagnostics.map(({ code, severity, message, range, related, story }) => ({
    code,
    source: 'banjie',
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    message: [message[locale], ...storyLines(story ?? [], locale)].join('\n'),
    range: fromZero(range),
    relatedInformation: related.map((place) => ({
      location: {
        uri: place.module === undefined ? uri : project.uriOf(place.module),
        range: fromZero(place.range),
      },
      message: place.message[locale],
    })),
  }))
}

const fromZero = ({ start, end }: ReportedDiagnostic['range']): Range => ({
  start: { line: start.line - 1, character: start.column - 1 },
  end: { line: end.line - 1, character: end.column - 1 },
})
