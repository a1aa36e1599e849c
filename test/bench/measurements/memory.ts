import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Measurement } from '../measurement.ts'

const keep = join(import.meta.dirname, '..', 'keep-project.ts')
const bound = 1024

/** The peak of resident memory of a process that reads 100,000 lines, analyses them and keeps all of it, in MiB. */
function peak(): number {
  return Number(execFileSync(process.execPath, [keep, '100000'], { encoding: 'utf8' }))
}

/** What a project of 100,000 lines takes. A process of its own counts it, so it is not repeated. */
export const measurement: Measurement = {
  name: 'memory',
  peerName: '1 GiB',
  unit: 'MiB',
  target: 1,
  warmUp: 0,
  rounds: 1,
  ours: () => peak,
  peer: () => () => bound,
}
