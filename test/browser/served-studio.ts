import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The product as `npm start` starts it, on data and a copy of the library of its own. */
export class ServedStudio {
  readonly folder: string = mkdtempSync(join(tmpdir(), 'banjie-browser-'))
  readonly #port: number
  #launcher: ChildProcess | undefined
  #output = ''

  private constructor(port: number) {
    this.#port = port
    cpSync(join(root, 'processes'), join(this.folder, 'processes'), { recursive: true })
  }

  /** Prepares one on a port that is free now; it keeps that port over restarts. */
  static async prepare(): Promise<ServedStudio> {
    return new ServedStudio(await freePort())
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  /** Starts it with the project's own start command, and waits until it says where it is. */
  async start(): Promise<void> {
    const options = ['--port', String(this.#port), '--data', this.#data, '--processes', join(this.folder, 'processes')]
    const launcher = spawn(process.execPath, ['cli/project/run.mjs', 'start', ...options], { cwd: root })
    this.#launcher = launcher
    this.#output = ''
    await new Promise<void>((ready, failed) => {
      const read = (chunk: Buffer): void => {
        this.#output += chunk.toString()
        if (this.#output.includes(this.url)) ready()
      }
      launcher.stdout.on('data', read)
      launcher.stderr.on('data', read)
      launcher.once('exit', (code) => failed(new Error(`ended with ${code}:\n${this.#output}`)))
    })
  }

  /** Kills the server's own process with SIGKILL, as a crash would, and waits until it is gone. */
  async crash(): Promise<void> {
    const launcher = this.#launcher
    const { pid } = JSON.parse(readFileSync(join(this.#data, 'server.json'), 'utf8')) as { pid: number }
    if (launcher === undefined || pid === launcher.pid) throw new Error('the server has no process of its own')
    const gone = new Promise((end) => launcher.once('exit', end))
    process.kill(pid, 'SIGKILL')
    await gone
  }

  /** Stops it and removes its data. */
  async stop(): Promise<void> {
    const launcher = this.#launcher
    if (launcher !== undefined && launcher.exitCode === null && launcher.signalCode === null) {
      const gone = new Promise((end) => launcher.once('exit', end))
      launcher.kill('SIGTERM')
      await gone
    }
    rmSync(this.folder, { recursive: true, force: true })
  }

  get #data(): string {
    return join(this.folder, 'data')
  }
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
