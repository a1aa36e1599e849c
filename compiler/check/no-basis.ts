import type { Rule } from '../model/rule.ts'

/** BJ3004: an item without legal basis. */
export const noBasis: Rule = ({ model: { items, unread }, reporter }) => {
  for (const { name, basis, node } of items) {
    // Where something of the item cannot be read, that may be its basis.
    if (basis.length > 0 || unread.some(({ start, end }) => node.start <= start && end <= node.end)) continue
    reporter.warning('BJ3004', node.name, { args: { name } })
  }
}
