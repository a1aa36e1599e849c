import type { Expression } from '../../model/syntax.ts'

/** Whether a condition may come out otherwise later though no answer was amended. */
export function changes(node: Expression): boolean {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.operands.some(changes)
    case 'not':
    case 'negate':
      return changes(node.operand)
    case 'compare':
    case 'arithmetic':
      return changes(node.left) || changes(node.right)
    case 'member':
      return changes(node.value) || node.options.some(changes)
    default:
      return node.kind === 'today' || node.kind === 'submitted' || node.kind === 'obtained' || node.kind === 'outcomeOf'
  }
}
