import type { Named, NodeId, TransitionConfig } from '@banjie/runtime/plan'

/** A named action with its parameters. */
export function act(type: string, params?: Named['params']): Named {
  return params === undefined ? { type } : { type, params }
}

/** A target by the id of its node. */
export function to(node: NodeId): { readonly target: string } {
  return { target: `#${node}` }
}

/** A transition to a node when a guard holds. */
export function when(guard: Named, node: NodeId, actions?: readonly Named[]): TransitionConfig {
  return { guard, ...to(node), ...(actions === undefined ? {} : { actions }) }
}
