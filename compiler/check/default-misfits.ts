import type { BoundNode, FieldNode, MessageArguments, ValueNode } from '@banjie/dsl'
import { exact } from '@banjie/runtime/plan/exact'
import { ofWholeAnswer, readPattern } from '@banjie/runtime/plan/pattern'
import type { Misfit } from './misfit.ts'

/**
 * What fields stand at first that their own constraints refuse (BJ2001): a form with such a default could not be handed
 * in as it is. A value of another type is told where types are read.
 */
export function defaultMisfits(fields: readonly FieldNode[]): readonly Misfit[] {
  return fields.flatMap((field) => [
    ...field.constraints.flatMap((one) => (one.kind === 'default' ? refused(field, one.value) : [])),
    ...(field.type.kind === 'listType' ? defaultMisfits(field.type.fields) : []),
  ])
}

function refused(field: FieldNode, value: ValueNode): readonly Misfit[] {
  if (value.kind === 'valueList') return value.values.flatMap((one) => refused(field, one))
  if (value.kind === 'valueGroup') {
    const { type } = field
    if (type.kind !== 'listType') return []
    return value.fields.flatMap(({ field: { text }, value: given }) => {
      const column = type.fields.find(({ name }) => name.text === text)
      return column === undefined ? [] : refused(column, given)
    })
  }
  if (value.kind === 'missingValue' || value.kind === 'boolean' || value.missing) return []
  const why = value.kind === 'string' ? refusesText(field, value.value) : refusesOrdered(field, value.value)
  return why === undefined ? [] : [{ at: value, args: { misfit: 'misfit.default', field: field.name.text, ...why } }]
}

function refusesText({ constraints }: FieldNode, text: string): MessageArguments | undefined {
  for (const one of constraints) {
    if (one.kind === 'length' && !one.most.missing && [...text].length > one.most.value)
      return { why: 'default.length', limit: String(one.most.value) }
    if (one.kind !== 'matching' || one.pattern.missing) continue
    const read = readPattern(ofWholeAnswer(one.pattern.value))
    if ('pattern' in read && !read.pattern.test(text)) return { why: 'default.pattern', limit: one.pattern.value }
  }
  return undefined
}

function refusesOrdered({ type, constraints }: FieldNode, value: number | string): MessageArguments | undefined {
  if (type.kind === 'simpleType' && typeof value === 'number') {
    const { over, top } = exact(value)
    if (type.type === 'integer' && top % over !== 0n) return { why: 'default.whole' }
    if (type.type === 'money' && (top * 100n) % over !== 0n) return { why: 'default.decimals' }
  }
  const broken = constraints.find((one) => one.kind === 'bound' && !keeps(one, value))
  return broken?.kind === 'bound' ? { why: `default.${broken.bound}`, limit: String(broken.value.value) } : undefined
}

/** Whether a value is within a bound; what cannot be compared with it is told where types are read. */
function keeps({ bound, value }: BoundNode, given: number | string): boolean {
  if (value.missing || typeof value.value !== typeof given) return true
  if (bound === 'above') return given > value.value
  if (bound === 'atLeast') return given >= value.value
  return bound === 'below' ? given < value.value : given <= value.value
}
