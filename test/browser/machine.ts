/** What finding a browser asks of the machine. A value of functions, so that the order is tested without a machine. */
import { spawn } from 'node:child_process'
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Unpacked } from './npm-chromium.ts'
import { unpackNpmChromium } from './npm-chromium.ts'

/** The machine as far as a browser has to be found on it. */
export interface Machine {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly platform: string
  isExecutable(path: string): boolean
  findOnPath(name: string): string | undefined
  /** Is this Debian or a child of it, and may we install packages? */
  isDebianRoot(): boolean
  /** Installs packages; returns what went wrong, or nothing. */
  installWithApt(packages: readonly string[]): Promise<string | undefined>
  unpackFromNpm(): Promise<Unpacked>
  /** A line for the person who waits: to stderr. */
  say(line: string): void
}

/** The machine this runs on. */
export const thisMachine: Machine = {
  environment: process.env,
  platform: process.platform,
  isExecutable,
  findOnPath: (name) =>
    (process.env['PATH'] ?? '')
      .split(delimiter)
      .filter((folder) => folder !== '')
      .map((folder) => join(folder, process.platform === 'win32' ? `${name}.exe` : name))
      .find(isExecutable),
  isDebianRoot: () => process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get'),
  installWithApt: async (packages) =>
    (await run('apt-get', ['update'])) ??
    (await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages])),
  unpackFromNpm: unpackNpmChromium,
  say: (line) => process.stderr.write(`${line}\n`),
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** Runs an installer with its words on stderr; returns what went wrong, or nothing. */
function run(command: string, options: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(command, options, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code) => resolve(code === 0 ? undefined : `${command} ${options[0] ?? ''}: exit ${code}`))
  })
}
