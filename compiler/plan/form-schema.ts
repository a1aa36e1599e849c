import type { BoundNode, ConstraintNode, FieldNode, ValueNode } from '@banjie/dsl'
import type { JsonSchema } from '@banjie/runtime/plan'
import type { Form } from '../model/model.ts'

/** The JSON Schema (2020-12) of one or several forms that are filled in together. */
export function formSchema(forms: readonly Form[]): JsonSchema {
  const fields = forms.flatMap((form) => form.fields)
  const titles = forms.map((form) => form.title ?? form.name)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    ...(titles.length > 0 ? { title: titles.join('、') } : {}),
    properties: Object.fromEntries(fields.map((field) => [field.name.text, fieldSchema(field)])),
    required: fields
      .filter(({ constraints }) => constraints.some(({ kind }) => kind === 'required'))
      .map(({ name }) => name.text),
    additionalProperties: false,
  }
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

function fieldSchema(field: FieldNode): JsonSchema {
  const schema: Writable<JsonSchema> = { ...typeSchema(field) }
  if (field.doc !== undefined) schema.description = field.doc
  const isRequired = field.constraints.some(({ kind }) => kind === 'required')
  // An empty text is no answer: a required one wants at least a character.
  if (isRequired && schema.type === 'string' && schema.enum === undefined && schema.format === undefined)
    schema.minLength = 1
  if (isRequired && schema.type === 'array') schema.minItems = 1
  for (const constraint of field.constraints) constrain(schema, constraint)
  return schema
}

function typeSchema({ type }: FieldNode): JsonSchema {
  switch (type.kind) {
    case 'simpleType':
      return { ...simple[type.type], 'x-type': type.type }
    case 'choiceType': {
      const options = type.options.map(({ value }) => value)
      if (!type.several) return { type: 'string', enum: options, 'x-type': 'choice' }
      return { type: 'array', items: { type: 'string', enum: options }, uniqueItems: true, 'x-type': 'choices' }
    }
    case 'listType':
    case 'missingType':
      return {}
  }
}

const simple = {
  text: { type: 'string' },
  number: { type: 'number' },
  integer: { type: 'integer' },
  money: { type: 'number', multipleOf: 0.01 },
  yesno: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  phone: { type: 'string', format: 'phone' },
  idcard: { type: 'string', format: 'idcard' },
  uscc: { type: 'string', format: 'uscc' },
} as const satisfies Record<string, JsonSchema>

function constrain(schema: Writable<JsonSchema>, constraint: ConstraintNode): void {
  switch (constraint.kind) {
    case 'unit':
      schema['x-unit'] = constraint.unit.value
      break
    case 'bound':
      bound(schema, constraint)
      break
    case 'length':
      schema.maxLength = constraint.most.value
      break
    case 'default':
      setDefault(schema, constraint.value)
      break
    case 'required':
    case 'matching':
    case 'condition':
      break
  }
}

const bounds = { above: 'exclusiveMinimum', atLeast: 'minimum', below: 'exclusiveMaximum', atMost: 'maximum' } as const

function bound(schema: Writable<JsonSchema>, { bound: which, value }: BoundNode): void {
  if (value.kind === 'number') schema[bounds[which]] = value.value
}

function setDefault(schema: Writable<JsonSchema>, value: ValueNode): void {
  if (value.kind === 'number' || value.kind === 'string' || value.kind === 'boolean' || value.kind === 'date')
    schema.default = value.value
}
