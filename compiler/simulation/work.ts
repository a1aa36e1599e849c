import type { Instant, TaskBlock } from '@banjie/runtime/plan'
import type { HallCase } from './hall-case.ts'

/** A task that somebody has to do, as the posts see it. */
export interface Work {
  readonly of: HallCase
  readonly block: TaskBlock
  readonly round: number
  /** Since when it can be done: a special procedure, or a least duration, has to be over. */
  readonly since: Instant
  /** A green channel puts it before all others (优先). */
  readonly hasPriority: boolean
  /** When it is due; what is never due comes last. */
  readonly due: Instant
  readonly order: number
  /** How many more people have to take it in hand: more than one where several share it. */
  wanted: number
  /** Who has it in hand or has done his part. */
  readonly people: Set<string>
  /** Whether it can be done now; it cannot while its item rests, nor when it is over. */
  isOpen: boolean
  /** Those whose part is ready and has to wait until the item goes on. */
  readonly held: Person[]
  /** Counts how often it was queued, so that what was queued before is passed over. */
  queued: number
}

/** Somebody who holds a post. */
export interface Person {
  readonly post: string
  readonly name: string
}

/**
 * Which of two comes first at a post: what has priority, then what is due first, then what is open longer; the order of
 * the task lists of a real hall.
 */
export function comesFirst(a: Work, b: Work): boolean {
  if (a.hasPriority !== b.hasPriority) return a.hasPriority
  if (a.due !== b.due) return a.due < b.due
  if (a.since !== b.since) return a.since < b.since
  return a.order < b.order
}
