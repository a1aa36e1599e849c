import type { FieldNode, FormNode } from '@banjie/dsl'
import type { Form } from './model.ts'

/** Binds a form: its fields, each name once. */
export function bindForm(node: FormNode): Form {
  const fields = new Map<string, FieldNode>()
  for (const field of node.fields)
    if (!field.name.missing && !fields.has(field.name.text)) fields.set(field.name.text, field)
  return { kind: 'form', name: node.name.text, title: node.title?.value, fields: [...fields.values()], node }
}
