import { isLicensingLaw } from '../names/laws.ts'
import { statementsIn } from '../model/parts.ts'
import type { Special } from '../model/statement.ts'
import type { Rule } from '../model/rule.ts'

/** The kinds of procedure that 行政许可法 art. 45 leaves out of the limit, where a law requires them. */
const leftOut: ReadonlySet<Special['procedureKind']> = new Set([
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expertReview',
])

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

/** Art. 45 itself requires nothing: the law that does has to be cited, or `excluded by` says which leaves it out. */
function isLeftOut({ procedureKind, basis, excludedBy }: Special): boolean {
  if (excludedBy !== undefined) return true
  const required = basis.some(({ citations }) => citations.some(({ law }) => !isLicensingLaw(law.text)))
  return leftOut.has(procedureKind) && required
}
