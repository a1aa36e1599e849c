import { statSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

/** Where to look for the command that serves the language. */
export interface ServerSearch {
  /** What the setting `banjie.server` says; empty where it says nothing. */
  readonly setting: string
  /** The folders that are open in the editor. */
  readonly folders: readonly string[]
  /** The folders of the system's commands, as the environment variable PATH names them. */
  readonly path: string
  readonly isWindows: boolean
}

/** How to start the server: a program, and whether only a shell can start it (a `.cmd` of Windows). */
export interface ServerCommand {
  readonly command: string
  readonly shell: boolean
}

/**
 * Finds the command: the one that is set, else that of an open folder's node_modules, else that of the system. What is
 * set is never passed over in silence: where it is not there, nothing is found.
 */
export function findServer({ setting, folders, path, isWindows }: ServerSearch): ServerCommand | undefined {
  const wanted = setting.trim()
  const onPath = path.split(delimiter).filter((folder) => folder !== '')
  const inProjects = folders.map((folder) => join(folder, 'node_modules', '.bin'))
  const candidates = (): readonly string[] => {
    if (wanted === '') return [...inProjects, ...onPath].map((folder) => join(folder, 'banjie'))
    if (isAbsolute(wanted)) return [wanted]
    return (/[\\/]/u.test(wanted) ? folders : onPath).map((folder) => join(folder, wanted))
  }
  // What npm writes for Windows beside a command without an ending is for other shells.
  const endings = isWindows ? ['.exe', '.cmd', '.bat'] : []
  const found = candidates()
    .flatMap((candidate) => {
      const isWhole = !isWindows || endings.some((ending) => candidate.toLowerCase().endsWith(ending))
      return isWhole ? [candidate] : endings.map((ending) => candidate + ending)
    })
    .find(isFile)
  if (found === undefined) return undefined
  const shell = isWindows && !found.toLowerCase().endsWith('.exe')
  return { command: shell ? `"${found}"` : found, shell }
}

const isFile = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false
