import { EventEmitter as NodeEvents } from 'node:events'

/** What the extension did with the editor. */
export interface Seen {
  /** Everything that was called on the editor, by its name: `languages.registerHoverProvider`. */
  readonly calls: { readonly name: string; readonly args: readonly unknown[] }[]
}

/** What an editor tells an extension of itself. */
export interface Editor {
  readonly folder: string
  readonly server: string
  readonly isTrusted: boolean
}

class Disposable {
  readonly dispose: () => void
  constructor(dispose: () => void = () => undefined) {
    this.dispose = dispose
  }
}

class EventEmitter {
  readonly #events = new NodeEvents()
  readonly event = (listener: (value: unknown) => void): Disposable => {
    this.#events.on('event', listener)
    return new Disposable(() => this.#events.off('event', listener))
  }
  fire(value: unknown): void {
    this.#events.emit('event', value)
  }
  dispose(): void {
    this.#events.removeAllListeners()
  }
}

class CodeActionKind {
  static readonly Empty = new CodeActionKind('')
  readonly value: string
  constructor(value: string) {
    this.value = value
  }
  append(part: string): CodeActionKind {
    return new CodeActionKind(this.value === '' ? part : `${this.value}.${part}`)
  }
}

class CancellationTokenSource {
  readonly token = { isCancellationRequested: false, onCancellationRequested: () => new Disposable() }
  cancel(): void {}
  dispose(): void {}
}

class Uri {
  readonly scheme = 'file'
  readonly fsPath: string
  constructor(path: string) {
    this.fsPath = path
  }
  toString(): string {
    return `file://${this.fsPath}`
  }
  static file(path: string): Uri {
    return new Uri(path)
  }
}

/**
 * A stand-in for the module `vscode`, which exists inside the editor only: it remembers what is called, and gives what
 * can be disposed of. What is not listed here is a class that keeps nothing.
 */
export function vscodeStandIn({ folder, server, isTrusted }: Editor, { calls }: Seen): unknown {
  const namespace = (name: string, own: Readonly<Record<string, unknown>>): unknown =>
    new Proxy(own, {
      get: (_target, key) => {
        if (typeof key !== 'string') return undefined
        const value = own[key]
        if (value !== undefined && typeof value !== 'function') return value
        return (...args: readonly unknown[]): unknown => {
          calls.push({ name: `${name}.${key}`, args })
          return typeof value === 'function' ? Reflect.apply(value, own, args) : new Disposable()
        }
      },
    })
  const channel = namespace('output', { logLevel: 0, name: 'Banjie' })
  const folders = [{ uri: new Uri(folder), name: 'folder', index: 0 }]
  const module: Readonly<Record<string, unknown>> = {
    version: '1.120.0',
    Disposable,
    EventEmitter,
    CodeActionKind,
    CancellationTokenSource,
    Uri,
    env: { appName: 'VS Code', language: 'zh-cn' },
    languages: namespace('languages', { match: () => 10 }),
    commands: namespace('commands', { executeCommand: () => Promise.resolve(undefined) }),
    window: namespace('window', {
      createOutputChannel: () => channel,
      showErrorMessage: () => Promise.resolve(undefined),
      visibleTextEditors: [],
      tabGroups: { all: [], onDidChangeTabs: () => new Disposable() },
    }),
    workspace: namespace('workspace', {
      isTrusted,
      workspaceFolders: folders,
      textDocuments: [],
      notebookDocuments: [],
      getWorkspaceFolder: () => folders[0],
      getConfiguration: () => ({ get: (key: string, otherwise: unknown) => (key === 'server' ? server : otherwise) }),
      createFileSystemWatcher: () => namespace('watcher', {}),
    }),
  }
  return new Proxy(module, { get: (own, key) => Reflect.get(own, key) ?? class Thing {} })
}
