import { canBeBare, keywordTable, quoteName, type Bilingual } from '@banjie/dsl'
import type { Rule } from '../model/rule.ts'

/** BJ6007: an item taken over from another office, and none that answers for what happens afterwards. */
export const noSupervision: Rule = ({ model, reporter }) => {
  for (const { name, takenOverFrom, node } of model.items) {
    const taken = node.parts.find(({ kind }) => kind === 'takenOverFrom')
    const isSupervised = node.parts.some(({ kind }) => kind === 'supervisedBy')
    if (takenOverFrom === undefined || taken === undefined || isSupervised || node.name.missing) continue
    const { start, end } = taken
    const written = reporter.wordsAt(taken, supervisedBy(takenOverFrom.name))
    reporter.warning('BJ6007', node.name, {
      args: { name, office: takenOverFrom.name },
      related: [{ start, end, role: 'role.takenOver' }],
      fixes: [{ title: 'fix.supervised', edits: [{ start: end, end, text: ` ${written}` }] }],
    })
  }
}

/** `supervised by` an office, as it is written in each language. */
function supervisedBy(office: string): Bilingual {
  const ref = canBeBare(office) ? office : quoteName(office)
  const { zh, en } = keywordTable.supervisedBy
  return { zh: `${zh[0] ?? ''} ${ref}`, en: `${en[0] ?? ''} ${ref}` }
}
