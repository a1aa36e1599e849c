import type { Rule } from '../model/rule.ts'

/** BJ3004: an item without legal basis. */
export const noBasis: Rule = ({ model, reporter }) => {
  for (const { name, basis, node } of model.items)
    if (basis.length === 0) reporter.warning('BJ3004', node.name, { args: { name } })
}
