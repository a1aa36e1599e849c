import type { TaskBlock } from '../../plan/index.ts'

/** The on-the-spot steps among those that stand open, and whether others do. */
export function stepsOf(open: readonly TaskBlock[]): { readonly spot: readonly string[]; readonly others: boolean } {
  return { spot: open.filter(isOnTheSpot).map(({ id }) => id), others: !open.every(isOnTheSpot) }
}

const isOnTheSpot = ({ limit }: TaskBlock): boolean => limit?.unit === 'onTheSpot'
