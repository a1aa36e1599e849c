import { settledProject } from '../inputs.ts'
import type { Measurement } from '../measurement.ts'
import { reading } from '../reading.ts'

/** A full check of a project of 10,000 lines, names, rules and proofs, beside bare parsing of the same text. */
export const measurement: Measurement = {
  name: 'check',
  peerName: 'chevrotain 13.2.0 CstParser of the same text, output dropped',
  unit: 'lines/s',
  target: 0.25,
  warmUp: 20,
  rounds: 15,
  ours: async () => {
    const { compile } = await import('@banjie/compiler')
    return reading((text) => compile(text, '模块.banjie'), settledProject(10_000))
  },
  peer: async () => reading((await import('../peers/bare-parser.ts')).readBare, settledProject(10_000)),
}
