import type { Thing } from '../../names/thing.ts'
import { stepsAround } from './around.ts'
import type { Due } from './candidate.ts'

/** The steps before the one in which the cursor stands. */
export function earlierSteps(due: Due): readonly Thing[] {
  const before = stepsAround(due)
    .filter(({ at }) => at.start < due.offset)
    .toSorted((a, b) => a.at.start - b.at.start)
  return before.slice(0, -1)
}
