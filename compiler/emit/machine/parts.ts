import type { Named, NamedParams, TransitionConfig } from '@banjie/runtime/plan'

/** An action of a machine. */
export type Act = Named

/** A named action with its parameters. */
export function act(type: string, params?: NamedParams): Act {
  return params === undefined ? { type } : { type, params }
}

/** A target by the id of its state. */
export function to(state: string): { readonly target: string } {
  return { target: `#${state}` }
}

/** A transition to a state when a guard holds. */
export function when(guard: Named, state: string, actions?: readonly Act[]): TransitionConfig {
  return { guard, ...to(state), ...(actions === undefined ? {} : { actions }) }
}
