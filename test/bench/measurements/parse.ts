import type { Measurement } from '../measurement.ts'
import { reading } from '../reading.ts'

/** Text to tree with its diagnostics, beside Chevrotain's own lexer and parser of the same grammar. */
export const measurement: Measurement = {
  name: 'parse',
  peerName: 'chevrotain 13.2.0 CstParser, output dropped',
  unit: 'lines/s',
  target: 1,
  warmUp: 40,
  rounds: 25,
  ours: async () => reading((await import('@banjie/dsl')).parse),
  peer: async () => reading((await import('../peers/bare-parser.ts')).readBare),
}
