import { statementsIn } from '../model/parts.ts'
import type { Rule } from '../model/rule.ts'

/** BJ3006: a step without a limit inside an item that promises one: nobody can tell whether the promise is kept. */
export const stepWithoutLimit: Rule = ({ model, reporter }) => {
  for (const { procedure, node } of model.items) {
    const promised = node.parts.find(({ kind }) => kind === 'promised')
    if (promised === undefined) continue
    const related = [{ start: promised.start, end: promised.end, role: 'role.promised' }]
    for (const step of statementsIn(procedure ?? []))
      if (step.kind === 'step' && step.limit === undefined && !step.node.name.missing)
        reporter.warning('BJ3006', step.node.name, { args: { name: step.name }, related })
  }
}
