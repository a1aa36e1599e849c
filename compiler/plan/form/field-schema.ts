import type { BoundNode, ConstraintNode, Expression, FieldNode } from '@banjie/dsl'
import type { Condition, JsonSchema } from '@banjie/runtime/plan'
import { ofWholeAnswer } from '@banjie/runtime/plan/pattern'
import { defaultOf } from './default-value.ts'
import { lowerCondition } from '../lower-condition.ts'

/** What a field stands among. */
export interface FieldPlace {
  /** The fields that its conditions may read. */
  readonly fields: ReadonlyMap<string, FieldNode>
  /** The schema of a row that has these fields. */
  readonly rows: (fields: readonly FieldNode[]) => JsonSchema
}

/** Whether a field must be answered where it is asked. */
export const isRequired = ({ constraints }: FieldNode): boolean => constraints.some(({ kind }) => kind === 'required')

/** Whether a field is asked whatever else is answered. */
export const isAskedAlways = ({ constraints }: FieldNode): boolean =>
  constraints.every(({ kind }) => kind !== 'condition')

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** The JSON Schema of what a field can be answered with. */
export function fieldSchema(field: FieldNode, place: FieldPlace): JsonSchema {
  const schema: Writable<JsonSchema> = { ...typeSchema(field, place) }
  if (field.doc !== undefined) schema.description = field.doc
  if (isRequired(field)) requireAnswer(schema)
  for (const constraint of field.constraints) constrain(schema, constraint, field)
  const when = whenOf(field, place)
  if (when !== undefined) {
    schema['x-when'] = when
    if (isRequired(field)) schema['x-required'] = true
  }
  return schema
}

function typeSchema({ type }: FieldNode, { rows }: FieldPlace): JsonSchema {
  switch (type.kind) {
    case 'simpleType':
      return { ...simple[type.type], 'x-type': type.type }
    case 'choiceType': {
      const options = type.options.map(({ value }) => value)
      if (!type.several) return { type: 'string', enum: options, 'x-type': 'choice' }
      return { type: 'array', items: { type: 'string', enum: options }, uniqueItems: true, 'x-type': 'choices' }
    }
    case 'listType':
      return { type: 'array', items: rows(type.fields), 'x-type': 'list' }
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

/** An empty text, nothing ticked and a list without rows are no answers. */
function requireAnswer(schema: Writable<JsonSchema>): void {
  if (schema.type === 'array') schema.minItems = 1
  if (schema.type !== 'string' || schema.enum !== undefined || schema.format !== undefined) return
  schema.minLength = 1
  schema['x-filled'] = true
}

function constrain(schema: Writable<JsonSchema>, constraint: ConstraintNode, field: FieldNode): void {
  switch (constraint.kind) {
    case 'unit':
      schema['x-unit'] = constraint.unit.value
      break
    case 'bound':
      bound(schema, constraint)
      break
    case 'matching':
      schema.pattern = ofWholeAnswer(constraint.pattern.value)
      break
    case 'length':
      schema.maxLength = constraint.most.value
      break
    case 'default': {
      const value = defaultOf(field, constraint.value)
      if (value !== undefined) schema.default = value
      break
    }
    case 'required':
    case 'condition':
      break
  }
}

const bounds = { above: 'exclusiveMinimum', atLeast: 'minimum', below: 'exclusiveMaximum', atMost: 'maximum' } as const

function bound(schema: Writable<JsonSchema>, { bound: which, value }: BoundNode): void {
  if (value.missing) return
  if (value.kind === 'number') schema[bounds[which]] = value.value
  else schema[`x-${bounds[which]}`] = value.value
}

/** When a field is asked: where each of its conditions holds. */
function whenOf({ constraints }: FieldNode, { fields }: FieldPlace): Condition | undefined {
  const read = (condition: Expression): Condition => lowerCondition(condition, { fields, tasks: () => [] })
  const [first, ...more] = constraints.flatMap((one) => (one.kind === 'condition' ? [read(one.condition)] : []))
  return first === undefined || more.length === 0 ? first : { kind: 'and', of: [first, ...more] }
}
