import type { Expression, FieldNode, NameNode, ValueNode } from '@banjie/dsl'
import type { Form } from '../model/model.ts'

/** The fields of a form, or of a repeated group in it, and what has to be comparable among them. */
export interface FieldValues {
  readonly fields: ReadonlyMap<string, FieldNode>
  /** What each field stands at first and what bounds it, as comparisons with the field. */
  readonly comparisons: readonly Expression[]
}

/** The values that a form gives its fields: each has to be one that the field can have (BJ2001). */
export const fieldValuesOf = ({ fields }: Form): readonly FieldValues[] => inGroup(fields)

function inGroup(fields: readonly FieldNode[]): readonly FieldValues[] {
  const own = {
    fields: new Map(fields.map((field) => [field.name.text, field])),
    comparisons: fields.flatMap(comparisonsWith),
  }
  return [own, ...fields.flatMap(({ type }) => (type.kind === 'listType' ? inGroup(type.fields) : []))]
}

function comparisonsWith({ name, constraints }: FieldNode): readonly Expression[] {
  return constraints.flatMap((one): readonly Expression[] => {
    if (one.kind === 'bound') return [compared(name, '<', one.value)]
    return one.kind === 'default' ? valuesIn(one.value).map((value) => compared(name, '=', value)) : []
  })
}

/** The single values of a value; of a group they are those of other fields. */
function valuesIn(value: ValueNode): readonly Expression[] {
  if (value.kind === 'valueList') return value.values.flatMap(valuesIn)
  return value.kind === 'valueGroup' || value.kind === 'missingValue' ? [] : [value]
}

function compared(name: NameNode, operator: '<' | '=', right: Expression): Expression {
  const { start, end } = name
  const left: Expression = { kind: 'ref', parts: [name], missing: name.missing, start, end }
  return { kind: 'compare', operator, left, right, start: right.start, end: right.end }
}
