import type { Rule } from '../../model/rule.ts'
import { boundArguments } from './bound-arguments.ts'
import { pathPlaces } from './path-places.ts'
import { storyOf } from './story.ts'
import { handlingsOf, promiseBoundIn } from './item-bounds.ts'

/** BJ3002: an item's steps can take longer than it promises. */
export const promiseKept: Rule = ({ model, reporter }) => {
  const handlings = handlingsOf(model)
  for (const item of model.items) {
    const bound = promiseBoundIn(item, handlings)
    if (bound !== undefined && !bound.isKept)
      reporter.error('BJ3002', bound.at, {
        args: () => boundArguments(bound),
        related: pathPlaces(bound.onClock, item.module),
        story: () => storyOf(bound.onClock, bound.limit),
      })
  }
}
