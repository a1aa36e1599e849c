import { parse } from '@banjie/dsl'
import { projectOf, randomText } from '../inputs.ts'
import { timeOf } from '../harness.ts'
import type { Measurement } from '../measurement.ts'

const megabyte = 1_000_000

/**
 * A megabyte of random characters, which must be refused within a second, beside as much text that was meant: what is
 * wrong may cost more than what is right, but not many times more.
 */
export const measurement: Measurement = {
  name: 'rubbish',
  peerName: 'as much well-formed text',
  unit: 'ms',
  target: 0.2,
  rounds: 5,
  ours: () => {
    const random = randomText(megabyte)
    return () => timeOf(() => parse(random))
  },
  peer: () => {
    const valid = projectOf(60_000)
      .map(({ text }) => text)
      .join('')
      .slice(0, megabyte)
    return () => timeOf(() => parse(valid))
  },
}
