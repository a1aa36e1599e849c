import type { Calendar } from '@banjie/runtime/calendar'
import { createHash } from 'node:crypto'
import { lstat, mkdir, readFile, realpath } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { compile, library, obstaclesOf, readUsed, type Compilation } from '@banjie/compiler'
import {
  isModulePath,
  type ModuleFault,
  type ModuleResult,
  type ModulesPort,
  type ModuleText,
  type ProcessSummary,
} from '@banjie/runtime/server'
import { calendarOfProject } from './calendar-of-project.ts'
import { projectOf } from './project-folder.ts'
import { decode, modulesBelow } from './module-files.ts'
import { readSource } from './module-texts.ts'
import { replaceFile } from './replace-file.ts'

/** The folder of processes and the compiler, as the server sees them; tables of days off are those that the calendar has. */
export function modulesFolder(folder: string, calendar?: Calendar): ModulesPort {
  const read = async (path: string): Promise<ModuleResult<ModuleText>> =>
    path.startsWith(library) ? readLibrary(path) : readText(folder, path)
  const compileWithUsed = async (
    path: string,
    text: string,
    unsaved = new Map<string, string>(),
  ): Promise<Compilation> => {
    const used = await readUsed(path, text, async (wanted) => {
      const typed = unsaved.get(wanted)
      if (typed !== undefined) return typed
      const found = await read(wanted)
      return found.ok ? found.value.text : undefined
    })
    const projectCalendar = await calendarOfProject(await projectOf(folder))
    return compile(text, path, used, { calendar, projectCalendar })
  }
  const list: ModulesPort['list'] = () =>
    guarded(async () => {
      const files = await modulesBelow(folder)
      return (
        files
          .map((file) => ({ path: relative(folder, file).split(sep).join('/') }))
          // A folder of the library's name is hidden by the library.
          .filter(({ path }) => isModulePath(path) && !path.startsWith(library))
      )
    })
  return {
    list,
    read,
    save: async (path, text, tag) =>
      path.startsWith(library) ? faulted({ kind: 'of-library' }) : saveText(folder, path, text, tag),
    processes: async () => {
      const modules = await list()
      if (!modules.ok) return modules
      const texts = await Promise.all(modules.value.map(({ path }) => read(path)))
      const found = texts.flatMap((module) => (module.ok ? [module.value] : []))
      const compiled = await Promise.all(found.map(({ path, text }) => compileWithUsed(path, text)))
      return { ok: true, value: compiled.flatMap(processesIn) }
    },
    compile: async (path, text, used = {}) => {
      const compilation = await compileWithUsed(path, text, new Map(Object.entries(used)))
      const diagnostics = obstaclesOf(compilation)
      return diagnostics.some(({ severity }) => severity === 'error')
        ? { ok: false, diagnostics }
        : { ok: true, processes: compilation.processes }
    },
  }
}

/** The processes of a module: with their versions where it has no errors, else by name only. */
function processesIn({ path, processes, sources }: Compilation): readonly ProcessSummary[] {
  if (processes.length === 0) return Object.keys(sources).map((process) => ({ process, module: path }))
  return processes.map(({ version, plan: { name, title } }) => ({
    process: name,
    module: path,
    version,
    ...(title === undefined ? {} : { title }),
  }))
}

function readLibrary(path: string): ModuleResult<ModuleText> {
  const source = isModulePath(path) ? readSource(path) : undefined
  if (source?.ok !== true) return faulted({ kind: 'unknown-module' })
  return { ok: true, value: { path, text: source.text, tag: tagOf(Buffer.from(source.text, 'utf8')) } }
}

async function readText(folder: string, path: string): Promise<ModuleResult<ModuleText>> {
  const file = await fileOf(folder, path)
  if (!file.ok) return file
  const bytes = await guarded(() => readFile(file.value))
  if (!bytes.ok) return bytes
  const source = decode(bytes.value)
  if (!source.ok) return faulted({ kind: 'not-utf8', encoding: source.encoding })
  return { ok: true, value: { path, text: source.text, tag: tagOf(bytes.value) } }
}

/** Saves the whole text or nothing of it; what another has saved in between is never overwritten. */
async function saveText(
  folder: string,
  path: string,
  text: string,
  tag: string | undefined,
): ReturnType<ModulesPort['save']> {
  const file = await fileOf(folder, path)
  if (!file.ok) return file
  const before = await readText(folder, path)
  if (before.ok && before.value.tag !== tag) return faulted({ kind: 'changed', current: before.value })
  if (!before.ok && before.fault.kind !== 'unknown-module') return before
  return guarded(async () => {
    await mkdir(dirname(file.value), { recursive: true })
    await replaceFile(file.value, text)
    const module = { path, text, tag: tagOf(Buffer.from(text, 'utf8')) }
    return { module, isNew: !before.ok }
  })
}

/** The file that a path stands for; none that lies outside the folder, whatever links lead there. */
async function fileOf(folder: string, path: string): Promise<ModuleResult<string>> {
  if (!isModulePath(path)) return faulted({ kind: 'bad-path' })
  const root = await guarded(() => realpath(folder))
  if (!root.ok) return root
  let at = root.value
  for (const part of path.split('/')) {
    at = join(at, part)
    const entry = await lstat(at).catch(() => undefined)
    if (entry?.isSymbolicLink()) return faulted({ kind: 'bad-path' })
  }
  return { ok: true, value: at }
}

async function guarded<T>(work: () => Promise<T>): Promise<ModuleResult<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    return faulted(
      code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR'
        ? { kind: 'unknown-module' }
        : { kind: 'unavailable', cause },
    )
  }
}

const faulted = (fault: ModuleFault): { readonly ok: false; readonly fault: ModuleFault } => ({ ok: false, fault })
const tagOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32)
