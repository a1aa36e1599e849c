import { isLeftOut, lawMayLeaveOut } from '../model/left-out.ts'
import { statementsIn } from '../model/parts.ts'
import type { Rule } from '../model/rule.ts'

/** BJ3008: a special procedure that the statutory clock does not leave out. */
export const procedureOnStatutoryClock: Rule = ({ model, reporter }) => {
  for (const { procedure, node } of model.items) {
    const statutory = node.parts.find(({ kind }) => kind === 'statutory')
    if (statutory === undefined) continue
    for (const special of statementsIn(procedure ?? [])) {
      if (special.kind !== 'special' || isLeftOut(special)) continue
      const at = special.node.name ?? special.node.procedureKind
      if (at.missing) continue
      reporter.warning('BJ3008', at, {
        args: { way: lawMayLeaveOut(special.procedureKind) ? 'way.required' : 'way.excluded' },
        related: [{ start: statutory.start, end: statutory.end, role: 'role.statutory' }],
      })
    }
  }
}
