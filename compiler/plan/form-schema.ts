import type { FieldNode } from '@banjie/dsl'
import type { JsonSchema } from '@banjie/runtime/plan'
import { fieldsOf } from '../model/context.ts'
import type { Form } from '../model/model.ts'
import { fieldSchema, isAskedAlways, isRequired } from './form/field-schema.ts'

/** The JSON Schema (2020-12) of one or several forms that are filled in together; a field that two have, the first has. */
export function formSchema(forms: readonly Form[]): JsonSchema {
  const titles = forms.map((form) => form.title ?? form.name)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...(titles.length > 0 ? { title: titles.join('、') } : {}),
    ...groupSchema(fieldsOf(forms), new Map()),
  }
}

/**
 * Fields that are answered together: a form, or a row of a list (名单). `around` are those of the form that a list stands
 * in, which the conditions of its fields read too.
 */
function groupSchema(fields: ReadonlyMap<string, FieldNode>, around: ReadonlyMap<string, FieldNode>): JsonSchema {
  const read = new Map([...around, ...fields])
  const rows = (own: readonly FieldNode[]): JsonSchema => groupSchema(byName(own), read)
  const each = [...fields]
  return {
    type: 'object',
    properties: Object.fromEntries(each.map(([name, field]) => [name, fieldSchema(field, { fields: read, rows })])),
    required: each.filter(([, field]) => isRequired(field) && isAskedAlways(field)).map(([name]) => name),
    additionalProperties: false,
  }
}

function byName(fields: readonly FieldNode[]): ReadonlyMap<string, FieldNode> {
  const named = new Map<string, FieldNode>()
  for (const field of fields) if (!named.has(field.name.text)) named.set(field.name.text, field)
  return named
}
