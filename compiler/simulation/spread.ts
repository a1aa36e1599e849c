/** How long something takes, in working milliseconds: always the same, or spread. */
export type Spread =
  | { readonly kind: 'fixed'; readonly ms: number }
  /** Anything from the least to the most, all alike. */
  | { readonly kind: 'uniform'; readonly least: number; readonly most: number }
  /** Most often about the mode, never less than the least nor more than the most. */
  | { readonly kind: 'triangular'; readonly least: number; readonly mode: number; readonly most: number }
  /** Mostly short, now and then very long; what queueing theory reckons with. */
  | { readonly kind: 'exponential'; readonly mean: number }

/** The time of a spread for a number drawn from 0 up to 1, in whole milliseconds. */
export function timeOf(spread: Spread, drawn: number): number {
  return Math.round(exactTimeOf(spread, drawn))
}

function exactTimeOf(spread: Spread, drawn: number): number {
  switch (spread.kind) {
    case 'fixed':
      return spread.ms
    case 'uniform':
      return spread.least + (spread.most - spread.least) * drawn
    case 'exponential':
      return -Math.log(1 - drawn) * spread.mean
    case 'triangular': {
      const { least, mode, most } = spread
      if (most <= least) return least
      const turn = (mode - least) / (most - least)
      return drawn < turn
        ? least + Math.sqrt(drawn * (most - least) * (mode - least))
        : most - Math.sqrt((1 - drawn) * (most - least) * (most - mode))
    }
  }
}

/** The mean of a spread, in working milliseconds. */
export function meanOf(spread: Spread): number {
  switch (spread.kind) {
    case 'fixed':
      return spread.ms
    case 'uniform':
      return (spread.least + spread.most) / 2
    case 'triangular':
      return (spread.least + spread.mode + spread.most) / 3
    case 'exponential':
      return spread.mean
  }
}

/** A triangle over shares of a length. */
export const triangleOf = (length: number, least: number, mode: number, most: number): Spread => ({
  kind: 'triangular',
  least: length * least,
  mode: length * mode,
  most: length * most,
})
