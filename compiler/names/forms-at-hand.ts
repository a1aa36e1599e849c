import type { ItemNode, ProcessNode, Statement, StepPart, AcceptNode } from '@banjie/dsl'
import { procedureOf, type ModuleNames } from './module-names.ts'
import type { NameSpace } from './scoped.ts'
import { statementsIn } from './statements.ts'

/** The names of the forms that an item or a process has filled in: at intakes, at steps, and as a part of an item. */
export function formsOf(node: ItemNode | ProcessNode): readonly string[] {
  const own = node.kind === 'item' ? node.parts.flatMap((part) => (part.kind === 'formUse' ? namesIn([part]) : [])) : []
  const statements = node.kind === 'item' ? procedureOf(node) : node.statements
  return [...own, ...[...statementsIn({ statements })].flatMap(formsAt)]
}

/** The fields of forms. */
export function fieldsOf(forms: readonly string[], names: ModuleNames): readonly NameSpace[] {
  return forms.flatMap((form) => names.fields.get(form) ?? [])
}

function formsAt(statement: Statement): readonly string[] {
  if (statement.kind === 'step' || statement.kind === 'special' || statement.kind === 'accept')
    return namesIn(statement.parts)
  return statement.kind === 'auto' && statement.otherwise !== undefined ? namesIn(statement.otherwise.parts) : []
}

const namesIn = (parts: readonly (StepPart | AcceptNode['parts'][number])[]): readonly string[] =>
  parts.flatMap((part) => (part.kind === 'formUse' ? part.forms.flatMap(({ parts: name }) => name[0]?.text ?? []) : []))
