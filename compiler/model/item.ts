import type { ItemNode, NeedsNode } from '@banjie/dsl'
import type { Binding } from './binding.ts'
import type { Item, Need } from './model.ts'
import { bindStatements } from './statements.ts'
import { bindOverdue, findAll, partsOf } from './task.ts'

/** Binds an item: its offices, its documents, its procedure. */
export function bindItem(node: ItemNode, binding: Binding): Item {
  const { scope } = binding
  const { parts } = node
  const needs = partsOf(parts, 'needs').flatMap((part) => bindNeeds(part, binding))
  const offices = partsOf(parts, 'handledBy').flatMap((part) => findAll(part.offices, 'office', scope))
  const [procedure] = partsOf(parts, 'procedure')
  const [statutory] = partsOf(parts, 'statutory')
  const [takenOver] = partsOf(parts, 'takenOverFrom')
  const [supervised] = partsOf(parts, 'supervisedBy')
  const [corrections] = partsOf(parts, 'corrections')
  const [extension] = partsOf(parts, 'extension')
  return {
    kind: 'item',
    name: node.name.text,
    title: node.title?.value,
    itemKind: partsOf(parts, 'itemKind')[0]?.value ?? 'licence',
    basis: partsOf(parts, 'basis'),
    inForce: partsOf(parts, 'inForce')[0],
    offices,
    statutory: statutory && { limit: statutory.limit, fromReceipt: statutory.fromReceipt },
    promised: partsOf(parts, 'promised')[0]?.limit,
    needs,
    forms: partsOf(parts, 'formUse').flatMap((part) => findAll(part.forms, 'form', scope)),
    yields: partsOf(parts, 'yields').flatMap((part) => {
      const document = scope.find(part.document, 'document')
      return document === undefined ? [] : [{ document, validFor: part.validFor, node: part }]
    }),
    seal: scope.findSeal(partsOf(parts, 'sealedWith')[0]?.seal),
    takenOverFrom: takenOver && scope.find(takenOver.office, 'office'),
    supervisedBy: supervised && scope.find(supervised.office, 'office'),
    fee: partsOf(parts, 'fee')[0],
    corrections: corrections && {
      times: corrections.times.value,
      eachWithin: corrections.eachWithin,
      overdue: bindOverdue(corrections.overdue, scope),
      node: corrections,
    },
    extension: extension && {
      length: extension.length,
      by: extension.by && scope.findDoer(extension.by),
      node: extension,
    },
    procedure: procedure && bindStatements(procedure.block, { ...binding, place: 'procedure', needs }),
    module: binding.module,
    node,
  }
}

function bindNeeds(node: NeedsNode, { scope }: Binding): readonly Need[] {
  const { parts } = node
  const [tolerate] = partsOf(parts, 'tolerate')
  const [commitment] = partsOf(parts, 'onCommitment')
  const [shared] = partsOf(parts, 'sharedFrom')
  const verify = commitment?.verify
  return node.documents.flatMap((span): Need[] => {
    const document = scope.find(span, 'document')
    if (document === undefined) return []
    return [
      {
        document,
        span,
        tolerate: tolerate && {
          limit: tolerate.limit,
          overdue: bindOverdue(tolerate.overdue, scope),
          node: tolerate,
        },
        commitment: commitment && {
          verify: verify && { limit: verify.limit, by: verify.by && scope.findDoer(verify.by) },
          node: commitment,
        },
        sharedFrom: shared && { office: scope.findDoer(shared.office), node: shared },
        conditions: partsOf(parts, 'condition'),
        basis: partsOf(parts, 'basis'),
        node,
      },
    ]
  })
}
