import { analyse } from '@banjie/compiler'
import { completion } from '@banjie/compiler/services'
import { LineTable } from '@banjie/dsl'
import { timeOf } from '../harness.ts'
import { fileOf } from '../inputs.ts'
import type { Measurement } from '../measurement.ts'

/** The milliseconds that the list of what may be typed may take. */
const budget = 20

/** The 95th percentile of the times of forty lists, spread over the file. */
async function lists(): Promise<number> {
  const text = fileOf(2000)
  const lines = new LineTable(text)
  const analysed = analyse(text, '大文件.banjie')
  const times: number[] = []
  for (let place = 0; place < 40; place++) {
    const { line, column } = lines.positionAt(Math.floor((text.length * (place + 0.5)) / 40))
    const at = { line: line - 1, character: column - 1 }
    times.push(await timeOf(() => completion(analysed, at, 'zh'), 0))
  }
  return times.toSorted((one, other) => one - other)[Math.ceil(times.length * 0.95) - 1] ?? NaN
}

/** Completion anywhere in a file of 2,000 lines that has been analysed. */
export const measurement: Measurement = {
  name: 'completion',
  peerName: `${budget} ms, before it is felt`,
  unit: 'ms',
  target: 1,
  rounds: 5,
  ours: () => lists,
  peer: () => () => budget,
}
