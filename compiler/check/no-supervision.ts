import type { Rule } from '../model/rule.ts'

/** BJ6007: an item taken over from another office, and none that answers for what happens afterwards. */
export const noSupervision: Rule = ({ model, reporter }) => {
  for (const { name, takenOverFrom, supervisedBy, node } of model.items)
    if (takenOverFrom !== undefined && supervisedBy === undefined)
      reporter.warning('BJ6007', node.name, { args: { name, office: takenOverFrom.name } })
}
