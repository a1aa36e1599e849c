import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Measurement } from './measurement.ts'

const folder = join(import.meta.dirname, 'measurements')

/** The measurement that stands in the file of that name. */
export async function loadMeasurement(name: string): Promise<Measurement> {
  const { measurement }: { measurement: Measurement } = await import(pathToFileURL(join(folder, `${name}.ts`)).href)
  return measurement
}

/** The measurements of the project, by name. */
export function loadMeasurements(): Promise<readonly Measurement[]> {
  const files = globSync('*.ts', { cwd: folder, exclude: ['**/*.test.ts'] }).toSorted()
  return Promise.all(files.map((file) => loadMeasurement(basename(file, '.ts'))))
}
