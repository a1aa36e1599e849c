import { rateOf } from './harness.ts'
import { linesIn, projectOf, type Module } from './inputs.ts'
import type { Round } from './measurement.ts'

/** Rounds of reading a project of 10,000 lines, file by file; the figure is lines a second. */
export function reading(read: (text: string) => unknown, project: readonly Module[] = projectOf(10_000)): Round {
  const lines = linesIn(project)
  return () => rateOf(() => project.forEach(({ text }) => read(text)), lines)
}
