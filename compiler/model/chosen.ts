import type { ChoiceBranchNode } from '@banjie/dsl'
import type { Choose } from './statement.ts'
import type { Expression } from './syntax.ts'
import { KeptWith } from '../kept-with.ts'

/** What has to hold for the field of a `choose` (分情形) to be one of some options. */
export function chosenIn({ field }: Choose, options: ChoiceBranchNode['values']): Expression {
  const { start, end } = field
  return known.of(options, () => ({ kind: 'member', value: field, options, negated: false, start, end }))
}

const known = new KeptWith<ChoiceBranchNode['values'], Expression>()
