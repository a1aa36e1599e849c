import type { Calendar } from '../calendar/index.ts'
import type { CompiledProcess, Instant } from '../plan/index.ts'
import { admit, isRejection, reject } from './admit.ts'
import type { CaseEvent, Entry, Timer, TimerFired } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import { entriesOf } from './entries.ts'
import { evolve } from './evolve.ts'
import { keepClocks } from './keep-clocks.ts'
import { createStepper, type Moved } from './machine/stepper.ts'
import type { Rejection } from './rejection.ts'
import { layoutOf, situationOf } from './situation.ts'
import { timersOf } from './timers.ts'
import { wantedClocks } from './wanted-clocks.ts'

/** What an engine steps with: a compiled process and the calendar that its clocks count by. */
export interface EngineInput {
  readonly process: CompiledProcess
  readonly calendar: Calendar
}

/** A case just opened; nothing has been received yet. */
export interface Opened {
  readonly state: CaseState
  readonly entries: readonly Entry[]
}

/** What a step gives: the next state with its history entries, or why the event is not taken. */
export type Stepped =
  | { readonly ok: true; readonly state: CaseState; readonly entries: readonly Entry[] }
  | { readonly ok: false; readonly rejection: Rejection }

/** One engine serves all cases of one version of a process. */
export interface Engine {
  readonly process: CompiledProcess
  /** Opens a case: where it stands before the applicant has applied. */
  open(at: Instant): Opened
  /** Takes an event. Timers that came due before `at` must have been fired first (`timers`). */
  step(state: CaseState, event: CaseEvent, at: Instant): Stepped
  /** The timers that the state wants, earliest first; derived from ledgers and calendar, so a changed calendar moves them. */
  timers(state: CaseState): readonly Timer[]
}

/**
 * The engine of a compiled process: (state, event, instant) → (state, entries). The machine says where the case goes;
 * tasks, intakes, refusals and clocks follow from where it stands.
 */
export function createEngine({ process, calendar }: EngineInput): Engine {
  const stepper = createStepper(process.machine)
  const layout = layoutOf(process)

  const settled = (state: CaseState, at: Instant): CaseState => {
    const situation = situationOf(process, layout, state)
    const wanted = wantedClocks({ plan: process.plan, layout, state, situation, at })
    return { ...state, clocks: keepClocks(state.clocks, wanted, at) }
  }
  const moved = (before: CaseState, move: Moved, event: CaseEvent | undefined, at: Instant): Stepped & { ok: true } => {
    const state = settled(evolve(before, move, event, at), at)
    return { ok: true, state, entries: entriesOf(before, state, move, event) }
  }
  const move = (state: CaseState, event: Parameters<typeof stepper.move>[1]): Moved | undefined =>
    stepper.move({ value: state.value, facts: state }, event)

  const fire = (state: CaseState, event: TimerFired, at: Instant): Stepped => {
    const timer = timersOf(state, calendar).find(({ name }) => name === event.timer)
    if (timer === undefined || timer.at > at)
      return { ok: false, rejection: reject('timer-not-due', { timer: event.timer }) }
    const [what, id] = split(event.timer)
    const clock = state.clocks[id]
    if (clock === undefined) throw new Error(`timer ${event.timer} of no clock`)
    if (what === 'deem' || what === 'lapse') {
      const next = move(state, { type: `${clock.node}:${what}` })
      if (next === undefined) throw new Error(`the machine does not take ${event.timer}`)
      return moved(state, next, event, at)
    }
    const warned = { ...state, at, clocks: { ...state.clocks, [id]: { ...clock, warned: what } } }
    const level = what === 'red' ? 'red' : 'yellow'
    return { ok: true, state: warned, entries: [{ kind: 'warned', level, node: clock.node, clock: id }] }
  }

  return {
    process,
    open: (at) => {
      const begun = stepper.begin()
      return moved(newCase(process.version, begun, at), begun, undefined, at)
    },
    step: (state, event, at) => {
      if (state.status !== 'open') return { ok: false, rejection: reject('case-concluded') }
      if (at < state.at) return { ok: false, rejection: reject('instant-before-last') }
      if (event.kind === 'timer') return fire(state, event, at)
      const answer = admit(event, { process, layout, state, situation: situationOf(process, layout, state) })
      if (isRejection(answer)) return { ok: false, rejection: answer }
      const next = move(state, answer)
      if (next === undefined) {
        if (event.kind === 'withdraw') return { ok: false, rejection: reject('result-obtained') }
        throw new Error(`the machine does not take ${answer.type}, which was admitted`)
      }
      return moved(state, next, event, at)
    },
    timers: (state) => timersOf(state, calendar),
  }
}

const newCase = (version: string, { value, facts }: Moved, at: Instant): CaseState => ({
  version,
  status: 'open',
  value,
  ...facts,
  tasks: {},
  clocks: {},
  rounds: {},
  refusals: [],
  intakes: {},
  openedAt: at,
  at,
})

const split = (name: TimerFired['timer']): [TimerKind, string] => {
  const colon = name.indexOf(':')
  return [name.slice(0, colon) as TimerKind, name.slice(colon + 1)]
}
type TimerKind = TimerFired['timer'] extends `${infer K}:${string}` ? K : never
