import type { ConstraintNode, FieldNode, FormNode } from '@banjie/dsl'
import type { Binding } from './binding.ts'
import type { Form } from './model.ts'
import { refuseUnsupported } from './unsupported.ts'

const acting: ReadonlySet<ConstraintNode['kind']> = new Set(['required', 'unit', 'bound', 'length', 'default'])

/** Binds a form: its fields, each name once. */
export function bindForm(node: FormNode, { text, reporter }: Binding): Form {
  const fields = new Map<string, FieldNode>()
  for (const field of node.fields) {
    if (field.name.missing || fields.has(field.name.text)) continue
    fields.set(field.name.text, field)
    if (field.type.kind === 'listType')
      refuseUnsupported({ ...field.type, keywordEnd: field.type.start + 2 }, text, reporter)
    for (const constraint of field.constraints)
      if (!acting.has(constraint.kind) || isDateBound(constraint)) refuseUnsupported(constraint, text, reporter)
  }
  return { kind: 'form', name: node.name.text, title: node.title?.value, fields: [...fields.values()], node }
}

const isDateBound = (constraint: ConstraintNode): boolean =>
  constraint.kind === 'bound' && constraint.value.kind === 'date'
