import { isLeftOut } from '../model/left-out.ts'
import { statementsIn } from '../model/parts.ts'
import type { Rule } from '../model/rule.ts'

/** BJ3008: a special procedure that the statutory clock does not leave out. */
export const procedureOnStatutoryClock: Rule = ({ model, reporter }) => {
  for (const { statutory, procedure } of model.items) {
    if (statutory === undefined) continue
    for (const special of statementsIn(procedure ?? [])) {
      if (special.kind !== 'special' || isLeftOut(special)) continue
      reporter.warning('BJ3008', special.node.name ?? special.node.procedureKind)
    }
  }
}
