import { readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { library } from '@banjie/compiler'
import { decode, type ModuleSource } from './module-files.ts'

const libraryFolder = fileURLToPath(new URL('.', import.meta.resolve('@banjie/processes/package.json')))

/** The file of a module: that of a module of the library stands in the library's folder. */
export function fileOfModule(path: string): string {
  return path.startsWith(library) ? join(libraryFolder, path.slice(library.length)) : path.replaceAll('/', sep)
}

/** The source of a module as the compiler asks for it, by path; undefined where there is no such file. */
export function readSource(path: string): ModuleSource | undefined {
  try {
    return decode(readFileSync(fileOfModule(path)))
  } catch {
    return undefined
  }
}

/**
 * The texts of modules for the compiler, each file read once. One in another encoding is read as that encoding where it
 * is known, so that only its encoding is at fault and not every name that it declares.
 */
export function moduleTexts(): (path: string) => string | undefined {
  const texts = new Map<string, string | undefined>()
  return (path) => {
    if (!texts.has(path)) {
      const source = readSource(path)
      texts.set(path, source?.ok === false ? (source.text ?? '') : source?.text)
    }
    return texts.get(path)
  }
}
