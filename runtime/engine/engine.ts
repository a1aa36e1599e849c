import type { Calendar } from '../calendar/index.ts'
import type { CompiledProcess, Facts, Instant, NodeId, Plan } from '../plan/index.ts'
import { admit } from './admit/admit.ts'
import { isRejection, reject, type Noted } from './admit/bench.ts'
import type { CaseEvent, Entry, Timer, TimerFired } from './case-event.ts'
import type { CaseState, CountedCase, Warning } from './case-state.ts'
import { extensionOf, withEarlierExtensions, withExtension } from './clocks/extensions.ts'
import { keepClocks } from './clocks/keep-clocks.ts'
import { reopenedClocks } from './clocks/reopened-clocks.ts'
import { standstillsOf } from './clocks/standstills.ts'
import { timersOf } from './clocks/timers.ts'
import { wantedClocks } from './clocks/wanted-clocks.ts'
import { entriesOf } from './entries.ts'
import { escalationsOf, lapseEscalationsOf } from './escalation.ts'
import { evolve, type Holders } from './evolve.ts'
import { layoutOf } from './layout.ts'
import type { MachineEvent } from './machine/implementation.ts'
import { createStepper, type Moved } from './machine/stepper.ts'
import { noted } from './noted.ts'
import type { Rejection } from './rejection.ts'
import { situationOf, type Situation } from './situation.ts'

/** What an engine steps with: a compiled process, the calendar that its clocks count by, and who holds which post. */
export interface EngineInput {
  readonly process: CompiledProcess
  readonly calendar: Calendar
  /** Whoever holds a post now; asked when a task that several share is made. Nobody is known where this is left out. */
  readonly holders?: Holders
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
  /** By which its clocks count: the days that were given, under what the process's own calendar declares. */
  readonly calendar: Calendar
  /** Opens a case: where it stands before the applicant has applied. */
  open(at: Instant): Opened
  /** Takes an event. Timers that came due before `at` must have been fired first (`timers`). */
  step(state: CaseState, event: CaseEvent, at: Instant): Stepped
  /** The timers that the state wants, earliest first; derived from ledgers and calendar, so a changed calendar moves them. */
  timers(state: CaseState): readonly Timer[]
  /** What a case is doing: its open tasks, and what it waits for. */
  situation(state: CaseState): Situation
}

/**
 * The engine of a compiled process: (state, event, instant) → (state, entries). The machine says where the case goes;
 * tasks, intakes, refusals and clocks follow from where it stands.
 */
export function createEngine({ process, calendar: announced, holders = () => [] }: EngineInput): Engine {
  const layout = layoutOf(process)
  const { plan } = process
  const calendar = countedBy(plan, announced)
  const { addWorkingDays } = calendar
  const stepper = createStepper(process.machine, addWorkingDays)
  const counted = (state: CaseState): CountedCase => ({ ...state, addWorkingDays })

  /** The situation of the last state: whoever steps a case asks for it again at once. */
  let known: { readonly state: CaseState; readonly situation: Situation } | undefined
  const situation = (state: CaseState): Situation => {
    if (known?.state !== state) known = { state, situation: situationOf(process, layout, counted(state)) }
    return known.situation
  }

  const settled = (state: CaseState, event: CaseEvent | undefined, at: Instant): CaseState => {
    const inCounting = counted(state)
    const doing = situationOf(process, layout, inCounting)
    const standstills = standstillsOf(layout, state, doing)
    const wanted = wantedClocks({ plan, layout, calendar, state: inCounting, situation: doing, standstills, at })
    const clocks = event?.kind === 'takeBack' ? reopenedClocks(state.clocks, wanted, plan.body.id) : state.clocks
    const kept = keepClocks(clocks, wanted, at)
    const next = { ...state, clocks: withEarlierExtensions(state.clocks, kept, state.extended ?? [], plan, layout, at) }
    // Clocks say how long a case does something, not what.
    known = { state: next, situation: doing }
    return next
  }
  const moved = (
    before: CaseState,
    move: Moved,
    event: CaseEvent | undefined,
    at: Instant,
    isOpening = false,
  ): Stepped & { ok: true } => {
    const after = settled(evolve(before, move, { plan, layout, calendar, holders, event, at }), event, at)
    const { effects } = move
    return { ok: true, state: after, entries: entriesOf({ process, layout, before, after, effects, event, isOpening }) }
  }
  const move = (state: CaseState, event: MachineEvent): Moved | undefined =>
    stepper.move({ value: state.value, facts: factsOf(state) }, event)

  /** The case on the day of an instant: conditions may ask what day it is. */
  const onTheDay = (
    state: CaseState,
    at: Instant,
  ): { readonly state: CaseState; readonly entries: readonly Entry[] } => {
    const today = layout.readsToday ? calendar.dayOf(at) : undefined
    if (today === undefined || state.today === today || state.status !== 'open') return { state, entries: [] }
    const next = move(state, { type: 'day', today })
    if (next === undefined) throw new Error('the machine does not take a day')
    return moved(state, next, undefined, at)
  }

  const fire = (state: CaseState, event: TimerFired, at: Instant): Stepped => {
    const timer = timers(state).find(({ name }) => name === event.timer)
    if (timer === undefined || timer.at > at)
      return { ok: false, rejection: reject('timer-not-due', { timer: event.timer }) }
    const [what, id] = split(event.timer)
    const now = { ...state, at }
    if (what === 'day') return { ok: true, ...onTheDay(now, at) }
    // An on-the-spot step that is not done when it is due puts the clocks around it off, from day to day.
    if (!timers(now).some(({ name, at: due }) => name === event.timer && due <= at))
      return { ok: true, state: now, entries: [] }
    const clock = state.clocks[id]
    if (clock === undefined) throw new Error(`timer ${event.timer} of no clock`)
    if (what === 'deem' || what === 'lapse' || what === 'overdue') return silent(state, event, at)
    const warned = { ...state, at, clocks: { ...state.clocks, [id]: { ...clock, warned: what } } }
    const level = what === 'red' ? 'red' : 'yellow'
    const entries: Entry[] = [{ kind: 'warned', level, node: clock.node, clock: id }]
    return {
      ok: true,
      state: warned,
      entries: level === 'red' ? [...entries, ...escalationsOf(clock, plan, layout)] : entries,
    }
  }

  /** A time is up that does more than warn: what silence does is done, on the day that it is. */
  const silent = (before: CaseState, event: TimerFired, at: Instant): Stepped => {
    const { state, entries } = onTheDay(before, at)
    const [what, id] = split(event.timer)
    const clock = state.clocks[id]
    // The day that has begun may have led on already, past what silence would do.
    if (clock === undefined || !timers(state).some(({ name }) => name === event.timer))
      return { ok: true, state: { ...state, at }, entries }
    const fired = { ...state, clocks: { ...state.clocks, [id]: { ...clock, fired: true as const } } }
    const next = move(fired, { type: clock.kind === 'tolerance' ? id : `${clock.node}:${what}` })
    // Nothing waits for it any more: the case goes on as it is.
    const stepped: Stepped & { ok: true } =
      next === undefined ? { ok: true, state: { ...fired, at }, entries: [] } : moved(fired, next, event, at)
    const escalations = lapseEscalationsOf(id, clock, plan, layout, counted(state))
    return { ...stepped, entries: [...entries, ...stepped.entries, ...escalations] }
  }

  const take = (before: CaseState, event: Exclude<CaseEvent, TimerFired>, at: Instant): Stepped => {
    const bench = { process, calendar, holders, layout, state: counted(before), situation: situation(before), at }
    const answer = admit(event, bench)
    if (isRejection(answer)) return { ok: false, rejection: answer }
    if ('noted' in answer) return note(before, withDraft(event, before), answer, at)
    const told = withDraft(asDecided(event, answer, before), before)
    const next = move(before, answer)
    if (next === undefined) {
      if (event.kind === 'withdraw') return { ok: false, rejection: reject('result-obtained') }
      if (event.kind === 'takeBack')
        return { ok: false, rejection: reject('nothing-to-take-back', { task: event.task }) }
      throw new Error(`the machine does not take ${answer.type}, which was admitted`)
    }
    return moved(before, next, told, at)
  }

  /** What moves no machine, and the clocks that it touches. */
  const note = (before: CaseState, event: Exclude<CaseEvent, TimerFired>, answer: Noted, at: Instant): Stepped => {
    const { state, entries } = noted(before, event, answer, at)
    if (event.kind !== 'extend') return { ok: true, state: settled(state, event, at), entries }
    const length = extensionOf(event.item, plan, layout)
    if (length === undefined) throw new Error(`an extension of ${event.item}, which has none`)
    return {
      ok: true,
      state: { ...state, clocks: withExtension(state.clocks, event.item, plan, layout, at) },
      entries: [...entries, { kind: 'extended', node: event.item, length, by: event.by }],
    }
  }

  const timers = (state: CaseState): readonly Timer[] => {
    const waits = layout.waitsForDays.size === 0 ? [] : waitingNodes(state)
    return timersOf(state, layout, calendar, waits)
  }
  const waitingNodes = (state: CaseState): readonly NodeId[] => {
    const { waits, reviewing, waiting } = situation(state)
    return [...waits, ...reviewing, ...waiting.map(({ step }) => step.id)]
  }

  return {
    process,
    calendar,
    open: (at) => {
      const begun = stepper.begin()
      const opened = moved(newCase(process.version, begun, at), begun, undefined, at, true)
      const { state, entries } = onTheDay(opened.state, at)
      return { state, entries: [...opened.entries, ...entries] }
    },
    step: (state, event, at) => {
      if (at < state.at) return { ok: false, rejection: reject('instant-before-last') }
      if (event.kind === 'timer') return fire(state, event, at)
      const today = onTheDay(state, at)
      const stepped = take(today.state, event, at)
      return stepped.ok ? { ...stepped, entries: [...today.entries, ...stepped.entries] } : stepped
    },
    timers,
    situation,
  }
}

function countedBy({ calendar: declared }: Plan, announced: Calendar): Calendar {
  const counted = announced.declaredAs(declared)
  if (!counted.ok) throw new Error(`a calendar that cannot be counted by: ${JSON.stringify(counted.problems)}`)
  return counted.value
}

/** What several people decided together may not be what the last of them said: a vote that is lost is a refusal. */
function asDecided<E extends CaseEvent>(event: E, { type }: MachineEvent, { tasks }: CaseState): E {
  if (event.kind !== 'complete' || type === `${event.task}:${event.outcome}`) return event
  const signed = tasks[event.task]?.signed ?? []
  const reasons = [...signed.map(({ reason }) => reason), event.reason].filter((reason) => reason !== undefined)
  return { ...event, outcome: type.slice(event.task.length + 1), reason: [...new Set(reasons)].join('；') }
}

/** A refusal for which silence has drafted the reason has that one, where none is given. */
function withDraft<E extends CaseEvent>(event: E, { tasks }: CaseState): E {
  if (event.kind !== 'complete' || (event.reason ?? '').trim() !== '') return event
  const draft = tasks[event.task]?.draft
  return draft === undefined ? event : { ...event, reason: draft }
}

/** The facts of a case, as its machine keeps them. */
function factsOf({ documents, fields, outcomes, counts, channel, today, green, revisions }: CaseState): Facts {
  return {
    documents,
    fields,
    outcomes,
    counts,
    ...(channel === undefined ? {} : { channel }),
    ...(today === undefined ? {} : { today }),
    ...(green === undefined ? {} : { green }),
    ...(revisions === undefined ? {} : { revisions }),
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
type TimerKind = Warning | 'deem' | 'lapse' | 'overdue' | 'day'
