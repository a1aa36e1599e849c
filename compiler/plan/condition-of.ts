import type { Expression } from '@banjie/dsl'
import type { Condition } from '@banjie/runtime/plan'
import { lowerCondition } from './lower-condition.ts'
import type { Context } from './lowering.ts'
import { KeptWith } from '../kept-with.ts'

/** A condition where it stands in a process: the same one each time, so that it can be told from others. */
export function conditionOf(expression: Expression, { item, lowering }: Context): Condition {
  const key = item?.id ?? ''
  const known = conditions.of(expression, () => new Map())
  const before = known.get(key)
  if (before !== undefined) return before
  const condition = lowerCondition(expression, {
    fields: lowering.fields,
    tasks: (ref) => lowering.tasksNamed(ref, item),
  })
  known.set(key, condition)
  return condition
}

const conditions = new KeptWith<Expression, Map<string, Condition>>()
