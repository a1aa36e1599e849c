import type { RelatedPlace } from '@banjie/dsl'
import type { Document, Item } from '../model/model.ts'
import { blocksIn } from '../model/parts.ts'
import type { Rule } from '../model/rule.ts'
import type { Statement } from '../model/statement.ts'
import { worksIn, type Worked } from '../model/waiting.ts'

/** BJ5001: tolerating a document gains nothing where the item's first step reads it. */
export const uselessTolerance: Rule = ({ model, reporter }) => {
  for (const item of model.items) {
    const first = new Set<Worked>()
    collectFirst(item.procedure ?? [], first)
    for (const { document, tolerate } of item.needs) {
      if (tolerate === undefined || ![...first].every((step) => reads(item, step, document))) continue
      // Without a procedure the one step that is implied reads all.
      if (first.size === 0 && item.procedure !== undefined) continue
      const { start, keywordEnd: end } = tolerate.node
      const related = [...first].slice(0, 1).map(nameOf)
      reporter.warning('BJ5001', { start, end }, { args: { name: document.name }, related })
    }
  }
}

/** Adds the steps that come first in a block, each in some case; says whether every case that runs it runs one. */
function collectFirst(statements: readonly Statement[], first: Set<Worked>): boolean {
  return statements.some((one) => {
    switch (one.kind) {
      case 'step':
      case 'special':
      case 'auto':
        first.add(one)
        return true
      case 'sequence':
        return collectFirst(one.statements, first)
      case 'parallel':
        return one.statements.map((branch) => collectFirst([branch], first)).some(Boolean)
      case 'when':
      case 'choose': {
        const all = blocksIn(one).map((block) => collectFirst(block, first))
        return all.every(Boolean) && (one.kind === 'choose' || one.otherwise !== undefined)
      }
      default:
        return false
    }
  })
}

/** A step that names no document reads all, and so does an item's last one, whatever it names (language.md, rule 3). */
function reads({ procedure = [] }: Item, step: Worked, document: Document): boolean {
  if (step.kind === 'auto' || worksIn(procedure).length === 1) return true
  return step.reads.includes(document) || (step.kind === 'step' && step.reads.length === 0)
}

function nameOf({ node }: Worked): RelatedPlace {
  const { start, end } = node.kind === 'special' ? (node.name ?? node.procedureKind) : node.name
  return { start, end, role: 'role.firstStep' }
}
