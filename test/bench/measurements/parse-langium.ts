import type { Measurement } from '../measurement.ts'
import { reading } from '../reading.ts'

/** Text to tree with its diagnostics, beside Langium with an equivalent grammar. */
export const measurement: Measurement = {
  name: 'parse-langium',
  peerName: 'langium 4.4.0, lexer, parser and tree',
  unit: 'lines/s',
  target: 3,
  warmUp: 40,
  rounds: 25,
  ours: async () => reading((await import('@banjie/dsl')).parse),
  peer: async () => reading((await import('../peers/langium/parser.ts')).readWithLangium),
}
