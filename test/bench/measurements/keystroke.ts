import { Project } from '@banjie/compiler'
import { settled } from '../../properties/generate-settled.ts'
import { timeOf } from '../harness.ts'
import { fileOf } from '../inputs.ts'
import type { Measurement, Round } from '../measurement.ts'

const path = '大文件.banjie'
/** The milliseconds that a keystroke may take. */
const budget = 16

/**
 * The 95th percentile of the times of forty keystrokes, spread over the file: a letter more, as it is typed. The time of
 * each is a median of several, so that what else the machine does is not counted.
 */
function keystrokes(): Round {
  const text = settled(fileOf(2000))
  let typed = text
  // As an editor keeps it: what is read again is what changed.
  const project = new Project({ read: (wanted) => (wanted === path ? typed : undefined), paths: () => [path] })
  return async () => {
    const times: number[] = []
    for (let stroke = 0; stroke < 40; stroke++) {
      const at = Math.floor((text.length * (stroke + 0.5)) / 40)
      const keystroke = (letter: string): void => {
        typed = `${text.slice(0, at)}${letter}${text.slice(at)}`
        project.analysed(path)
      }
      // Another letter at every call: what stays as it is costs nothing.
      times.push(await timeOf(() => keystroke(typed[at] === '甲' ? '乙' : '甲'), 30))
    }
    return times.toSorted((one, other) => one - other)[Math.ceil(times.length * 0.95) - 1] ?? NaN
  }
}

/** A keystroke in a file of 2,000 lines, from its text to its fast diagnostics. */
export const measurement: Measurement = {
  name: 'keystroke',
  peerName: `${budget} ms, the frame of a screen`,
  unit: 'ms',
  target: 1,
  // As in an editor that has been typed into for a while: the engine has seen the code often by then.
  warmUp: 8,
  rounds: 5,
  ours: keystrokes,
  peer: () => () => budget,
}
