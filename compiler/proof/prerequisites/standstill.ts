import type { Rule } from '../../model/rule.ts'
import { standingAwaits } from './awaits.ts'
import { handlesWithoutIntake } from './intakes.ts'
import { standingMerges } from './merges.ts'
import { processesReadWhole } from './read-whole.ts'
import { standingSteps, stepsOpenToNobody, stepsWithoutWayOn } from './steps.ts'

/** BJ4005: a case could stop with nothing left that can move it. */
export const standstill: Rule = ({ model, reporter }) => {
  const told = new Set<number>()
  stepsWithoutWayOn(model, reporter)
  for (const process of processesReadWhole(model)) {
    standingAwaits(process, model, reporter, told)
    standingMerges(process, reporter)
    standingSteps(process, reporter)
    stepsOpenToNobody(process, reporter, told)
    handlesWithoutIntake(process, reporter)
  }
}
