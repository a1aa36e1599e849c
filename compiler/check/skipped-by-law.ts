import type { BasisNode, RelatedPlace } from '@banjie/dsl'
import type { Item, Process, GreenChannel } from '../model/model.ts'
import type { Rule } from '../model/rule.ts'
import { statementsIn } from '../model/parts.ts'

type Skipped = GreenChannel['skip'][number]

/** BJ5003: a green channel skips a step that has a legal basis of its own: what a law wants, no channel can leave out. */
export const skippedByLaw: Rule = ({ model, reporter }) => {
  for (const process of model.processes) {
    for (const { node, step } of process.greenChannels.flatMap(({ skip }) => skip)) {
      const [basis] = step !== undefined && 'basis' in step ? step.basis : []
      if (basis === undefined) continue
      const name = node.parts.map(({ text }) => text).join('.')
      reporter.error('BJ5003', node, { args: { name }, related: relatedBasis(basis, step, process) })
    }
  }
}

/** The basis, in the module of the item whose step it is. */
function relatedBasis({ start, end }: BasisNode, step: Skipped['step'], process: Process): readonly RelatedPlace[] {
  const module = itemOf(step, process)?.module ?? process.module
  return [{ start, end, role: 'role.basis', ...(module === process.module ? {} : { module }) }]
}

function itemOf(step: Skipped['step'], { statements }: Process): Item | undefined {
  for (const one of statementsIn(statements))
    if (one.kind === 'handle')
      for (const inner of statementsIn(one.item.procedure ?? [])) if (inner === step) return one.item
  return undefined
}
