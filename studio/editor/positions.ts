import type { NodeId } from '@banjie/runtime/plan'

/** A stretch of text: offsets in UTF-16 units, the end excluded. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

/** Where each node of a process stands: in which module, and where in its text. */
export type NodeSources = Readonly<Record<NodeId, TextSpan & { readonly module: string }>>

/** The node that the text of a module at an offset belongs to: the one with the smallest stretch around it. */
export function nodeAt(sources: NodeSources, path: string, offset: number): NodeId | undefined {
  let found: { readonly node: NodeId; readonly length: number } | undefined
  for (const [node, { module, start, end }] of Object.entries(sources)) {
    if (module !== path || offset < start || offset > end) continue
    // Of two nodes with the same stretch the later one is the inner one.
    if (found === undefined || end - start <= found.length) found = { node, length: end - start }
  }
  return found?.node
}

/** A place as people count it: line and column from 1, columns in UTF-16 units. */
export interface LineColumn {
  readonly line: number
  readonly column: number
}
