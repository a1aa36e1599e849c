import { dayNumber } from '@banjie/runtime/calendar'
import { exact, type Exact } from '@banjie/runtime/plan/exact'
import type { Context } from '../../model/context.ts'
import { options, ranges, type Domain, type Range } from './domain.ts'

type Field = Context['fields'] extends ReadonlyMap<string, infer F> ? F : never

/** The number of a day in ISO text. */
export const dayOf = (iso: string): Exact => exact(dayNumber(iso))

/** Everything that an answered field may hold, its bounds kept; undefined where its values cannot be told apart here. */
export function answersOf({ type, constraints }: Field): Domain | undefined {
  if (type.kind === 'choiceType') return type.several ? undefined : options(type.options.map(({ value }) => value))
  if (type.kind !== 'simpleType') return undefined
  switch (type.type) {
    case 'yesno':
      return options(['true', 'false'])
    case 'number':
    case 'money':
    case 'integer':
    case 'date':
      return ranges([boundsOf(constraints)], type.type === 'integer' || type.type === 'date')
    default:
      return { kind: 'options', values: new Set(), others: true, unanswered: false }
  }
}

function boundsOf(constraints: Field['constraints']): Range {
  let bounds: Range = { from: undefined, to: undefined }
  for (const one of constraints) {
    if (one.kind !== 'bound' || one.value.missing) continue
    const at = one.value.kind === 'date' ? dayOf(one.value.value) : exact(one.value.value)
    const end = { at, closed: one.bound === 'atLeast' || one.bound === 'atMost' }
    bounds = one.bound === 'above' || one.bound === 'atLeast' ? { ...bounds, from: end } : { ...bounds, to: end }
  }
  return bounds
}

/** Whether a field that is asked may stay without an answer. */
export const mayBeEmpty = ({ constraints }: Field): boolean =>
  constraints.every(({ kind }) => kind !== 'required' && kind !== 'default')

/** What a field holds that is not asked: a yes/no is no, anything else has no answer. */
export const emptyOf = (answers: Domain): Domain => {
  if (answers.kind === 'ranges') return ranges([], answers.whole, true)
  const isYesNo =
    !answers.others && answers.values.size === 2 && answers.values.has('true') && answers.values.has('false')
  return isYesNo ? options(['false']) : options([], true)
}
