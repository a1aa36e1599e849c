import type { Span } from '@banjie/dsl'

/** Any node of the tree, for walks that treat all alike; ranges without a kind (the braces of a step) are nodes as well. */
export interface TreeNode extends Span {
  readonly kind?: string
}

/** Whether a value of the tree is a node. */
export function isNode(value: unknown): value is TreeNode {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value
}

/** The nodes directly inside a node, those of its lists with them. */
export function childrenOf(node: Span): readonly TreeNode[] {
  return Object.values(node).flatMap((part: unknown) => (Array.isArray(part) ? part : [part]).filter(isNode))
}
