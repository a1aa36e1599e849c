import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { CallFault } from '../call.ts'

/** The modules that an operand names: the file itself, or every module below the folder, in the order of their names. */
export async function moduleFiles(operand: string): Promise<readonly string[]> {
  const found = await stat(operand).catch(() => undefined)
  if (found === undefined) throw new CallFault(`找不到“${operand}”`, `there is no “${operand}”`)
  if (found.isFile()) return [operand]
  return modulesBelow(operand)
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
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly encoding: string }

/** Reads a module. Its text is UTF-8; office machines still write GB18030, which is recognised and named. */
export async function readModule(path: string): Promise<ModuleSource> {
  return decode(await readFile(path))
}

/** Decodes the bytes of a module. */
export function decode(bytes: Uint8Array): ModuleSource {
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return { ok: false, encoding: encodingOf(bytes) }
  }
}

function encodingOf(bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return 'UTF-16'
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes)
    return 'GB18030'
  } catch {
    return '未知 (unknown)'
  }
}
