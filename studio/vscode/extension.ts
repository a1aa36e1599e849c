import { commands, env, Uri, window, workspace, type ExtensionContext, type LogOutputChannel } from 'vscode'
import { LanguageClient, TransportKind, type Location, type Position } from 'vscode-languageclient/node'
import { findServer } from './server-command.ts'
import { say, type TextName } from './texts.ts'

let client: LanguageClient | undefined

/** Starts the language server when the first `.banjie` file is opened. */
export async function activate({ subscriptions }: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel('Banjie', { log: true })
  let changing = Promise.resolve()
  /** One change after another: who restarts twice in a row has one server in the end. */
  const restart = (): Promise<void> => {
    changing = changing.then(deactivate).then(() => start(output))
    return changing
  }
  subscriptions.push(
    output,
    commands.registerCommand('banjie.restart', restart),
    commands.registerCommand('banjie.showPlaces', showPlaces),
    workspace.onDidGrantWorkspaceTrust(() => void restart()),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('banjie.server')) void restart()
    }),
  )
  await restart()
}

/** Stops the language server. */
export async function deactivate(): Promise<void> {
  const running = client
  client = undefined
  // One that did not start, or has ended by itself, cannot be stopped: there is nothing left to do.
  await running?.stop().catch(() => undefined)
}

async function start(output: LogOutputChannel): Promise<void> {
  // The command may come from the folder that is open: it is run only for people who trust that folder.
  if (!workspace.isTrusted) return output.info(say('notTrusted', env.language))
  const setting = workspace.getConfiguration('banjie').get('server', '')
  const server = findServer({
    setting,
    folders: (workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath),
    path: process.env['PATH'] ?? '',
    isWindows: process.platform === 'win32',
  })
  if (server === undefined) return tellNotFound(setting, output)
  output.info(server.command)
  const { command, shell } = server
  // The client passes the language of the editor on, and what the server writes to its standard error to the output.
  client = new LanguageClient(
    'banjie',
    'Banjie',
    { command, args: ['lsp'], transport: TransportKind.stdio, options: { shell } },
    {
      documentSelector: ['file', 'untitled'].map((scheme) => ({ scheme, language: 'banjie' })),
      synchronize: { fileEvents: workspace.createFileSystemWatcher('**/{*.banjie,banjie.json}') },
      outputChannel: output,
    },
  )
  try {
    await client.start()
  } catch (error) {
    output.error(String(error))
    tell('notStarted', 'showOutput', () => output.show())
  }
}

function tellNotFound(setting: string, output: LogOutputChannel): void {
  const name = setting.trim() === '' ? 'notFound' : 'settingNotFound'
  output.error(say(name, env.language), setting)
  tell(name, 'openSettings', () => void commands.executeCommand('workbench.action.openSettings', 'banjie.server'))
}

/** Shows an error with something to do about it, and does not wait for an answer: the editor goes on. */
function tell(name: TextName, offer: TextName, act: () => void): void {
  const button = say(offer, env.language)
  void window.showErrorMessage(say(name, env.language), button).then((chosen) => {
    if (chosen === button) act()
  })
}

/** The command of the code lenses: shows places in the editor's own list of references. */
async function showPlaces(uri: string, position: Position, places: readonly Location[]): Promise<void> {
  const converter = client?.protocol2CodeConverter
  if (converter === undefined) return
  await commands.executeCommand(
    'editor.action.showReferences',
    Uri.parse(uri),
    converter.asPosition(position),
    places.map((place) => converter.asLocation(place)),
  )
}
