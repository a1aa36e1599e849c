import { statementsIn } from '../model/parts.ts'
import type { Rule } from './rule.ts'

/** BJ5001: tolerating a document gains nothing where the item's first step reads it. */
export const uselessTolerance: Rule = ({ model, reporter }) => {
  for (const { needs, procedure } of model.items) {
    const [first] = [...statementsIn(procedure ?? [])].filter(({ kind }) => kind === 'step' || kind === 'special')
    const reads = first?.kind === 'step' || first?.kind === 'special' ? first.reads : []
    for (const { document, tolerate } of needs) {
      if (tolerate === undefined || !reads.includes(document)) continue
      const { start, keywordEnd: end } = tolerate.node
      reporter.warning('BJ5001', { start, end }, { args: { name: document.name } })
    }
  }
}
