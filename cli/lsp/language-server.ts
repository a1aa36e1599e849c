import {
  analyse,
  codeActions,
  definition,
  documentSymbols,
  foldingRanges,
  highlights,
  hover,
  prepareRename,
  references,
  rename,
  workspaceSymbols,
  type Analysed,
} from '@banjie/compiler'
import {
  CodeActionKind,
  ErrorCodes,
  ResponseError,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type ServerCapabilities,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { lspDiagnostics } from './lsp-diagnostics.ts'

const capabilities: ServerCapabilities = {
  textDocumentSync: TextDocumentSyncKind.Incremental,
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
}

/**
 * Serves the language over a connection: what the compiler's services answer, for the texts that the editor has open.
 * Messages are in Chinese unless the editor says that it runs in English.
 */
export function serveLanguage(connection: Connection): void {
  const documents = new TextDocuments(TextDocument)
  const analyses = new Map<string, { readonly version: number; readonly analysed: Analysed }>()
  let locale: 'zh' | 'en' = 'zh'

  const analysedAt = (uri: string): Analysed | undefined => {
    const document = documents.get(uri)
    if (document === undefined) return undefined
    const known = analyses.get(uri)
    if (known?.version === document.version) return known.analysed
    const analysed = analyse(document.getText(), uri)
    analyses.set(uri, { version: document.version, analysed })
    return analysed
  }
  /** Answers from the text that a request is about; nothing where it is not open. */
  const from = <P extends { textDocument: { uri: string } }, T>(answer: (analysed: Analysed, params: P) => T) => {
    return (params: P): T | null => {
      const analysed = analysedAt(params.textDocument.uri)
      return analysed === undefined ? null : (answer(analysed, params) ?? null)
    }
  }

  connection.onInitialize((params) => {
    if (params.locale?.startsWith('en')) locale = 'en'
    return { capabilities, serverInfo: { name: 'banjie' } }
  })
  documents.onDidChangeContent(({ document }) => {
    const analysed = analysedAt(document.uri)
    if (analysed === undefined) return
    const diagnostics = lspDiagnostics(analysed, locale)
    void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics })
  })
  documents.onDidClose(({ document }) => {
    analyses.delete(document.uri)
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] })
  })

  connection.onHover(from((analysed, { position }) => hover(analysed, position, locale) ?? null))
  connection.onDefinition(from((analysed, { position }) => definition(analysed, position) ?? null))
  connection.onReferences(
    from((analysed, { position, context }) => [...references(analysed, position, context.includeDeclaration)]),
  )
  connection.onDocumentHighlight(from((analysed, { position }) => [...highlights(analysed, position)]))
  connection.onPrepareRename(from((analysed, { position }) => prepareRename(analysed, position) ?? null))
  connection.onRenameRequest(
    from((analysed, { position, newName }) => {
      const renamed = rename(analysed, position, newName)
      if (renamed.ok) return renamed.edit
      throw new ResponseError(ErrorCodes.InvalidRequest, renamed.reason[locale])
    }),
  )
  connection.onDocumentSymbol(from((analysed) => [...documentSymbols(analysed)]))
  connection.onWorkspaceSymbol(({ query }) =>
    documents.all().flatMap(({ uri }) => {
      const analysed = analysedAt(uri)
      return analysed === undefined ? [] : [...workspaceSymbols(analysed, query)]
    }),
  )
  connection.onFoldingRanges(from((analysed) => [...foldingRanges(analysed)]))
  connection.onCodeAction(from((analysed, { range }) => [...codeActions(analysed, range, locale)]))

  documents.listen(connection)
  connection.listen()
}
