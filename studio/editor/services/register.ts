import type { IDisposable } from 'monaco-editor/editor'
import { languageId, monaco } from '../monaco.ts'
import { actionProvider } from './actions.ts'
import { colourProvider } from './colours.ts'
import { completionProvider } from './completion.ts'
import { formattingProvider } from './formatting.ts'
import { definitionProvider, highlightProvider, linkProvider, referenceProvider } from './navigation.ts'
import { hintProvider, hoverProvider, lensProvider } from './notes.ts'
import { renameProvider } from './rename.ts'
import type { ServiceHost } from './service-host.ts'
import { foldingProvider, selectionProvider, symbolProvider } from './structure.ts'

/** Gives the editor the language services; disposing takes them back. */
export function registerServices(host: ServiceHost): IDisposable {
  const { languages } = monaco
  const formatting = formattingProvider(host)
  const registered = [
    languages.registerCompletionItemProvider(languageId, completionProvider(host)),
    languages.registerHoverProvider(languageId, hoverProvider(host)),
    languages.registerDefinitionProvider(languageId, definitionProvider(host)),
    languages.registerReferenceProvider(languageId, referenceProvider(host)),
    languages.registerDocumentHighlightProvider(languageId, highlightProvider(host)),
    languages.registerRenameProvider(languageId, renameProvider(host)),
    languages.registerDocumentSymbolProvider(languageId, symbolProvider(host)),
    languages.registerLinkProvider(languageId, linkProvider(host)),
    languages.registerFoldingRangeProvider(languageId, foldingProvider(host)),
    languages.registerSelectionRangeProvider(languageId, selectionProvider(host)),
    languages.registerDocumentSemanticTokensProvider(languageId, colourProvider(host)),
    languages.registerDocumentFormattingEditProvider(languageId, formatting),
    languages.registerDocumentRangeFormattingEditProvider(languageId, formatting),
    languages.registerOnTypeFormattingEditProvider(languageId, formatting),
    languages.registerInlayHintsProvider(languageId, hintProvider(host)),
    languages.registerCodeLensProvider(languageId, lensProvider(host)),
    languages.registerCodeActionProvider(languageId, actionProvider(host)),
  ]
  return {
    dispose() {
      for (const one of registered) one.dispose()
    },
  }
}
