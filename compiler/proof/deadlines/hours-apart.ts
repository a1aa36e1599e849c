import { familyOf, measureOf } from '@banjie/runtime/calendar'
import { KeptWith } from '../../kept-with.ts'
import type { Item } from '../../model/model.ts'
import { statementsIn } from '../../model/parts.ts'
import { findWorks, worksIn, type Worked } from '../../model/waiting.ts'
import { canAsk } from './context.ts'

const known = new KeptWith<Item, boolean>()

/**
 * Whether hours of an item may come between its days in more ways than one walk goes: where it can be sent back in several
 * ways, or out of a parallel block, a case may go back once before a day and once after it.
 */
export function hoursMayComeApart(item: Item): boolean {
  return known.of(item, () => {
    const works = worksIn(item.procedure ?? [])
    return isMixed(works) && (waysBack(item, works) > 1 || isSentOut(item))
  })
}

/** Whether there are limits both in hours and in days. */
function isMixed(works: readonly Worked[]): boolean {
  const limits = works.flatMap((work) => (work.kind === 'auto' ? [] : [work.limit, work.atLeast]))
  const inHours = limits.flatMap((limit) =>
    limit === undefined || measureOf(limit) === 0 ? [] : [familyOf(limit) === 'time'],
  )
  return inHours.includes(true) && inHours.includes(false)
}

/** In how many ways something is done again: each step that returns is one; so are corrections, and several that several ask for. */
function waysBack({ corrections }: Item, works: readonly Worked[]): number {
  const times = corrections?.times ?? 0
  return works.flatMap(returnsOf).length + Math.min(times, works.filter(canAsk).length)
}

/** Whether a step of a parallel block sends back to one that is not in its branch. */
const isSentOut = ({ procedure = [] }: Item): boolean =>
  statementsIn(procedure).some(
    (one) =>
      one.kind === 'parallel' &&
      one.statements.some((branch) => {
        const works = findWorks([branch])
        return works.flatMap(returnsOf).some((to) => !works.some(({ name }) => name === to))
      }),
  )

/** The names of the steps that a step may send back to. */
const returnsOf = (work: Worked): readonly string[] =>
  work.kind === 'auto'
    ? []
    : (work.outcomes ?? []).flatMap((outcome) => (outcome.kind === 'returnTo' ? [outcome.step] : []))
