import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { measure, type OpenSides } from './harness.ts'
import type { Figure, Measurement } from './measurement.ts'
import { openProcess } from './side-process.ts'
import { renderTable, replaceFigures } from './table.ts'

/** Where results go, and where words for whoever waits. */
export interface Terminal {
  print(text: string): void
  note(text: string): void
}

/** Results to stdout, words to stderr. */
const thisTerminal: Terminal = {
  print: (text) => void process.stdout.write(`${text}\n`),
  note: (text) => void process.stderr.write(`${text}\n`),
}

const page = join(import.meta.dirname, 'README.md')

/**
 * `npm run bench -- [NAME...] [--json] [--write]`: the measurements of that name, or all. With `--json` nothing but one
 * array goes to stdout; with `--write` the page of last figures is written, from a run of all. Returns the exit code.
 */
export async function bench(
  commandLine: readonly string[],
  measurements: readonly Measurement[],
  { print, note }: Terminal = thisTerminal,
  open: OpenSides = openProcess,
): Promise<number> {
  const known = measurements.map(({ name }) => name)
  const names = commandLine.filter((word) => !word.startsWith('--'))
  const unknown = names.filter((name) => !known.includes(name))
  const options = commandLine.filter((word) => word.startsWith('--') && !['--json', '--write'].includes(word))
  if (unknown.length > 0 || options.length > 0 || (names.length > 0 && commandLine.includes('--write'))) {
    note('usage: npm run bench -- [NAME...] [--json] [--write]; --write measures all')
    note(`measurements: ${known.join(' ')}`)
    return 2
  }

  const figures: Figure[] = []
  for (const measurement of measurements) {
    if (names.length > 0 && !names.includes(measurement.name)) continue
    note(`${measurement.name} …`)
    figures.push(await measure(measurement, open))
  }
  print(commandLine.includes('--json') ? JSON.stringify(figures, null, 2) : renderTable(figures))
  if (commandLine.includes('--write')) {
    writeFileSync(page, replaceFigures(readFileSync(page, 'utf8'), figures, describeMachine()))
  }
  return 0
}

/** Date, machine and commit: what a figure means nothing without. */
function describeMachine(): string {
  const processors = cpus()
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: import.meta.dirname, encoding: 'utf8' })
  return [
    `Measured on ${new Date().toISOString().slice(0, 10)}`,
    `${processors.length} × ${processors[0]?.model.trim() ?? process.arch}`,
    `Node ${process.versions.node} on ${process.platform}`,
    `after commit ${commit.trim()}.`,
  ].join(', ')
}
