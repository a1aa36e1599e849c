import type { Document, Item } from '../model/model.ts'
import { statementsIn } from '../model/parts.ts'
import type { Rule } from '../model/rule.ts'

/** BJ5001: tolerating a document gains nothing where the item's first step reads it. */
export const uselessTolerance: Rule = ({ model, reporter }) => {
  for (const item of model.items) {
    for (const { document, tolerate } of item.needs) {
      if (tolerate === undefined || !firstStepReads(item, document)) continue
      const { start, keywordEnd: end } = tolerate.node
      reporter.warning('BJ5001', { start, end }, { args: { name: document.name } })
    }
  }
}

/** A step that names no document reads all, and so does an item's last one, whatever it names (language.md, rule 3). */
function firstStepReads({ procedure = [] }: Item, document: Document): boolean {
  const [first, ...later] = [...statementsIn(procedure)].filter(({ kind }) => kind === 'step' || kind === 'special')
  if (first?.kind !== 'step' && first?.kind !== 'special') return procedure.length === 0
  if (first.reads.includes(document)) return true
  // A step inside a block is not the first of every case, or has siblings that begin beside it.
  if (first !== procedure[0]) return false
  return later.length === 0 ? procedure.length === 1 : first.kind === 'step' && first.reads.length === 0
}
