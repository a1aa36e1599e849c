import type { Span } from '../../model/syntax.ts'
import type { Limit } from '@banjie/runtime/plan'
import type { Statement } from '../../model/statement.ts'
import type { Cases } from './branches.ts'
import type { PathContext } from './context.ts'
import { exceeds, measureFor, type Measure, type Reach } from './reach.ts'

/** How long something can take at most, held against the limit that it has to keep. */
export interface Bound {
  readonly limit: Limit
  readonly measure: Measure
  /** The longest path on the clock. */
  readonly onClock: Reach
  /** The longest path with what stops the clock: special procedures, corrections, tolerances, the applicant's time. */
  readonly inAll: Reach
  /** The limit in the text. */
  readonly at: Span
  readonly isKept: boolean
}

/** What a bound is measured under. */
export interface BoundOf {
  readonly limit: Limit
  readonly at: Span
  readonly cases: Cases
  readonly skipped?: ReadonlySet<Statement>
}

const nothing: ReadonlySet<Statement> = new Set()

/** Measures a path on the clock and in all. */
export function boundOf(
  { limit, at, cases, skipped = nothing }: BoundOf,
  path: (context: PathContext) => Reach,
): Bound {
  const measure = measureFor(limit)
  const context = { measure, cases, skipped, isStatutory: false }
  let inAll: Reach | undefined
  const onClock = path({ ...context, counts: 'clock' })
  return {
    limit,
    measure,
    onClock,
    get inAll() {
      return (inAll ??= path({ ...context, counts: 'all' }))
    },
    at,
    isKept: !exceeds(onClock, limit),
  }
}
