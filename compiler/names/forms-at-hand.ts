import type { ItemNode, ProcessNode, Statement, StepPart, AcceptNode } from '@banjie/dsl'
import { procedureOf, type ModuleNames } from './module-names.ts'
import { anyField, type NameSpace } from './scoped.ts'
import { statementsIn } from './statements.ts'
import { KeptWith } from '../kept-with.ts'

/** Asked for at every condition, message and scenario that names a field. */
const knownForms = new KeptWith<ItemNode | ProcessNode, readonly string[]>()

/** The names of the forms that an item or a process has filled in: at intakes, at steps, and as a part of an item. */
function formsOf(node: ItemNode | ProcessNode): readonly string[] {
  return knownForms.of(node, () => findForms(node))
}

function findForms(node: ItemNode | ProcessNode): readonly string[] {
  const own = node.kind === 'item' ? formsNamedBy(node) : []
  const statements = node.kind === 'item' ? procedureOf(node) : node.statements
  return [...own, ...statementsIn({ statements }).flatMap(formsAt)]
}

/** The forms that are a part of an item: it sees their fields, and not those of the process that handles it. */
export const formsNamedBy = ({ parts }: ItemNode): readonly string[] =>
  parts.flatMap((part) => (part.kind === 'formUse' ? namesIn([part]) : []))

/** The fields of the forms that an item or a process has filled in. */
export function fieldsAtHand(node: ItemNode | ProcessNode, names: ModuleNames): readonly NameSpace[] {
  return fieldsOf(formsOf(node), names.homeOf(node))
}

/** The fields of forms; those of a form that is not declared, which has been reported, may be any. */
export function fieldsOf(forms: readonly string[], names: ModuleNames): readonly NameSpace[] {
  return forms.map((form) => names.fields.get(form) ?? anyField)
}

function formsAt(statement: Statement): readonly string[] {
  if (statement.kind === 'step' || statement.kind === 'special' || statement.kind === 'accept')
    return namesIn(statement.parts)
  return statement.kind === 'auto' && statement.otherwise !== undefined ? namesIn(statement.otherwise.parts) : []
}

const namesIn = (parts: readonly (StepPart | AcceptNode['parts'][number])[]): readonly string[] =>
  parts.flatMap((part) => (part.kind === 'formUse' ? part.forms.flatMap(({ parts: name }) => name[0]?.text ?? []) : []))

/**
 * The fields that an item's conditions may use: those that its own steps have filled in, and those of the forms that it
 * names, else of each process that handles it (section 3); where none does, any form's that its module sees. None at all
 * where there is nothing to hold them against: a process of another module will. A process that cannot be read whole may
 * name more forms.
 */
export function itemFields(
  item: ItemNode,
  handling: readonly { readonly node: ProcessNode; readonly isBroken: boolean }[],
  names: ModuleNames,
): readonly (readonly NameSpace[])[] {
  const own = fieldsAtHand(item, names)
  if (formsNamedBy(item).length > 0) return [own]
  if (handling.length === 0) return names.fields.size === 0 ? [] : [[...names.fields.values()]]
  return handling.map(({ node, isBroken }) => [...own, ...fieldsAtHand(node, names), ...(isBroken ? [anyField] : [])])
}
