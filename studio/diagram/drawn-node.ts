import type { NodeId } from '@banjie/runtime/plan'

/** The node that stands for another one in a drawing: itself, or the nearest one around it that is drawn. */
export function drawnNode(node: NodeId, isDrawn: (node: NodeId) => boolean): NodeId | undefined {
  for (let at = node; ; at = at.slice(0, at.lastIndexOf('/'))) {
    if (isDrawn(at)) return at
    if (!at.includes('/')) return undefined
  }
}
