import { statementsIn } from '../model/parts.ts'
import type { Rule } from '../model/rule.ts'

/** BJ3006: a step without a limit inside an item that promises one: nobody can tell whether the promise is kept. */
export const stepWithoutLimit: Rule = ({ model, reporter }) => {
  for (const { promised, procedure } of model.items) {
    if (promised === undefined) continue
    for (const step of statementsIn(procedure ?? []))
      if (step.kind === 'step' && step.limit === undefined)
        reporter.warning('BJ3006', step.node.name, { args: { name: step.name } })
  }
}
