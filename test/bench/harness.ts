import { Bench } from 'tinybench'
import type { Figure, Measurement } from './measurement.ts'

/**
 * Runs a measurement: ours and the peer take turns, so that whatever else the machine does falls on both, and the medians
 * count. The first turn of each only warms up.
 */
export async function measure(measurement: Measurement): Promise<Figure> {
  const ours: number[] = []
  const peer: number[] = []
  await measurement.prepare?.()
  try {
    await measurement.ours()
    await measurement.peer()
    for (let round = 0; round < (measurement.rounds ?? 7); round++) {
      ours.push(await measurement.ours())
      peer.push(await measurement.peer())
    }
  } finally {
    await measurement.finish?.()
  }
  return figureOf(measurement, median(ours), median(peer))
}

function figureOf({ name, peerName, unit, target }: Measurement, ours: number, peer: number): Figure {
  const isRate = unit.endsWith('/s')
  return { name, ours, peer, peerName, unit, ratio: isRate ? ours / peer : peer / ours, target }
}

/** The middle of the figures; of an even number, the mean of the two in the middle. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((one, other) => one - other)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  if (low === undefined || high === undefined) throw new Error('no figures to take a median of')
  return (low + high) / 2
}

/** The time of one call in milliseconds: the median of the calls that fill the least time, one at least. */
export async function timeOf(work: () => unknown, leastMilliseconds = 50): Promise<number> {
  const bench = new Bench({ time: leastMilliseconds, iterations: 1, warmup: false, throws: true })
  const task = bench.add('work', work).tasks[0]
  await bench.run()
  if (task?.result.state !== 'completed') throw new Error(`not timed: ${task?.result.state}`)
  return task.result.latency.p50
}

/** How many units of work are done in a second, if one call does so many. */
export async function rateOf(work: () => unknown, unitsInACall: number, leastMilliseconds = 50): Promise<number> {
  return (unitsInACall * 1000) / (await timeOf(work, leastMilliseconds))
}
