import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const command = fileURLToPath(import.meta.resolve('@banjie/cli/banjie.mjs'))

/** How much a call may say: a file of rubbish gets a diagnostic a line. */
const maxBuffer = 64 * 1024 * 1024

/** What a call of `banjie` came to. */
export interface Ended {
  /** The exit status; -1 where it has none, as it was stopped by a signal. */
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Calls `banjie` as a shell would. */
export function banjie(...args: readonly string[]): Promise<Ended> {
  return new Promise((ended) => {
    execFile(process.execPath, [command, ...args], { encoding: 'utf8', maxBuffer }, (error, stdout, stderr) => {
      const status = error === null ? 0 : typeof error.code === 'number' ? error.code : -1
      ended({ status, stdout, stderr })
    })
  })
}
