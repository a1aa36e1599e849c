import type { ItemNode, ItemPart } from '@banjie/dsl'
import type { Binding } from './binding.ts'
import type { Item, Need } from './model.ts'
import { bindStatements } from './statements.ts'
import { refuseUnsupported } from './unsupported.ts'

/** Binds an item: its offices, its documents, its procedure. */
export function bindItem(node: ItemNode, binding: Binding): Item {
  const { scope, text, reporter } = binding
  const parts = <K extends ItemPart['kind']>(kind: K): Extract<ItemPart, { kind: K }>[] =>
    node.parts.filter((part): part is Extract<ItemPart, { kind: K }> => part.kind === kind)
  for (const part of node.parts) if (!acting.has(part.kind)) refuseUnsupported(part, text, reporter)
  const needs = parts('needs').flatMap(({ documents, parts: more }): Need[] => {
    for (const part of more) if (part.kind !== 'basis') refuseUnsupported(part, text, reporter)
    return documents.flatMap((ref) => {
      const document = scope.find(ref, 'document')
      return document === undefined ? [] : [{ document, span: ref }]
    })
  })
  const [procedure] = parts('procedure')
  const [statutory] = parts('statutory')
  return {
    kind: 'item',
    name: node.name.text,
    title: node.title?.value,
    basis: parts('basis'),
    offices: parts('handledBy').flatMap(({ offices }) => offices.flatMap((ref) => scope.find(ref, 'office') ?? [])),
    statutory: statutory && { limit: statutory.limit, fromReceipt: statutory.fromReceipt },
    promised: parts('promised')[0]?.limit,
    needs,
    yields: parts('yields').flatMap(({ document, validFor }) => {
      if (validFor !== undefined) refuseUnsupported({ ...validFor, keywordEnd: validFor.end }, text, reporter)
      return scope.find(document, 'document') ?? []
    }),
    procedure: procedure && bindStatements(procedure.block, { ...binding, place: 'procedure', needs }),
    module: binding.module,
    node,
  }
}

const acting: ReadonlySet<ItemPart['kind']> = new Set([
  'basis',
  'handledBy',
  'statutory',
  'promised',
  'needs',
  'yields',
  'procedure',
])
