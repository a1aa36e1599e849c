import type { Rule } from '../../model/rule.ts'
import { casesOf } from './branches.ts'
import { boundArguments } from './bound-arguments.ts'
import { pathPlaces } from './path-places.ts'
import { storyOf } from './story.ts'
import { processBounds } from './process-bounds.ts'

/** BJ3003: a handle, merge, stage, process or green channel can take longer than its limit. */
export const limitsKept: Rule = ({ model, reporter }) => {
  for (const process of model.processes)
    for (const bound of processBounds(process, casesOf(process))) {
      if (bound.isKept) continue
      reporter.error('BJ3003', bound.at, {
        args: () => ({ ...boundArguments(bound), what: `what.bound.${bound.of}`, name: bound.name }),
        related: pathPlaces(bound.onClock, process.module),
        story: () => storyOf(bound.onClock, bound.limit),
      })
    }
}
