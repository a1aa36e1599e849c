import { compileModule, ModuleSet } from '@banjie/compiler'
import { median } from '../harness.ts'
import { processOf } from '../large-process.ts'
import type { Measurement } from '../measurement.ts'

/** The milliseconds that the proof of a large process may take. */
const budget = 10
const path = '大流程.banjie'

/** A process of 200 steps with 17 parallel branches and 30 conditions, read: bound, checked and proven. */
export const measurement: Measurement = {
  name: 'proof',
  peerName: `${budget} ms; a brute-force explorer of its states needs seconds`,
  unit: 'ms',
  target: 1,
  warmUp: 10,
  ours: () => {
    const text = processOf({ branches: 17, steps: 200, conditions: 30 })
    /** Proves it anew: what is kept belongs to the module as it was read. */
    const prove = (): number => {
      const modules = new ModuleSet((wanted) => (wanted === path ? text : undefined))
      modules.module(path)
      const begin = performance.now()
      const proven = compileModule(modules, path)
      const time = performance.now() - begin
      if (proven?.diagnostics.some(({ severity }) => severity === 'error') !== false)
        throw new Error('the large process is not proven')
      return time
    }
    return () => median(Array.from({ length: 11 }, prove))
  },
  peer: () => () => budget,
}
