/**
 * One measurement: something of ours beside its peer (a library that does the like) or its floor (the least that it can
 * cost). Each stands in a file of its own under measurements/, as `export const measurement`.
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
  /** Sets up what both sides need, outside of what is measured. */
  prepare?(): void | Promise<void>
  /** One round of ours; returns the figure in `unit`. `timeOf` gives the time of one call. */
  ours(): number | Promise<number>
  /** One round of the peer, in the same unit. */
  peer(): number | Promise<number>
  /** Removes what `prepare` set up. */
  finish?(): void | Promise<void>
}

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
