import type { CaseState, Engine, Entry } from '@banjie/runtime/engine'
import type { Instant } from '@banjie/runtime/plan'

/**
 * Fires every timer that comes due before an instant; an act at the due instant itself is still in time. `heard` is told
 * what the timers set off.
 */
export function passTime(
  engine: Engine,
  state: CaseState,
  until: Instant,
  heard: (entries: readonly Entry[]) => void = () => undefined,
): CaseState {
  for (;;) {
    const next = engine.timers(state).find((timer) => timer.at < until)
    if (next === undefined) return state
    const at = Math.max(next.at, state.at)
    const fired = engine.step(state, { kind: 'timer', timer: next.name }, at)
    if (!fired.ok) throw new Error(`timer ${next.name} was not taken: ${fired.rejection.code}`)
    heard(fired.entries)
    state = fired.state
  }
}
