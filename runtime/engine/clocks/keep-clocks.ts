import {
  clockState,
  newClock,
  noteSteps,
  openPauses,
  pauseClock,
  resumeClock,
  samePause,
  startClock,
  stopClock,
  type Clock,
} from '../../calendar/index.ts'
import type { Instant } from '../../plan/index.ts'
import type { CaseClock, CaseState } from '../case-state.ts'
import type { WantedClock } from './wanted-clock.ts'

/** Brings a case's clocks to what its situation calls for: starts, pauses, resumes and stops them, each with its reason. */
export function keepClocks(
  clocks: CaseState['clocks'],
  wanted: readonly WantedClock[],
  at: Instant,
): CaseState['clocks'] {
  const kept: Record<string, CaseClock> = {}
  const calledFor = new Set(wanted.map((clock) => clock.id))
  for (const [id, clock] of Object.entries(clocks))
    kept[id] =
      calledFor.has(id) || clockState(clock.clock) === 'stopped'
        ? clock
        : { ...clock, clock: stopClock(clock.clock, notBefore(clock.clock, at)) }
  for (const want of wanted) {
    const { id, kind, node, unlimited } = want
    const before = kept[id] ?? {
      kind,
      node,
      clock: begun(want),
      ...(unlimited ? { unlimited } : {}),
    }
    const clock = brought(before.clock, want, notBefore(before.clock, at))
    kept[id] = clock === before.clock ? before : { ...before, clock }
  }
  return kept
}

/** What comes in after hours may count as received on the next working day only: until then nothing happens to its clocks. */
export const notBefore = ({ ledger }: Clock, at: Instant): Instant => Math.max(at, ledger.at(-1)?.at ?? at)

/** A clock from its beginning, with what is known of it since. */
function begun({ limit, plain, startAt, why, stepsBefore = [] }: WantedClock): Clock {
  const clock = startClock(newClock(limit, { plain: plain === true }), startAt, why)
  return stepsBefore.reduce((noted, { at, ...open }) => noteSteps(noted, at, open), clock)
}

function brought(clock: Clock, want: WantedClock, at: Instant): Clock {
  // One that was stopped for good and is called for again has had its time.
  if (clockState(clock) === 'stopped') return clock
  let next = want.steps === undefined ? clock : noteSteps(clock, at, want.steps)
  // What it stands still for now begins before what it stood still for ends: in between it does not go on.
  for (const pause of want.pauses) next = pauseClock(next, at, pause)
  for (const pause of openPauses(clock.ledger))
    if (!want.pauses.some((other) => samePause(other, pause)))
      next = resumeClock(
        next,
        at,
        { why: pause.why, ...(pause.of === undefined ? {} : { of: pause.of }) },
        // After `resumes` (恢复) the day of going on counts, and only then.
        { dayCounts: pause.why === 'suspended' },
      )
  return next
}
