import type { Span } from '@banjie/dsl'
import type { Act, Actor } from '@banjie/runtime/engine'
import type { Limit, NodeId, PlainDate } from '@banjie/runtime/plan'

/** An instant as a scenario writes it: a day and a time in the calendar's zone. */
export interface LocalInstant {
  readonly day: PlainDate
  /** `HH:MM`. */
  readonly time: string
}

/** Somebody does something at an instant, or only looks. */
export interface ScenarioAct {
  readonly kind: 'act'
  readonly at: LocalInstant
  readonly event: (Act & { readonly by: Actor }) | { readonly kind: 'look' }
  readonly span: Span
}

/** What a scenario expects of the case as it stands. */
export type Expectation =
  | { readonly kind: 'status'; readonly status: 'finished' | 'refused' | 'withdrawn' }
  | { readonly kind: 'item'; readonly item: NodeId; readonly outcome: 'refused' | 'withdrawn' }
  | { readonly kind: 'deemedAccepted' }
  | { readonly kind: 'deemedPassed'; readonly item: NodeId }
  | { readonly kind: 'tolerated'; readonly document: string; readonly until: PlainDate }
  | { readonly kind: 'task'; readonly task: NodeId; readonly open: boolean }
  | { readonly kind: 'warning'; readonly task: NodeId; readonly level: 'yellow' | 'red' }
  | { readonly kind: 'due'; readonly task: NodeId; readonly day: PlainDate; readonly time?: string }
  | { readonly kind: 'document'; readonly document: string; readonly obtained: boolean }
  | { readonly kind: 'used' | 'elapsed'; readonly most: Limit }

/** An expectation with its place in the text. */
export interface ScenarioExpect {
  readonly kind: 'expect'
  readonly expectation: Expectation
  readonly span: Span
}

/** A scenario (场景) ready to be run: names resolved to the plan's nodes. */
export interface CompiledScenario {
  readonly title: string
  /** The name of the process that it is for. */
  readonly process: string
  /** The day on which its case is received: it follows the version that is in force then. */
  readonly receivedOn?: PlainDate
  readonly entries: readonly (ScenarioAct | ScenarioExpect)[]
  readonly span: Span
}
