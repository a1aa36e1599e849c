import { formatOnType } from '@banjie/compiler/services'
import type { languages } from 'monaco-editor/editor'
import { lspPosition, lspRange, monacoEdit } from './convert.ts'
import type { ServiceHost } from './service-host.ts'

type Formatting = languages.DocumentFormattingEditProvider &
  languages.DocumentRangeFormattingEditProvider &
  languages.OnTypeFormattingEditProvider

/** Brings a text, a part of it, or the line that somebody has just ended into the one style. */
export function formattingProvider(host: ServiceHost): Formatting {
  return {
    displayName: 'Banjie',
    autoFormatTriggerCharacters: [formatOnType.first, ...formatOnType.more],
    async provideDocumentFormattingEdits(model) {
      return (await host.ask('format', model, {}))?.map(monacoEdit)
    },
    async provideDocumentRangeFormattingEdits(model, range) {
      return (await host.ask('formatRange', model, { range: lspRange(range) }))?.map(monacoEdit)
    },
    async provideOnTypeFormattingEdits(model, position) {
      return (await host.ask('formatOnType', model, { position: lspPosition(position) }))?.map(monacoEdit)
    },
  }
}
