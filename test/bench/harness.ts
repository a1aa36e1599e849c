import { Bench } from 'tinybench'
import type { Figure, Measurement, Side } from './measurement.ts'

/** A side that is set up, wherever it runs. */
export interface OpenSide {
  round(): Promise<number>
  close(): void
}

/** Sets a side up. */
export type OpenSides = (measurement: Measurement, side: Side) => Promise<OpenSide>

/**
 * Runs a measurement: ours and the peer take turns, so that whatever else the machine does falls on both, and the medians
 * count. The first rounds of each only warm up.
 */
export async function measure(measurement: Measurement, open: OpenSides): Promise<Figure> {
  const { warmUp = 1, rounds = 7 } = measurement
  const opened: OpenSide[] = []
  const openOne = async (side: Side): Promise<OpenSide> => {
    const one = await open(measurement, side)
    opened.push(one)
    return one
  }
  try {
    const [ours, peer] = [await openOne('ours'), await openOne('peer')]
    const [ourFigures, peerFigures]: [number[], number[]] = [[], []]
    for (let round = 0; round < warmUp + rounds; round++) {
      ourFigures.push(await ours.round())
      peerFigures.push(await peer.round())
    }
    return figureOf(measurement, median(ourFigures.slice(warmUp)), median(peerFigures.slice(warmUp)))
  } finally {
    for (const one of opened) one.close()
  }
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

/** The milliseconds of one call: the median of the calls that fill the least time, one at least. */
export async function timeOf(work: () => unknown, leastMilliseconds = 50): Promise<number> {
  const bench = new Bench({ time: leastMilliseconds, iterations: 1, warmup: false, throws: true })
  const task = bench.add('work', work).tasks[0]
  await bench.run()
  if (task?.result.state !== 'completed') throw new Error(`not timed: ${task?.result.state}`)
  return task.result.latency.p50
}

/** The milliseconds that the processor has spent on this thread; on some machines they go on in steps of several. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/**
 * How many units of work are done in a second, if one call, which waits for nothing, does so many. It is a second of the
 * processor: that of the clock would count what else the machine does.
 */
export function rateOf(work: () => void, unitsInACall: number, leastMilliseconds = 100): number {
  const begin = processorTime()
  let calls = 0
  let spent = 0
  while (spent < leastMilliseconds) {
    work()
    calls++
    spent = processorTime() - begin
  }
  return (unitsInACall * calls * 1000) / spent
}
