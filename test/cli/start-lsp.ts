import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import {
  createProtocolConnection,
  PublishDiagnosticsNotification,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node'

const command = fileURLToPath(import.meta.resolve('@banjie/cli/banjie.mjs'))

/** An editor's side of a running `banjie lsp`. */
export interface Lsp {
  readonly editor: ProtocolConnection
  readonly answered: InitializeResult
  /** Everything that was published, in its order. */
  readonly published: readonly PublishDiagnosticsParams[]
  /** The status with which it ends. */
  readonly exited: Promise<number | null>
  /** The codes that were published last for a text. */
  readonly codesOf: (uri: string) => readonly unknown[] | undefined
  readonly open: (uri: string, text: string) => Promise<void>
  /** Replaces the whole of an open text. */
  readonly change: (uri: string, text: string) => Promise<void>
  readonly stop: () => void
}

/** Starts `banjie lsp` as an editor does. */
export async function startLsp(params: Partial<InitializeParams>): Promise<Lsp> {
  const server = spawn(process.execPath, [command, 'lsp', '--stdio'])
  const exited = new Promise<number | null>((end) => server.once('exit', end))
  const editor = createProtocolConnection(server.stdout, server.stdin)
  const published: PublishDiagnosticsParams[] = []
  editor.onNotification(PublishDiagnosticsNotification.type, (each) => {
    published.push(each)
  })
  editor.listen()
  const answered: InitializeResult = await editor.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {},
    ...params,
  })
  await editor.sendNotification('initialized', {})
  let version = 1
  return {
    editor,
    answered,
    published,
    exited,
    codesOf: (uri) => published.findLast((each) => each.uri === uri)?.diagnostics.map(({ code }) => code),
    open: (uri, text) =>
      editor.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'banjie', version: 1, text },
      }),
    change: (uri, text) =>
      editor.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: ++version },
        contentChanges: [{ text }],
      }),
    stop: () => {
      editor.dispose()
      server.kill()
    },
  }
}
