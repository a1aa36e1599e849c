import { parse } from '@banjie/dsl'
import { linesIn, projectOf, type Module } from '../inputs.ts'
import { rateOf } from '../harness.ts'
import type { Measurement } from '../measurement.ts'
import { readBare } from '../peers/bare-parser.ts'

let project: readonly Module[] = []
let lines = 0

/** Text to tree with its diagnostics, beside Chevrotain's own lexer and parser of the same grammar. */
export const measurement: Measurement = {
  name: 'parse',
  peerName: 'chevrotain 13.2.0 CstParser, output dropped',
  unit: 'lines/s',
  target: 1,
  rounds: 15,
  prepare: () => {
    project = projectOf(10_000)
    lines = linesIn(project)
    // Both are to be measured as the compiler of the machine leaves them in the end.
    for (let turn = 0; turn < 20; turn++) {
      for (const { text } of project) {
        parse(text)
        readBare(text)
      }
    }
  },
  ours: () => rateOf(() => project.forEach(({ text }) => parse(text)), lines),
  peer: () => rateOf(() => project.forEach(({ text }) => readBare(text)), lines),
}
