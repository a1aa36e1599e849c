import type { ChoiceBranchNode } from '@banjie/dsl'
import type { Choose } from './statement.ts'
import type { Expression } from './syntax.ts'

/** What has to hold for the field of a `choose` (分情形) to be one of some options. */
export function chosenIn({ field }: Choose, options: ChoiceBranchNode['values']): Expression {
  let chosen = known.get(options)
  if (chosen === undefined) {
    const { start, end } = field
    known.set(options, (chosen = { kind: 'member', value: field, options, negated: false, start, end }))
  }
  return chosen
}

const known = new WeakMap<ChoiceBranchNode['values'], Expression>()
