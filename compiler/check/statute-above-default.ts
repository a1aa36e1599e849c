import { toWorkingDays } from '@banjie/runtime/calendar'
import { isLicensingLaw } from '../names/laws.ts'
import type { Rule } from '../model/rule.ts'
import { isJointlyHandled } from './joint-handling.ts'

/** Working days in which a licence is decided, and in which several offices decide it jointly: 行政许可法 art. 42. */
const alone = 20
const jointly = 45

/** BJ3005: a licence's statutory limit above the default of the licensing law, and no other law is cited for it. */
export const statuteAboveDefault: Rule = ({ model, reporter }) => {
  for (const item of model.items) {
    const { statutory, basis, itemKind, node } = item
    if (statutory === undefined || statutory.limit.missing || itemKind !== 'licence') continue
    const most = isJointlyHandled(item) ? jointly : alone
    const citesOther = basis.some(({ citations }) => citations.some(({ law }) => !isLicensingLaw(law.text)))
    if (citesOther || toWorkingDays(statutory.limit) <= most) continue
    const at = node.parts.find(({ kind }) => kind === 'statutory') ?? statutory.limit
    reporter.warning('BJ3005', at, { args: { most } })
  }
}
