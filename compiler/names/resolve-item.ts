import type { ItemNode } from '@banjie/dsl'
import { resolveCondition, type ConditionScope } from './conditions.ts'
import { procedureOf } from './module-names.ts'
import type { Resolver } from './resolver.ts'
import { resolveBlock } from './resolve-statement.ts'

/** Resolves the names in an item. */
export function resolveItem(item: ItemNode, fields: ConditionScope['fields'], resolver: Resolver): void {
  const offices = item.parts.flatMap((part) =>
    part.kind === 'handledBy' ? part.offices.flatMap(({ parts }) => parts[0]?.text ?? []) : [],
  )
  const steps = resolver.names.steps.get(item)
  const scope: ConditionScope = {
    fields,
    step: (ref) => {
      const name = ref.parts.at(-1)
      if (name !== undefined) resolver.member(name, steps)
    },
  }
  const needed = new Set<string>()
  // Which document stands where a name is missing cannot be told.
  const needsUnread = item.parts.some((part) => part.kind === 'needs' && part.documents.some(({ missing }) => missing))
  for (const part of item.parts) {
    switch (part.kind) {
      case 'handledBy':
        for (const office of part.offices) resolver.top(office, 'office')
        break
      case 'needs':
        for (const document of part.documents) {
          const found = resolver.top(document, 'document')
          if (found !== undefined) needed.add(found.name)
        }
        for (const more of part.parts) {
          if (more.kind === 'sharedFrom') resolver.doer(more.office)
          if (more.kind === 'onCommitment' && more.verify?.by !== undefined) resolver.doer(more.verify.by)
          if (more.kind === 'tolerate' && more.overdue?.escalateTo !== undefined) resolver.doer(more.overdue.escalateTo)
          if (more.kind === 'condition') resolveCondition(more.condition, scope, resolver)
        }
        break
      case 'formUse':
        for (const form of part.forms) resolver.top(form, 'form')
        break
      case 'yields':
        resolver.top(part.document, 'document')
        break
      case 'sealedWith':
        resolver.seal(part.seal, offices)
        break
      case 'takenOverFrom':
      case 'supervisedBy':
        resolver.top(part.office, 'office')
        break
      case 'corrections':
        if (part.overdue?.escalateTo !== undefined) resolver.doer(part.overdue.escalateTo)
        break
      case 'extension':
        if (part.by !== undefined) resolver.doer(part.by)
        break
      default:
    }
  }
  resolveBlock(
    { statements: procedureOf(item) },
    { scope, steps, needed: needsUnread ? undefined : needed, offices, place: 'procedure' },
    resolver,
  )
}
