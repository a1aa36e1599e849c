import type { FieldNode, ValueNode } from '@banjie/dsl'
import type { JsonValue } from '@banjie/runtime/plan'

/**
 * What a field stands at first, as the answer that it would be: one option of several is a list of one, and one group of
 * a list is its one row. Undefined where nothing that can be read is given.
 */
export function defaultOf({ type }: FieldNode, value: ValueNode): JsonValue | undefined {
  const each = value.kind === 'valueList' ? value.values : [value]
  if (type.kind === 'choiceType' && type.several) return each.flatMap(singleOf)
  if (type.kind === 'listType') return each.flatMap((row) => rowOf(type.fields, row))
  return singleOf(value)[0]
}

/** A single value; none where something else stands. */
function singleOf(value: ValueNode): readonly JsonValue[] {
  if (value.kind === 'valueList' || value.kind === 'valueGroup' || value.kind === 'missingValue') return []
  return value.kind !== 'boolean' && value.missing ? [] : [value.value]
}

function rowOf(fields: readonly FieldNode[], value: ValueNode): readonly JsonValue[] {
  if (value.kind !== 'valueGroup') return []
  const answers = value.fields.flatMap(({ field: { text }, value: given }) => {
    const field = fields.find(({ name }) => name.text === text)
    const answer = field && defaultOf(field, given)
    return answer === undefined ? [] : [[text, answer] as const]
  })
  return [Object.fromEntries(answers)]
}
