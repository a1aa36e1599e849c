import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'

/** The root folder of the project. */
export const root: string = dirname(dirname(import.meta.dirname))

/** The tools that the project's commands use, by the script that starts each: the same on every platform. */
const scripts = {
  tsc: 'typescript/bin/tsc',
  oxlint: 'oxlint/bin/oxlint',
  prettier: 'prettier/bin/prettier.cjs',
  vitest: 'vitest/vitest.mjs',
  vite: 'vite/bin/vite.js',
}

/** The name of a tool of the project. */
export type Tool = keyof typeof scripts

/** How a tool ended, and what it said on both channels, in order. */
export interface ToolEnd {
  readonly exitCode: number
  readonly output: string
}

/** Where what a tool says goes: kept for later, or to the terminal at once (on stderr, if stdout is for data). */
export type Show = 'keep' | 'terminal' | 'stderr'

/** Runs a tool of the project from the root, and waits for its end. */
export function runTool(tool: Tool, options: readonly string[], show: Show = 'keep'): Promise<ToolEnd> {
  return new Promise((resolve, reject) => {
    const stdio = { keep: 'pipe', terminal: 'inherit', stderr: 2 } as const
    const child = spawn(process.execPath, [join(root, 'node_modules', scripts[tool]), ...options], {
      cwd: root,
      stdio: ['ignore', stdio[show], show === 'keep' ? 'pipe' : 2],
      env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) },
    })
    const said: Buffer[] = []
    child.stdout?.on('data', (piece: Buffer) => said.push(piece))
    child.stderr?.on('data', (piece: Buffer) => said.push(piece))
    child.on('error', reject)
    child.on('close', (code) => resolve({ exitCode: code ?? 1, output: Buffer.concat(said).toString('utf8') }))
  })
}
