/**
 * One measurement: something of ours beside its peer (a library that does the like) or its floor (the least that it can
 * cost). Each stands in a file of its own name under measurements/, as `export const measurement`.
 */
export interface Measurement {
  /** As `npm run bench -- NAME` calls it. */
  readonly name: string
  /** What stands beside ours: a library with its version, or the floor. */
  readonly peerName: string
  /** Of what the figures are: `ms`, `µs`, `bytes` (less is better), or a rate such as `steps/s` (more is better). */
  readonly unit: string
  /** The ratio that we want to reach; 1 is as good as the peer. */
  readonly target: number
  /** How often ours and the peer take turns; 7 if nothing is said. */
  readonly rounds?: number
  /** How many rounds each runs before they count, so that the compiler of the machine is done; 1 if nothing is said. */
  readonly warmUp?: number
  /** Sets ours up, in a process that does nothing else: it imports here what the peer's process shall not load. */
  ours(): Round | Promise<Round>
  /** Sets the peer up, in a process of its own likewise. */
  peer(): Round | Promise<Round>
}

/** One round of a side; its figure in the unit of the measurement. `timeOf` gives the time of one call. */
export type Round = () => number | Promise<number>

/** The two that stand beside each other. */
export type Side = 'ours' | 'peer'

/** What a measurement came to: medians over the rounds. */
export interface Figure {
  readonly name: string
  readonly ours: number
  readonly peer: number
  readonly peerName: string
  readonly unit: string
  /** Above 1 we are better, whether the unit is a time or a rate. */
  readonly ratio: number
  readonly target: number
}
