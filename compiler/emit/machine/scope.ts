import type { Block, NodeId, Plan, StateConfig, TransitionConfig } from '@banjie/runtime/plan'
import { act, type Act } from './parts.ts'

/** How something ends without a result: refused (不予许可), annulled (撤销受理), withdrawn (视为撤回). */
export type Ending = 'refused' | 'annulled' | 'withdrawn'

/** What surrounds a block. */
export interface Scope {
  readonly plan: Plan
  /** The state of any block, as it stands in a scope. */
  readonly emit: (block: Block, scope: Scope) => StateConfig
  /**
   * Before the ids of states: a block under a pre-review has states twice, for opinions and for what is decided. The ids
   * of nodes, events and tasks are the same in both.
   */
  readonly prefix: string
  /** Whether what is decided here are opinions. */
  readonly isOpinion: boolean
  /** Where an ending leads: out of the item, or out of the case. */
  readonly ends: Readonly<Record<Ending, string>>
  readonly item: ItemScope | undefined
  /** By which green channels each step is skipped. */
  readonly skips: ReadonlyMap<NodeId, readonly number[]>
  /** What is done at an acceptance besides: the overlay of the green channels. */
  readonly onAccept: readonly Act[]
  /** Where the process ends at once. */
  readonly finished: string
}

/** The item whose procedure a block is part of. */
export interface ItemScope {
  readonly id: NodeId
  /** The documents that the applicant brings for it: what is supplied of them ends a correction. */
  readonly brought: readonly string[]
  readonly corrections: { readonly times: number; readonly overdue: Ending | 'pass' | 'escalate' } | undefined
}

/** The id of the state of a node, or of a place in it. */
export function at({ prefix }: Scope, node: NodeId, place?: string): string {
  return place === undefined ? `${prefix}${node}` : `${prefix}${node}/${place}`
}

/** A transition to where something ends. */
export function endingAs(scope: Scope, ending: Ending, actions: readonly Act[] = []): TransitionConfig {
  return { target: `#${scope.ends[ending]}`, ...(actions.length === 0 ? {} : { actions }) }
}

/** The effect that silence decided a node. */
export const deem = (node: NodeId): Act => act('deem', { node })
