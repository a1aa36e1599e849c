import type { DurationNode, Span } from '@banjie/dsl'
import { toWorkingDays } from '@banjie/runtime/calendar'
import type { Reporter } from '../messages/reporter.ts'
import { statementsIn } from '../model/parts.ts'
import type { Rule } from '../model/rule.ts'

/** Most working days, and most corrections, by 行政许可法: art. 32, 44 and 42. */
const most = { intake: 5, handingOver: 10, extension: 10, jointExtension: 15, corrections: 1 } as const

/** BJ3012: longer or more than the licensing law allows. */
export const aboveLicensingLaw: Rule = ({ model, reporter }) => {
  for (const { extension, corrections, offices, itemKind } of model.items) {
    if (itemKind !== 'licence') continue
    const allowed = offices.length > 1 ? most.jointExtension : most.extension
    if (extension !== undefined) longerThan(allowed, 'extension', extension.length, reporter)
    if (corrections !== undefined && corrections.times > most.corrections)
      report('corrections', most.corrections, corrections.node.times, reporter)
  }
  for (const statement of model.processes.flatMap(({ statements }) => [...statementsIn(statements)])) {
    if (statement.kind === 'accept') longerThan(most.intake, 'intake', statement.limit, reporter)
    if (statement.kind === 'issue') longerThan(most.handingOver, 'handingOver', statement.limit, reporter)
  }
}

function longerThan(allowed: number, what: string, limit: DurationNode | undefined, reporter: Reporter): void {
  if (limit !== undefined && !limit.missing && toWorkingDays(limit) > allowed) report(what, allowed, limit, reporter)
}

function report(what: string, allowed: number, at: Span, reporter: Reporter): void {
  reporter.warning('BJ3012', at, { args: { what: `above.${what}`, most: allowed } })
}
