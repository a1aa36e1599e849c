import { pathToFileURL } from 'node:url'
import { Project, type Analysed } from '@banjie/compiler'
import {
  codeActionKinds,
  codeActions,
  codeLenses,
  completion,
  definition,
  documentLinks,
  documentSymbols,
  foldingRanges,
  formatOnType,
  formatting,
  highlights,
  hover,
  inlayHints,
  onTypeFormatting,
  prepareCompletion,
  prepareRename,
  rangeFormatting,
  references,
  rename,
  resolveCodeAction,
  selectionRanges,
  semanticTokens,
  semanticTokensLegend,
  workspaceSymbols,
} from '@banjie/compiler/services'
import {
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  ResponseError,
  TextDocuments,
  TextDocumentSyncKind,
  type CodeAction,
  type Connection,
  type InitializeParams,
  type ServerCapabilities,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { errorText } from '../output/error-text.ts'
import { projectFaults, projectOf } from '../modules/project-folder.ts'
import { Publisher } from './publish.ts'
import { fileOf, pathOf, WorkspaceTexts } from './workspace-texts.ts'

const capabilities: ServerCapabilities = {
  textDocumentSync: TextDocumentSyncKind.Incremental,
  completionProvider: { triggerCharacters: ['.', '"', '“', '《', '、', ','] },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  documentLinkProvider: {},
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  semanticTokensProvider: {
    legend: {
      tokenTypes: [...semanticTokensLegend.tokenTypes],
      tokenModifiers: [...semanticTokensLegend.tokenModifiers],
    },
    full: true,
  },
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: {
    firstTriggerCharacter: formatOnType.first,
    moreTriggerCharacter: [...formatOnType.more],
  },
  inlayHintProvider: true,
  codeLensProvider: {},
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  codeActionProvider: { codeActionKinds: [...codeActionKinds], resolveProvider: true },
}

/**
 * Serves the language over a connection: what the compiler's services answer, for the texts that the editor has open and
 * the modules below its folders. Messages are in Chinese unless the editor says that it runs in English.
 */
export function serveLanguage(connection: Connection): void {
  const documents = new TextDocuments(TextDocument)
  const texts = new WorkspaceTexts()
  const project = new Project(texts)
  const publisher = new Publisher(connection, project)
  let folders: readonly string[] = []
  const toldProjects = new Set<string>()
  let watches = false
  let changesFolders = false

  const analysedAt = (uri: string): Analysed | undefined => project.analysed(pathOf(uri))
  /** Answers from the text that a request is about; nothing where there is none. */
  const from = <P extends { textDocument: { uri: string } }, T>(answer: (analysed: Analysed, params: P) => T) => {
    return (params: P): T | null => {
      const analysed = analysedAt(params.textDocument.uri)
      return analysed === undefined ? null : (answer(analysed, params) ?? null)
    }
  }

  /** Tells what is wrong with the `banjie.json` of the folders that have one. */
  const tellProjects = async (): Promise<void> => {
    const before = new Set(toldProjects)
    toldProjects.clear()
    for (const folder of folders) {
      const found = await projectOf(folder)
      if (found === undefined) continue
      toldProjects.add(pathToFileURL(found.file).href)
      const declared = project.all().flatMap(({ names }) => names.things)
      const calendars = declared.filter(({ kind }) => kind === 'calendar').map(({ name }) => name)
      publisher.publishProject(pathToFileURL(found.file).href, await projectFaults(found, calendars))
    }
    for (const uri of before) if (!toldProjects.has(uri)) publisher.publishProject(uri, [])
  }

  const openFolders = async (): Promise<void> => {
    await texts.openFolders(folders)
    publisher.publish(texts.opened())
    await tellProjects()
  }

  connection.onInitialize((params) => {
    if (params.locale?.startsWith('en')) publisher.locale = 'en'
    folders = foldersOf(params)
    changesFolders = params.capabilities.workspace?.workspaceFolders === true
    watches = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true
    return { capabilities, serverInfo: { name: 'banjie' } }
  })
  connection.onInitialized(async () => {
    await openFolders()
    if (changesFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(filesOf(removed.map(({ uri }) => uri)))
        const come = filesOf(added.map(({ uri }) => uri)).filter((folder) => !folders.includes(folder))
        folders = [...folders.filter((folder) => !gone.has(folder)), ...come]
        void openFolders().catch((error: unknown) => connection.console.error(errorText(error)))
      })
    setImmediate(prepareCompletion)
    if (!watches) return
    const watchers = [{ globPattern: '**/*.banjie' }, { globPattern: '**/banjie.json' }]
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
  })
  connection.onDidChangeWatchedFiles(async () => {
    await texts.filesChanged()
    publisher.publish(texts.opened())
    await tellProjects()
  })
  connection.onShutdown(() => publisher.stop())
  documents.onDidChangeContent(({ document }) => {
    texts.open(document)
    publisher.publish(texts.opened())
  })
  documents.onDidClose(({ document }) => {
    texts.close(document)
    publisher.forget(pathOf(document.uri), document.uri)
    publisher.publish(texts.opened())
  })

  connection.onCompletion(from((analysed, { position }) => completion(analysed, position, publisher.locale)))
  connection.onHover(from((analysed, { position }) => hover(analysed, position, publisher.locale)))
  connection.onDefinition(from((analysed, { position }) => definition(analysed, position)))
  connection.onReferences(
    from((analysed, { position, context }) => [...references(analysed, position, context.includeDeclaration)]),
  )
  connection.onDocumentHighlight(from((analysed, { position }) => [...highlights(analysed, position)]))
  connection.onPrepareRename(
    from((analysed, { position }) => {
      const renamable = prepareRename(analysed, position)
      if (renamable.ok) return renamable.range
      throw new ResponseError(ErrorCodes.InvalidRequest, renamable.reason[publisher.locale])
    }),
  )
  connection.onRenameRequest(
    from((analysed, { position, newName }) => {
      const renamed = rename(analysed, position, newName)
      if (renamed.ok) return renamed.edit
      throw new ResponseError(ErrorCodes.InvalidRequest, renamed.reason[publisher.locale])
    }),
  )
  connection.onDocumentSymbol(from((analysed) => [...documentSymbols(analysed)]))
  connection.onWorkspaceSymbol(({ query }) =>
    project.all().flatMap((analysed) => [...workspaceSymbols(analysed, query)]),
  )
  connection.onDocumentLinks(from((analysed) => [...documentLinks(analysed)]))
  connection.onFoldingRanges(from((analysed) => [...foldingRanges(analysed)]))
  connection.onSelectionRanges(from((analysed, { positions }) => [...selectionRanges(analysed, positions)]))
  connection.languages.semanticTokens.on((params) => from(semanticTokens)(params) ?? { data: [] })
  connection.onDocumentFormatting(from((analysed) => [...formatting(analysed)]))
  connection.onDocumentRangeFormatting(from((analysed, { range }) => [...rangeFormatting(analysed, range)]))
  connection.onDocumentOnTypeFormatting(from((analysed, { position }) => [...onTypeFormatting(analysed, position)]))
  connection.languages.inlayHint.on(from((analysed, { range }) => [...inlayHints(analysed, range, publisher.locale)]))
  connection.onCodeLens(from((analysed) => [...codeLenses(analysed, publisher.locale)]))
  connection.onCodeAction(
    from((analysed, { range, context }) => [...codeActions(analysed, range, publisher.locale, context.only)]),
  )
  connection.onCodeActionResolve((action: CodeAction) => {
    const analysed = analysedAt(String(action.data?.uri))
    return analysed === undefined ? action : resolveCodeAction(analysed, action)
  })

  documents.listen(connection)
  connection.listen()
}

const filesOf = (uris: readonly string[]): readonly string[] => uris.flatMap((uri) => fileOf(uri) ?? [])

/** The folders that an editor works on, as paths. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null ? [] : [rootUri])
  return filesOf(uris)
}
