import type { Summary } from './result.ts'

/** Several figures in a few; of none, zeros. The shares are by nearest rank: a figure that occurred. */
export function summaryOf(figures: readonly number[]): Summary {
  const sorted = Float64Array.from(figures).sort()
  const rank = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
  return {
    count: sorted.length,
    mean: rounded(sorted.reduce((sum, one) => sum + one, 0) / Math.max(1, sorted.length)),
    median: rounded(rank(0.5)),
    p80: rounded(rank(0.8)),
    p95: rounded(rank(0.95)),
    most: rounded(rank(1)),
  }
}

/** A figure to so many places that nobody misses any. */
export const rounded = (figure: number): number => Math.round(figure * 1e6) / 1e6
