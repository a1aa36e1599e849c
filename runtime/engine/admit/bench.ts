import type { Calendar } from '../../calendar/index.ts'
import type { CompiledProcess, Instant, NodeId } from '../../plan/index.ts'
import type { Act, Actor, Entry } from '../case-event.ts'
import type { CountedCase, OpenTask } from '../case-state.ts'
import type { Holders } from '../evolve.ts'
import type { FilledInWhere } from '../form/filled-in.ts'
import type { Layout } from '../layout.ts'
import type { MachineEvent } from '../machine/implementation.ts'
import type { Rejection, RejectionCode } from '../rejection.ts'
import type { Situation } from '../situation.ts'

/** What an act is held against. */
export interface Bench {
  readonly process: CompiledProcess
  readonly calendar: Calendar
  readonly holders: Holders
  readonly layout: Layout
  readonly state: CountedCase
  readonly situation: Situation
  readonly at: Instant
}

/** What the conditions of fields read of a case besides the answers: the day on which they are asked, the way it came. */
export function whereOf({ state, calendar, at }: Bench, channel?: string): FilledInWhere {
  const { documents, outcomes, addWorkingDays } = state
  const way = channel ?? state.channel
  return {
    documents,
    outcomes,
    today: calendar.dayOf(at),
    ...(way === undefined ? {} : { channel: way }),
    ...(addWorkingDays === undefined ? {} : { addWorkingDays }),
  }
}

/** An act that moves no machine: a suspension, an extension, or what it makes of a task (a signature, a hand-over). */
export type Noted =
  | { readonly noted: 'suspended' | 'resumed' | 'extended' }
  | { readonly noted: 'task'; readonly node: NodeId; readonly task: OpenTask; readonly entry: Entry }

/** What an act comes to: the event that the machine takes, what is only noted, or why it does not fit. */
export type Answer = MachineEvent | Noted | Rejection

/** How acts of one kind are admitted. */
export type Admit<K extends Act['kind']> = (act: Extract<Act, { kind: K }>, by: Actor, bench: Bench) => Answer

/** A rejection with its arguments. */
export function reject(code: RejectionCode, args: Rejection['args'] = {}): Rejection {
  return { code, args }
}

/** Whether an answer is a rejection. */
export function isRejection(answer: Answer): answer is Rejection {
  return 'code' in answer
}
