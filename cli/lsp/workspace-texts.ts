import { fileURLToPath, pathToFileURL } from 'node:url'
import { sep } from 'node:path'
import { library, type ProjectFiles } from '@banjie/compiler'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Calendar } from '@banjie/runtime/calendar'
import { standardCalendar } from '../modules/standard-calendar.ts'
import { moduleFiles } from '../modules/module-files.ts'
import { fileOfModule, moduleTexts } from '../modules/module-texts.ts'

/** The texts that a language server works on: those that the editor has open, and the files of its folders. */
export class WorkspaceTexts implements ProjectFiles {
  readonly #open = new Map<string, TextDocument>()
  #read = moduleTexts()
  #folders: readonly string[] = []
  #files: readonly string[] = []
  #calendar: Calendar | undefined

  /** Takes in the modules below the folders that the editor works on. */
  async openFolders(folders: readonly string[]): Promise<void> {
    this.#folders = folders
    this.#calendar ??= await standardCalendar()
    await this.filesChanged()
  }

  /** Files have changed on the disk: they are looked at again. */
  async filesChanged(): Promise<void> {
    this.#read = moduleTexts()
    const found = await Promise.all(this.#folders.map((folder) => moduleFiles(folder).catch(() => [])))
    this.#files = found.flat().map((file) => file.split(sep).join('/'))
  }

  /** The editor has opened a text, or changed it. */
  open(document: TextDocument): void {
    this.#open.set(pathOf(document.uri), document)
  }

  /** The editor has closed a text: its file counts again. */
  close({ uri }: TextDocument): void {
    this.#open.delete(pathOf(uri))
    this.#read = moduleTexts()
  }

  /** The paths of the texts that the editor has open. */
  opened(): readonly string[] {
    return [...this.#open.keys()]
  }

  /** Today by the clock of this machine, as `YYYY-MM-DD`: Swedish dates are written like that. */
  readonly today = (): string => new Date().toLocaleDateString('sv')
  /** The holidays that are announced, as soon as they are read. */
  readonly calendar = (): Calendar | undefined => this.#calendar

  readonly read = (path: string): string | undefined => this.#open.get(path)?.getText() ?? this.#read(path)
  readonly paths = (): Iterable<string> => new Set([...this.#files, ...this.#open.keys()])
  readonly uriOf = (path: string): string => {
    const open = this.#open.get(path)
    if (open !== undefined) return open.uri
    return path.startsWith(library) || isFile(path) ? pathToFileURL(fileOfModule(path)).href : path
  }
}

/** The path of a module by the name that an editor gives it: that of its file, or the name where it is none. */
export function pathOf(uri: string): string {
  return fileOf(uri)?.split(sep).join('/') ?? uri
}

/** The file that a name stands for on this machine; none where it stands for none, as one of another machine does. */
export function fileOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined
  try {
    return fileURLToPath(uri)
  } catch {
    return undefined
  }
}

const isFile = (path: string): boolean => path.startsWith('/') || /^[A-Za-z]:\//.test(path)
