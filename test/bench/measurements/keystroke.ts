import { analyse } from '@banjie/compiler'
import { timeOf } from '../harness.ts'
import { fileOf } from '../inputs.ts'
import type { Measurement } from '../measurement.ts'

let text = ''
/** The milliseconds that a keystroke may take. */
const budget = 16

/** What an editor asks for after every keystroke. */
const read = (changed: string): void => void analyse(changed, '大文件.banjie')

/** The 95th percentile of the times of forty keystrokes, spread over the file: a letter more, as it is typed. */
async function keystrokes(): Promise<number> {
  const times: number[] = []
  for (let stroke = 0; stroke < 40; stroke++) {
    const at = Math.floor((text.length * (stroke + 0.5)) / 40)
    const changed = `${text.slice(0, at)}甲${text.slice(at)}`
    times.push(await timeOf(() => read(changed), 0))
  }
  return times.toSorted((one, other) => one - other)[Math.ceil(times.length * 0.95) - 1] ?? NaN
}

/** A keystroke in a file of 2,000 lines, from its text to its fast diagnostics. */
export const measurement: Measurement = {
  name: 'keystroke',
  peerName: `${budget} ms, the frame of a screen`,
  unit: 'ms',
  target: 1,
  rounds: 5,
  prepare: () => {
    text = fileOf(2000)
  },
  ours: keystrokes,
  peer: () => budget,
}
