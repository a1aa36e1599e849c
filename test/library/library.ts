import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { banjie } from '../cli/run-banjie.ts'

/** The folder of the library. */
export const library: string = fileURLToPath(new URL('.', import.meta.resolve('@banjie/processes/package.json')))

/** The day on which the library is checked: its laws, versions and scenarios must not hang on the day of the test. */
export const day = '2026-11-23'

/** The modules of a folder of processes, by their paths in it. */
export const modulesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.banjie'))
    .toSorted()

export const textOf = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8')

/** What `check --json` says. */
export interface CheckReport {
  readonly diagnostics: readonly {
    readonly code: string
    readonly severity: 'error' | 'warning'
    readonly message: string
    readonly file: string
    readonly range: { readonly start: { readonly line: number } }
  }[]
  readonly summary: {
    readonly modules: number
    readonly translations?: readonly {
      readonly file: string
      readonly missing: readonly string[]
      readonly stale: readonly string[]
    }[]
  }
}

/** What `test --json` says. */
export interface TestReport {
  readonly diagnostics: readonly { readonly code: string; readonly severity: string; readonly message: string }[]
  readonly summary: {
    readonly scenarios: number
    readonly failed: number
    readonly coverage: Readonly<Record<'steps' | 'branches' | 'outcomes', { readonly missing: readonly string[] }>>
  }
}

export const check = async (folder: string): Promise<CheckReport> =>
  JSON.parse((await banjie('check', folder, '--on', day, '--json')).stdout) as CheckReport

export const run = async (folder: string): Promise<TestReport> =>
  JSON.parse((await banjie('test', folder, '--on', day, '--json')).stdout) as TestReport
