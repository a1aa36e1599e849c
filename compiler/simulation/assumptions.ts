import type { Limit, NodeId, PlainDate } from '@banjie/runtime/plan'
import type { Spread } from './spread.ts'

/** Shares from 0 to 1 by name: of outcomes, of answers. What they leave to 1 falls to the rest. */
export type Shares = Readonly<Record<string, number>>

/** What a simulation is told: what is left out has a default, which the result states. */
export interface Assumed {
  /** The same seed gives the same cases, to the byte. */
  readonly seed?: number
  /** The day on which the first cases may come; the next working day where it is none. */
  readonly from: PlainDate
  /** How many cases come, or for how long they come. */
  readonly cases?: number
  readonly during?: Limit
  readonly arrivals?: Arrivals
  /** How many people hold each post, by `审批局.综合窗口`. */
  readonly staff?: Readonly<Record<string, number>>
  /** How long a task keeps one person busy. */
  readonly service?: Readonly<Record<NodeId, Spread>>
  /** How often a task comes to each outcome. */
  readonly outcomes?: Readonly<Record<NodeId, Shares>>
  /** How often a field is answered with each value, which is written as JSON. */
  readonly answers?: Readonly<Record<string, Shares>>
  /** How many applications lack a document that is required. */
  readonly incomplete?: number
  /** How many of those who are asked for something never come with it. */
  readonly lapse?: number
}

/** How cases come: so many a day or hour of business, as chance will have it (Poisson) or evenly. */
export interface Arrivals {
  readonly count: number
  readonly per: 'day' | 'hour'
  readonly pattern: 'poisson' | 'even'
}

/** Everything that a simulation went by. */
export type Assumptions = Required<Omit<Assumed, 'cases' | 'during'>> & Pick<Assumed, 'cases' | 'during'>
