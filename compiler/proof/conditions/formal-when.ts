import type { Rule } from '../../model/rule.ts'
import { neverIs } from '../prerequisites/can-come.ts'
import { sitesOf } from '../prerequisites/sites.ts'
import { spaceOf } from './case-space.ts'

/** BJ5004: a pre-review that can never become formal: its condition contradicts itself, or asks for what never comes. */
export const formalWhen: Rule = ({ model, reporter }) => {
  for (const process of model.processes)
    for (const site of sitesOf(process)) {
      const { statement } = site
      if (statement.kind !== 'preReview') continue
      const { condition } = statement
      if (spaceOf(process).and(condition).isEmpty() === 'yes') {
        reporter.error('BJ5004', condition, { args: { reason: 'reason.condition', document: '' } })
        continue
      }
      const never = neverIs(condition, true, { site, process }, ({ document }) =>
        model.scope.find(document, 'document'),
      )
      if (never === undefined || never.inSomeCases === true) continue
      const document = never.document?.name ?? ''
      const reason = document === '' ? 'reason.outcomeLater' : 'reason.notBefore'
      reporter.error('BJ5004', condition, { args: { reason, document } })
    }
}
