import { compile } from '@banjie/compiler'
import { timeOf } from '../harness.ts'
import { processOf } from '../large-process.ts'
import type { Measurement } from '../measurement.ts'

/** The milliseconds that the proof of a large process may take. */
const budget = 10

/** A process of 200 steps with 17 parallel branches and 30 conditions: text in, everything proven. */
export const measurement: Measurement = {
  name: 'proof',
  peerName: `${budget} ms; a brute-force explorer of its states needs seconds`,
  unit: 'ms',
  target: 1,
  warmUp: 5,
  ours: () => {
    const text = processOf({ branches: 17, steps: 200, conditions: 30 })
    const { diagnostics } = compile(text, '大流程.banjie')
    if (diagnostics.some(({ severity }) => severity === 'error')) throw new Error('the large process is not proven')
    return () => timeOf(() => compile(text, '大流程.banjie'))
  },
  peer: () => () => budget,
}
