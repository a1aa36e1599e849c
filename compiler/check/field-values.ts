import type { AssignmentNode, Expression, FieldNode, NameNode, ValueNode } from '@banjie/dsl'
import type { Form } from '../model/model.ts'

/** The fields of a form, or of a repeated group in it, what is asked of them, and what has to be comparable. */
export interface FieldValues {
  /** With those of the form around a group, which its conditions read too. */
  readonly fields: ReadonlyMap<string, FieldNode>
  /** When each field is asked. */
  readonly conditions: readonly Expression[]
  /** What each field stands at first and what bounds it, as comparisons with the field. */
  readonly comparisons: readonly Expression[]
}

/** The values that a form gives its fields: each has to be one that the field can have (BJ2001). */
export const fieldValuesOf = ({ fields }: Form): readonly FieldValues[] => inGroup(fields, [], new Map())

/** `rows` are those that the list stands at first of which these are the fields. */
function inGroup(
  fields: readonly FieldNode[],
  rows: readonly ValueNode[],
  around: ReadonlyMap<string, FieldNode>,
): readonly FieldValues[] {
  const read = new Map([...around, ...fields.map((field) => [field.name.text, field] as const)])
  const constraints = fields.flatMap((field) => field.constraints)
  const given = rows.flatMap(groupsIn)
  const own = {
    fields: read,
    conditions: constraints.flatMap((one) => (one.kind === 'condition' ? [one.condition] : [])),
    comparisons: [
      ...fields.flatMap(comparisonsWith),
      ...given
        .filter(({ field }) => fields.some(({ name }) => name.text === field.text))
        .flatMap(({ field, value }) => valuesIn(value).map((single) => compared(field, '=', single))),
    ],
  }
  const inside = fields.flatMap(({ name, type, constraints: of }) => {
    if (type.kind !== 'listType') return []
    const defaults = of.flatMap((one) => (one.kind === 'default' ? [one.value] : []))
    const inRows = given.flatMap(({ field, value }) => (field.text === name.text ? [value] : []))
    return inGroup(type.fields, [...defaults, ...inRows], read)
  })
  return [own, ...inside]
}

/** What the groups of a value give their fields. */
const groupsIn = (value: ValueNode): readonly AssignmentNode[] => {
  if (value.kind === 'valueList') return value.values.flatMap(groupsIn)
  return value.kind === 'valueGroup' ? value.fields : []
}

/** Whether a field has one answer: neither several options nor rows. */
export const hasOneAnswer = ({ type }: FieldNode): boolean =>
  type.kind === 'simpleType' || (type.kind === 'choiceType' && !type.several)

function comparisonsWith(field: FieldNode): readonly Expression[] {
  const { name, constraints } = field
  return constraints.flatMap((one): readonly Expression[] => {
    if (one.kind === 'bound') return [compared(name, '<', one.value)]
    // A list where one answer is due is at fault as a whole.
    if (one.kind !== 'default' || (one.value.kind === 'valueList' && hasOneAnswer(field))) return []
    return valuesIn(one.value).map((value) => compared(name, '=', value))
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
