import { semanticTokensLegend } from '@banjie/compiler/services'
import type { languages } from 'monaco-editor/editor'
import type { ServiceHost } from './service-host.ts'

/** What each word stands for; the theme gives each meaning its colour. */
export function colourProvider(host: ServiceHost): languages.DocumentSemanticTokensProvider {
  const { tokenTypes, tokenModifiers } = semanticTokensLegend
  return {
    onDidChange: host.changed,
    getLegend: () => ({ tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] }),
    async provideDocumentSemanticTokens(model) {
      const data = await host.ask('colours', model, {})
      return data === undefined ? null : { data: Uint32Array.from(data) }
    },
    releaseDocumentSemanticTokens: () => undefined,
  }
}
