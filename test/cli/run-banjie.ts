import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const command = fileURLToPath(import.meta.resolve('@banjie/cli/banjie.mjs'))

/** What a call of `banjie` came to. */
export interface Ended {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Calls `banjie` as a shell would. */
export function banjie(...args: readonly string[]): Promise<Ended> {
  return new Promise((ended) => {
    execFile(process.execPath, [command, ...args], { encoding: 'utf8' }, (error, stdout, stderr) => {
      ended({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
    })
  })
}
