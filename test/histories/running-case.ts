import { isDeepStrictEqual } from 'node:util'
import type { Calendar } from '@banjie/runtime/calendar'
import { createEngine, type CaseEvent, type CaseState, type Engine, type Entry } from '@banjie/runtime/engine'
import type { CompiledProcess, Instant, PostRef } from '@banjie/runtime/plan'

/** The people who hold every post of a test. */
export const people = ['张三', '李四', '王五'] as const

/** An event that was taken, and what it came to. */
export interface Taken {
  readonly event: CaseEvent
  readonly at: Instant
  readonly before: CaseState
  readonly after: CaseState
  readonly entries: readonly Entry[]
}

/** A case on the engine, with everything that it has taken so far. Nothing that it hands out can be changed. */
export class RunningCase {
  readonly process: CompiledProcess
  readonly calendar: Calendar
  readonly engine: Engine
  readonly openedAt: Instant
  readonly taken: Taken[] = []
  readonly entries: Entry[]
  state: CaseState

  constructor(
    process: CompiledProcess,
    calendar: Calendar,
    at: Instant,
    holders: (post: PostRef) => readonly string[] = () => people,
  ) {
    this.process = process
    this.calendar = calendar
    this.engine = createEngine({ process, calendar, holders })
    const { state, entries } = this.engine.open(at)
    this.openedAt = at
    this.state = frozen(state)
    this.entries = [...entries]
  }

  /** Tries an event; the code of the refusal where it is not taken. */
  tries(event: CaseEvent, at: Instant): string | undefined {
    const before = this.state
    const stepped = this.engine.step(before, event, at)
    if (!stepped.ok) return stepped.rejection.code
    this.state = frozen(stepped.state)
    this.entries.push(...stepped.entries)
    this.taken.push({ event, at, before, after: this.state, entries: stepped.entries })
    return undefined
  }

  /** Fires the timers that come due before an instant, one by one. */
  pass(until: Instant, afterEach: () => void = () => {}): void {
    for (;;) {
      const [next] = this.engine.timers(this.state)
      if (next === undefined || next.at >= until) return
      const refused = this.tries({ kind: 'timer', timer: next.name }, Math.max(next.at, this.state.at))
      if (refused !== undefined) throw new Error(`the timer ${next.name} is refused: ${refused}`)
      afterEach()
    }
  }
}

/** The same value, which nobody can change any more: an engine that tried would throw. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const inner of Object.values(value)) frozen(inner)
  return value
}

/** Whether a value is plain JSON: what is written down and read again is the same. */
export const isPlainJson = (value: unknown): boolean => isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value)
