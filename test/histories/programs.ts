import { readdirSync, readFileSync } from 'node:fs'
import { compile, type Compilation } from '@banjie/compiler'
import type { CompiledProcess } from '@banjie/runtime/plan'

/** A process to run, and where it comes from. */
export interface Program {
  readonly name: string
  readonly text: string
  readonly process: CompiledProcess
}

const programs = ['../conformance/', '../exam/'].map((folder) => new URL(folder, import.meta.url))
const library = new URL('../../processes/', import.meta.url)

/** The processes of all programs that are written down: of the conformance programs, ours, and the library's. */
export function writtenPrograms(): readonly Program[] {
  return [...programs.flatMap((folder) => programsIn(folder, false)), ...programsIn(library, true)]
}

/** The processes of the modules of a folder; with those of the folders in it, and what they use, where they belong together. */
function programsIn(folder: URL, belongTogether: boolean): readonly Program[] {
  const textOf = (path: string): string => readFileSync(new URL(path, folder), 'utf8')
  return readdirSync(folder, { recursive: belongTogether, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.banjie'))
    .flatMap((name) => {
      const text = textOf(name)
      const compilation = compile(text, name, belongTogether ? textOf : undefined)
      return soundProcesses(compilation).map((process) => ({ name, text, process }))
    })
}

/**
 * The processes of a module in which no case can get stuck: a limit that the proofs find too short, a green channel that
 * skips what the law wants, keep no case from going on.
 */
export function soundProcesses(compilation: Compilation): readonly CompiledProcess[] {
  const faults = compilation.diagnostics.filter(({ severity }) => severity === 'error')
  return faults.every(({ code }) => /^BJ3|^BJ5003/.test(code)) ? compilation.tried : []
}
