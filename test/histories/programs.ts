import { readdirSync, readFileSync } from 'node:fs'
import { compile, type Compilation } from '@banjie/compiler'
import type { CompiledProcess } from '@banjie/runtime/plan'

/** A process to run, and where it comes from. */
export interface Program {
  readonly name: string
  readonly text: string
  readonly process: CompiledProcess
}

const folders = ['../conformance/', '../exam/', '../../processes/'].map((folder) => new URL(folder, import.meta.url))

/** The processes of all programs that are written down: of the conformance programs, ours, and the library's. */
export function writtenPrograms(): readonly Program[] {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.banjie'))
      .flatMap((name) => {
        const text = readFileSync(new URL(name, folder), 'utf8')
        return soundProcesses(compile(text, name)).map((process) => ({ name, text, process }))
      }),
  )
}

/**
 * The processes of a module in which no case can get stuck: a limit that the proofs find too short, a green channel that
 * skips what the law wants, keep no case from going on.
 */
export function soundProcesses(compilation: Compilation): readonly CompiledProcess[] {
  const faults = compilation.diagnostics.filter(({ severity }) => severity === 'error')
  return faults.every(({ code }) => /^BJ3|^BJ5003/.test(code)) ? compilation.tried : []
}
