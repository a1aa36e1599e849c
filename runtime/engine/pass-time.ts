import type { Instant } from '../plan/index.ts'
import type { Entry, TimerFired } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import type { Engine } from './engine.ts'

/** A timer that fired, and the lines that it wrote into the history. */
export interface FiredTimer {
  readonly at: Instant
  readonly event: TimerFired
  readonly entries: readonly Entry[]
}

/** A case after time has passed, and what that set off. */
export interface Passed {
  readonly state: CaseState
  readonly fired: readonly FiredTimer[]
}

/**
 * Lets time pass: fires every timer that is due before an instant, each at the instant at which it was due. One due at
 * that very instant is not yet fired: an act at the closing instant is in time (language.md section 5).
 */
export function passTime(engine: Engine, before: CaseState, until: Instant): Passed {
  let state = before
  const fired: FiredTimer[] = []
  const known = new Set<string>()
  for (;;) {
    const due = engine.timers(state).find((timer) => timer.at < until)
    if (due === undefined) return { state, fired }
    const key = `${due.name}@${due.at}`
    if (known.has(key)) throw new Error(`timer ${key} stays due after it has fired`)
    known.add(key)
    // A calendar changed meanwhile may put it before the last event; what is past cannot be told to have been later.
    const at = Math.max(due.at, state.at)
    const event = { kind: 'timer', timer: due.name } as const
    const stepped = engine.step(state, event, at)
    if (!stepped.ok) throw new Error(`timer ${key} refused: ${stepped.rejection.code}`)
    state = stepped.state
    fired.push({ at, event, entries: stepped.entries })
  }
}
