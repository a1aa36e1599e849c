import { createHash } from 'node:crypto'
import { lstat, mkdir, readFile, realpath } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { compile } from '@banjie/compiler'
import {
  isModulePath,
  type ModuleFault,
  type ModuleResult,
  type ModulesPort,
  type ModuleText,
  type ProcessSummary,
} from '@banjie/runtime/server'
import { decode, modulesBelow } from './module-files.ts'
import { replaceFile } from './replace-file.ts'

/** The folder of processes and the compiler, as the server sees them. */
export function modulesFolder(folder: string): ModulesPort {
  const read = (path: string): Promise<ModuleResult<ModuleText>> => readText(folder, path)
  const list: ModulesPort['list'] = () =>
    guarded(async () => {
      const files = await modulesBelow(folder)
      return files
        .map((file) => ({ path: relative(folder, file).split(sep).join('/') }))
        .filter(({ path }) => isModulePath(path))
    })
  return {
    list,
    read,
    save: (path, text, tag) => saveText(folder, path, text, tag),
    processes: async () => {
      const modules = await list()
      if (!modules.ok) return modules
      const texts = await Promise.all(modules.value.map(({ path }) => read(path)))
      return { ok: true, value: texts.flatMap((module) => (module.ok ? processesIn(module.value) : [])) }
    },
    compile: async (path, text) => {
      const { diagnostics, pending, processes } = compile(text, path)
      const faulty = pending.length > 0 || diagnostics.some(({ severity }) => severity === 'error')
      return faulty ? { ok: false, diagnostics: [...diagnostics, ...pending] } : { ok: true, processes }
    },
  }
}

/** The processes of a module: with their versions where it has no errors, else by name only. */
function processesIn({ path, text }: ModuleText): readonly ProcessSummary[] {
  const { processes, sources } = compile(text, path)
  if (processes.length === 0) return Object.keys(sources).map((process) => ({ process, module: path }))
  return processes.map(({ version, plan: { name, title } }) => ({
    process: name,
    module: path,
    version,
    ...(title === undefined ? {} : { title }),
  }))
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
