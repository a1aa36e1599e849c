import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { projectFileName } from '@banjie/compiler'
import { CallFault } from '../call.ts'
import { projectOf } from './project-folder.ts'

/**
 * The modules that an operand names: the file itself; those that the project of a folder names, in its order (the file
 * of a project stands for its folder); or every
 * module below the folder, in the order of their names.
 */
export async function moduleFiles(operand: string): Promise<readonly string[]> {
  const found = await stat(operand).catch(() => undefined)
  if (found === undefined) throw new CallFault(`找不到“${operand}”`, `there is no “${operand}”`)
  if (found.isFile()) return basename(operand) === projectFileName ? moduleFiles(dirname(operand)) : [operand]
  const project = await projectOf(operand)
  if (project?.modules === undefined) return modulesBelow(operand)
  const named = project.modules.map(async (module): Promise<readonly string[]> => {
    const path = join(operand, module)
    const entry = await stat(path).catch(() => undefined)
    if (entry === undefined) return []
    return entry.isDirectory() ? modulesBelow(path) : [path]
  })
  return [...new Set((await Promise.all(named)).flat())]
}

/** Every module below a folder, in the order of the names; hidden folders and `node_modules` are passed over. */
export async function modulesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const inner = entries
    .filter(({ name }) => name !== 'node_modules' && !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(async (entry): Promise<readonly string[]> => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return modulesBelow(path)
      return entry.name.endsWith('.banjie') ? [path] : []
    })
  return (await Promise.all(inner)).flat()
}

/** The text of a module, or the encoding that it seems to have where it is not UTF-8. */
export type ModuleSource =
  | { readonly ok: true; readonly text: string }
  /** `text` is there where the encoding is certain enough to read it. */
  | { readonly ok: false; readonly encoding: string; readonly text?: string }

/** Reads a module. Its text is UTF-8; office machines still write GB18030, which is recognised and named. */
export async function readModule(path: string): Promise<ModuleSource> {
  return decode(await readFile(path))
}

/** Decodes the bytes of a module. */
export function decode(bytes: Uint8Array): ModuleSource {
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return { ok: false, ...inOtherEncoding(bytes) }
  }
}

function inOtherEncoding(bytes: Uint8Array): { readonly encoding: string; readonly text?: string } {
  if (isUtf16(bytes)) return { encoding: 'UTF-16' }
  const read = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const damaged = read.split('\uFFFD').length - 1
  // In text of another encoding few characters but those of ASCII are right by chance.
  const right = [...read].filter((one) => one > '\u007F' && one !== '\uFFFD').length
  if (right > damaged) return { encoding: '损坏的 UTF-8 (damaged UTF-8)', text: read }
  try {
    return { encoding: 'GB18030', text: new TextDecoder('gb18030', { fatal: true }).decode(bytes) }
  } catch {
    return { encoding: '未知 (unknown)' }
  }
}

/** Whether bytes begin with the mark of UTF-16, or every other one of many is zero, as Latin letters have it there. */
function isUtf16(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true
  const zeros = bytes.subarray(0, 4096).reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0)
  return zeros * 10 > Math.min(bytes.length, 4096)
}
