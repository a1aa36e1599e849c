import { chosenIn } from '../../model/chosen.ts'
import type { Need } from '../../model/model.ts'
import { changes } from '../conditions/changes.ts'
import type { Region } from '../conditions/case-space.ts'
import type { Guard } from './sites.ts'

/** What has to hold for a document to be needed. */
export const neededWhen = ({ conditions }: Need): readonly Guard[] =>
  conditions.map(({ condition }) => ({ kind: 'when', condition, holds: true }))

/**
 * Whether some case may fulfil all of these: only where it is proven that none can, it is not so. What may come out
 * otherwise later, though no answer was amended, rules nothing out.
 */
export function mayHoldTogether(guards: readonly Guard[], space: Region): boolean {
  let cases = space
  for (const guard of new Set(guards)) cases = narrowed(cases, guard)
  return cases.isEmpty() !== 'yes'
}

/** The cases in which a guard holds; all where it is no question of answers. */
export function narrowed(cases: Region, guard: Guard): Region {
  if (guard.kind === 'outcome') return cases
  if (guard.kind === 'when') {
    if (changes(guard.condition)) return cases
    return guard.holds ? cases.and(guard.condition) : cases.minus(guard.condition)
  }
  const { choose, values, isOther } = guard
  const options = choose.node.branches.flatMap((branch) => branch.values).filter(({ value }) => values.includes(value))
  const chosen = chosenIn(choose, options)
  return isOther ? cases.minus(chosen) : cases.and(chosen)
}
