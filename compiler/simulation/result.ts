import type { LedgerReason } from '@banjie/runtime/calendar'
import type { ClockKind } from '@banjie/runtime/engine'
import type { Limit, NodeId, PlainDate } from '@banjie/runtime/plan'
import type { Text } from '../messages/report.ts'
import type { Assumptions } from './assumptions.ts'

/** What a simulation came to. Everything that it holds follows from the process, the calendar and the assumptions. */
export interface Simulation {
  readonly process: string
  readonly title: string
  /** The version of the process, by content hash. */
  readonly version: string
  readonly assumptions: Assumptions
  /** From the first day on which cases came to the last, and to when the last one ended or the simulation was left. */
  readonly period: { readonly from: PlainDate; readonly arrivalsUntil: PlainDate; readonly until: PlainDate }
  readonly cases: {
    readonly arrived: number
    readonly finished: number
    readonly refused: number
    readonly withdrawn: number
    readonly inProgress: number
    /** How many were in progress, on average over working time, and at most. */
    readonly meanInProgress: number
    readonly mostInProgress: number
  }
  /** How long the concluded cases took from when they came, in hours of business. */
  readonly hours: Summary
  /** How many working days the process took, and each of its items. */
  readonly used: readonly Used[]
  /** How often each limit was kept. */
  readonly limits: readonly KeptLimit[]
  readonly steps: readonly StepLoad[]
  /** What made cases stand still that nobody in the hall could do anything about, in working days of concluded cases. */
  readonly standstills: readonly Standing[]
  readonly posts: readonly PostLoad[]
  /** Cases in progress at the close of each working day. */
  readonly inProgress: readonly { readonly day: PlainDate; readonly cases: number }[]
  /** How many events the engine took: acts and timers. */
  readonly events: number
}

/** Several figures in a few. */
export interface Summary {
  readonly count: number
  readonly mean: number
  readonly median: number
  /** So long at most for four of five, and for nineteen of twenty. */
  readonly p80: number
  readonly p95: number
  readonly most: number
}

/**
 * How many working days the clock of the process, or of an item, took from the day after its start to that of its end,
 * less those on which it stood still; with the limits that it is held against. A day on which only on-the-spot steps
 * stood open is one of them, although the limit leaves it out.
 */
export interface Used {
  readonly node: NodeId
  readonly name: Text
  readonly limits: readonly { readonly kind: 'limit' | 'promised' | 'statutory'; readonly limit: Limit }[]
  readonly days: Summary
  /** How many cases took so many working days, from 0, and how many of them came too late for the clock's limit. */
  readonly histogram: readonly { readonly cases: number; readonly late: number }[]
}

/** How often a limit was kept, of the clocks that have ended or were overdue. */
export interface KeptLimit {
  readonly node: NodeId
  readonly name: Text
  readonly kind: ClockKind
  readonly limit: Limit
  readonly counted: number
  readonly kept: number
  /** 1 where all were kept. */
  readonly share: number
}

/** What a task came to: how often it was done, how long it waited for somebody and kept somebody busy, in hours of business. */
export interface StepLoad {
  readonly node: NodeId
  readonly name: Text
  readonly posts: readonly string[]
  readonly done: number
  readonly waiting: Summary
  readonly serviceMean: number
  /** Still waiting for somebody at the end. */
  readonly left: number
}

/** A reason for which cases stood still. */
export interface Standing {
  readonly why: LedgerReason
  readonly cases: number
  readonly meanDays: number
}

/** A post: how busy its people were while cases came. */
export interface PostLoad {
  readonly post: string
  readonly staff: number
  readonly done: number
  /** The share of their hours in which they were busy: 1 is always. */
  readonly load: number
  readonly busyHours: number
  /** How long what they did had waited, in hours of business. */
  readonly waiting: Summary
}
