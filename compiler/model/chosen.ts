import type { Choose } from './statement.ts'
import type { Expression } from './syntax.ts'

/** What has to hold for a case to take a branch of a `choose` (分情形): its field is one of the branch's options. */
export function chosenIn({ field }: Choose, { node }: Choose['branches'][number]): Expression {
  const { start, end } = field
  return { kind: 'member', value: field, options: node.values, negated: false, start, end }
}
