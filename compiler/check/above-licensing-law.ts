import type { DurationNode, Span } from '@banjie/dsl'
import { toWorkingDays } from '@banjie/runtime/calendar'
import type { Reporter } from '../messages/reporter.ts'
import type { Process } from '../model/model.ts'
import { handlesIn, statementsIn } from '../model/parts.ts'
import type { Rule } from '../model/rule.ts'
import { isJointlyHandled } from './joint-handling.ts'

/** Most working days, and most corrections, by 行政许可法: art. 32, 44 and 42. */
const most = { intake: 5, handingOver: 10, extension: 10, jointExtension: 15, corrections: 1 } as const

/** BJ3012: longer or more than the licensing law allows. */
export const aboveLicensingLaw: Rule = ({ model, reporter }) => {
  for (const item of model.items) {
    const { extension, corrections, itemKind } = item
    if (itemKind !== 'licence') continue
    const allowed = isJointlyHandled(item) ? most.jointExtension : most.extension
    if (extension !== undefined) longerThan(allowed, 'extension', extension.length, reporter)
    if (corrections !== undefined && corrections.times > most.corrections)
      report('corrections', most.corrections, corrections.node.times, reporter)
  }
  for (const { statements } of model.processes.filter(mayLicense))
    for (const statement of statementsIn(statements)) {
      if (statement.kind === 'accept') longerThan(most.intake, 'intake', statement.limit, reporter)
      if (statement.kind === 'issue') longerThan(most.handingOver, 'handingOver', statement.limit, reporter)
    }
}

/** Whether the licensing law holds for a process: not where it handles items, and none of them is a licence. */
function mayLicense({ statements }: Process): boolean {
  const handles = handlesIn(statements)
  return handles.length === 0 || handles.some(({ item }) => item.itemKind === 'licence')
}

function longerThan(allowed: number, what: string, limit: DurationNode | undefined, reporter: Reporter): void {
  if (limit !== undefined && !limit.missing && toWorkingDays(limit) > allowed) report(what, allowed, limit, reporter)
}

function report(what: string, allowed: number, at: Span, reporter: Reporter): void {
  reporter.warning('BJ3012', at, { args: { what: `above.${what}`, most: allowed } })
}
