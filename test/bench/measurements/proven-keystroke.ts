import { Project, prove } from '@banjie/compiler'
import { settled } from '../../properties/generate-settled.ts'
import { median } from '../harness.ts'
import { fileOf } from '../inputs.ts'
import type { Measurement, Round } from '../measurement.ts'

const path = '大文件.banjie'
/** The milliseconds that the proofs may take after a keystroke. */
const budget = 50

/**
 * The 95th percentile of the times of twenty keystrokes, spread over the file, each to its proven diagnostics. The time of
 * each is a median of several, so that what else the machine does is not counted.
 */
function keystrokes(): Round {
  const text = settled(fileOf(2000))
  let typed = text
  const project = new Project({ read: (wanted) => (wanted === path ? typed : undefined), paths: () => [path] })
  const keystroke = (at: number, letter: string): number => {
    const begin = performance.now()
    typed = `${text.slice(0, at)}${letter}${text.slice(at)}`
    const analysed = project.analysed(path)
    if (analysed !== undefined) prove(analysed)
    return performance.now() - begin
  }
  return () => {
    const times = Array.from({ length: 20 }, (_, stroke) => {
      const at = Math.floor((text.length * (stroke + 0.5)) / 20)
      return median(Array.from({ length: 5 }, (_once, turn) => keystroke(at, turn % 2 === 0 ? '甲' : '乙')))
    })
    return times.toSorted((one, other) => one - other)[Math.ceil(times.length * 0.95) - 1] ?? NaN
  }
}

/** A keystroke in a file of 2,000 lines, from its text to its proven diagnostics. */
export const measurement: Measurement = {
  name: 'proven-keystroke',
  peerName: `${budget} ms`,
  unit: 'ms',
  target: 1,
  warmUp: 4,
  rounds: 5,
  ours: keystrokes,
  peer: () => () => budget,
}
