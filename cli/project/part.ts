import { performance } from 'node:perf_hooks'
import type { ToolEnd } from './tools.ts'

/** One part of a check: a name for the reader, and what it does. */
export interface Part {
  readonly name: string
  run(): Promise<ToolEnd>
}

/** How a part ended. */
export interface PartEnd {
  readonly name: string
  readonly passed: boolean
  readonly seconds: number
  readonly output: string
}

/**
 * Runs parts, so many at a time, and reports each as it ends. The order of the parts is the order in which they are
 * begun: the long ones first.
 */
export async function runParts(
  parts: readonly Part[],
  atATime: number,
  report: (end: PartEnd) => void,
): Promise<readonly PartEnd[]> {
  const waiting = [...parts]
  const ends: PartEnd[] = []
  const work = async (): Promise<void> => {
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      const begun = performance.now()
      const { exitCode, output } = await part.run()
      const end = { name: part.name, passed: exitCode === 0, seconds: (performance.now() - begun) / 1000, output }
      ends.push(end)
      report(end)
    }
  }
  await Promise.all(Array.from({ length: atATime }, work))
  return ends
}

/** A line for each part, and what a failed one said. */
export function renderPart(end: PartEnd): string {
  const line = `${end.passed ? 'ok    ' : 'FAILED'}  ${end.name.padEnd(12)} ${end.seconds.toFixed(1)} s\n`
  return end.passed ? line : `${line}\n${end.output.trimEnd()}\n\n`
}
