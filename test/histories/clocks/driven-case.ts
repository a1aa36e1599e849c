import {
  dueOf,
  explainClock,
  ownerOfDay,
  usedOf,
  usedWorkingDaysOf,
  clockState,
  type Calendar,
} from '@banjie/runtime/calendar'
import { openTasksOf, type CaseClock, type CaseEvent } from '@banjie/runtime/engine'
import type { CompiledProcess, Instant } from '@banjie/runtime/plan'
import { askedFor, beside, type Offered } from '../offers.ts'
import { RunningCase } from '../running-case.ts'
import type { Draw } from '../../properties/draw.ts'
import { DAY, dateOf, dayOf, type Days } from './oracle/days.ts'
import type { Deed, Process } from './oracle/description.ts'
import { statusOf, type KeptClock } from './oracle/kept-clock.ts'
import { Oracle } from './oracle/oracle.ts'

/** What a case is driven with. */
export interface Driven {
  readonly compiled: CompiledProcess
  readonly process: Process
  readonly calendar: Calendar
  readonly days: Days
  /** By how many minutes local time is ahead of UTC. */
  readonly ahead: number
}

/** Drives a case through a random history on the engine, and tells the oracle what was done. Answers where they differ. */
export function differences(driven: Driven, from: number, length: number, draw: Draw): readonly string[] {
  return new Driving(driven, from, draw).drive(length)
}

class Driving {
  readonly #driven: Driven
  readonly #draw: Draw
  readonly #running: RunningCase
  readonly #oracle: Oracle
  readonly #faults: string[] = []
  readonly #warned = new Map<string, Level>()
  readonly #story: string[] = []
  #answers: Readonly<Record<string, unknown>> | undefined

  constructor(driven: Driven, from: number, draw: Draw) {
    this.#driven = driven
    this.#draw = draw
    this.#running = new RunningCase(driven.compiled, driven.calendar, this.#instant(from))
    this.#oracle = new Oracle(driven.process, driven.days)
    this.#told({ kind: 'open' }, from)
  }

  drive(length: number): readonly string[] {
    for (let count = 0; count < length && this.#faults.length === 0 && this.#isGoingOn(); count++) {
      const at = this.#anyInstant()
      this.#pass(at)
      if (this.#faults.length > 0) break
      const act = this.#anyAct()
      if (act !== undefined) this.#try(act, at)
      else this.#compare(at)
    }
    return this.#faults.length === 0 ? [] : [...this.#story, ...this.#faults]
  }

  #try(act: Offered, at: number): void {
    const refused = this.#running.tries(act, this.#instant(at))
    if (act.kind === 'complete' && (refused === undefined || refused === 'too-early')) {
      const mayBeDone = this.#oracle.story.mayBeDone(act.task, at)
      if (mayBeDone !== (refused === undefined)) this.#faults.push(`${timeOf(at)} ${act.task} is ${refused ?? 'done'}`)
    }
    if (refused === undefined) {
      if (act.kind === 'submit') this.#answers ??= act.fields
      this.#told(deedOf(act), at)
    } else this.#compare(at)
  }

  #isGoingOn(): boolean {
    const { engine, state } = this.#running
    return state.status === 'open' || openTasksOf(engine.process, state).length > 0
  }

  #instant(minute: number): Instant {
    return (minute - this.#driven.ahead) * 60_000
  }
  #minute(at: Instant): number {
    return at / 60_000 + this.#driven.ahead
  }

  /** Fires the timers that come due before a minute. */
  #pass(until: number): void {
    const { engine } = this.#running
    while (this.#faults.length === 0) {
      const [next] = engine.timers(this.#running.state)
      if (next === undefined || next.at >= this.#instant(until)) return
      // A yellow warning may fall between two minutes; it comes at the second.
      const at = Math.max(Math.ceil(this.#minute(next.at)), this.#minute(this.#running.state.at))
      const event: CaseEvent = { kind: 'timer', timer: next.name }
      const refused = this.#running.tries(event, this.#instant(at))
      if (refused !== undefined) throw new Error(`the timer ${next.name} is refused: ${refused}`)
      this.#fired(next.name, at)
    }
  }

  /** A timer came: the oracle says whether it does what it was set for, since what is overdue meanwhile may put it off. */
  #fired(timer: string, at: number): void {
    const [what, name] = split(timer)
    const clock = named(name)
    const entries = this.#running.taken.at(-1)?.entries ?? []
    const is = (one: { readonly clock: string; readonly at: number }): boolean => one.clock === clock && one.at <= at
    if (isLevel(what)) {
      const warns = this.#oracle.warnings(at).some((one) => is(one) && one.level === what)
      if (warns) this.#warned.set(clock, what)
      if (warns !== entries.some(({ kind }) => kind === 'warned'))
        this.#faults.push(`${timeOf(at)} ${timer}: the engine ${warns ? 'does not warn' : 'warns'}`)
      this.#told({ kind: 'look' }, at, timer)
    } else this.#told(this.#oracle.endings(at).some(is) ? { kind: 'silence', clock } : { kind: 'look' }, at, timer)
  }

  /** Now, a little later, at the close of business, at midnight, when the next timer comes, or days later. */
  #anyInstant(): number {
    const draw = this.#draw
    const now = this.#minute(this.#running.state.at)
    const day = dayOf(now)
    const next = (): number => {
      const timers = this.#running.engine.timers(this.#running.state)
      return timers.length === 0 ? now : Math.floor(this.#minute(draw.pick(timers.slice(0, 3)).at))
    }
    const kinds: readonly (() => number)[] = [
      () => now,
      () => now + draw.whole(1, 240),
      () => now + draw.whole(1, 1440),
      () => now + draw.whole(600, 8000),
      () => this.#driven.days.close(day + draw.whole(0, 3)) + draw.pick([-1, 0, 0, 0, 1]),
      () => (day + draw.whole(0, 2)) * DAY + draw.pick([0, 1, 539, 540, 541, 720, 780, 1439]),
      next,
      () => next() + 1,
    ]
    return Math.max(now, draw.pick(kinds)())
  }

  #anyAct(): Offered | undefined {
    const draw = this.#draw
    const { engine, state } = this.#running
    const offers = draw.chance(0.82) ? askedFor(engine, state, draw) : beside(engine, state, draw)
    const fitting = offers.filter((act) => {
      // What a broken commitment leads to is no matter of clocks.
      if (act.kind === 'complete' && act.task.endsWith('/verification')) return act.outcome === 'pass'
      return act.kind !== 'rate' && (act.kind !== 'withdraw' || draw.chance(0.05))
    })
    const act = fitting.length === 0 ? undefined : draw.pick(fitting)
    // Answers stay: what others ask for is no matter of clocks.
    return act?.kind === 'amend' ? { ...act, fields: this.#answers ?? {} } : act
  }

  #told(deed: Deed, at: number, how = JSON.stringify(deed)): void {
    this.#story.push(`${timeOf(at)} ${how}`)
    this.#oracle.tell(deed, at)
    this.#compare(at)
    // And a while later, while nothing happens.
    const next = this.#running.engine.timers(this.#running.state)[0]
    const until = next === undefined ? at + 3 * DAY : this.#minute(next.at)
    if (until > at + 1 && this.#draw.chance(0.3)) this.#compare(at + this.#draw.whole(1, Math.floor(until - at)))
  }

  #compare(now: number): void {
    const { state, engine } = this.#running
    const said: string[] = []
    const same = (what: string, engines: unknown, oracles: unknown): void => {
      if (engines === oracles) return
      const [a, b] = [JSON.stringify(engines), JSON.stringify(oracles)]
      if (a !== b) said.push(`${what}: engine ${a}, oracle ${b}`)
    }
    const { story, clocks } = this.#oracle
    same('has ended', state.status !== 'open', story.hasConcluded)
    same('open', openTasksOf(engine.process, state).toSorted(), story.standing.open.map(({ name }) => name).toSorted())
    same(
      'clocks',
      Object.keys(state.clocks).map(named).toSorted(),
      this.#oracle.shown.map(({ name }) => name).toSorted(),
    )
    for (const [id, clock] of Object.entries(state.clocks)) {
      const kept = clocks.get(named(id))
      // One that has stopped stays as it is: that is looked at now and then.
      const isDone = kept !== undefined && kept.stoppedAt !== undefined && kept.stoppedAt < this.#minute(state.at)
      if (kept !== undefined && (!isDone || this.#draw.chance(0.1))) this.#compareClock(id, clock, kept, now, same)
    }
    this.#compareTimers(same)
    this.#faults.push(...said.map((one) => `${timeOf(now)} ${one}`))
  }

  #compareClock(id: string, clock: CaseClock, kept: KeptClock, now: number, same: Same): void {
    const at = this.#instant(now)
    const { calendar } = this.#running.engine
    const counted = this.#oracle.count(kept, now)
    const due = clock.unlimited === true ? undefined : dueOf(clock.clock, calendar, at)
    same(`${id} is`, clockState(clock.clock), statusOf(kept))
    same(`${id} is due`, due && this.#minute(due.at), counted.due)
    if (due !== undefined) same(`${id} is provisional`, due.provisional, counted.isProvisional)
    same(`${id} working days`, usedWorkingDaysOf(clock.clock, calendar, at), counted.workingDays)
    if (clock.unlimited !== true) {
      const used = usedOf(clock.clock, calendar, at)
      same(`${id} used`, rounded(used), rounded(counted.used))
      const setFor = clock.kind === 'correction' || clock.kind === 'tolerance' ? 'applicant' : 'office'
      const rows = explainClock(clock.clock, calendar, at)
      const owners = rows.slice(0, counted.days.length).map((row) => `${row.day} ${ownerOfDay(row, setFor)}`)
      same(`${id} days`, owners.join(), counted.days.map(({ day, whose }) => `${dateOf(day)} ${whose}`).join())
    }
  }

  #compareTimers(same: Same): void {
    const { state, engine } = this.#running
    const now = this.#minute(state.at)
    const timers = engine.timers(state).map(({ name, at }) => {
      const [what, clock] = split(name)
      return `${what}:${named(clock)} ${timeOf(this.#minute(at))}`
    })
    const endings = this.#oracle.endings(now).map(({ clock, what, at }) => `${what}:${clock} ${timeOf(at)}`)
    const warnings = this.#oracle
      .warnings(now)
      .filter(({ clock, level }) => levels.indexOf(level) > levels.indexOf(this.#warned.get(clock) ?? 'none'))
      .map(({ clock, level, at }) => `${level}:${clock} ${timeOf(at)}`)
    same('timers', timers.toSorted(), [...endings, ...warnings].toSorted())
  }
}

type Same = (what: string, engines: unknown, oracles: unknown) => void
const levels = ['none', 'yellow50', 'yellow80', 'red'] as const
type Level = (typeof levels)[number]
const isLevel = (what: string): what is Level => levels.includes(what as Level)

const timeOf = (minute: number): string => {
  const time = minute - dayOf(minute) * DAY
  return `${dateOf(dayOf(minute))} ${String(Math.floor(time / 60)).padStart(2, '0')}:${String(rounded(time % 60)).padStart(2, '0')}`
}
const rounded = (value: number): number => Math.round(value * 1000) / 1000

/** The oracle calls a wait by its process, for there is one. */
const named = (clock: string): string => clock.replace(/\/await:.*(?=:await)/, '/await')

function split(timer: string): readonly [string, string] {
  const colon = timer.indexOf(':')
  return [timer.slice(0, colon), timer.slice(colon + 1)]
}

function deedOf(act: Offered): Deed {
  switch (act.kind) {
    case 'submit':
      return { kind: 'submit', without: act.without, isUrgent: act.fields['urgent'] === true }
    case 'complete':
      return { kind: 'complete', task: act.task, outcome: act.outcome }
    case 'supply':
    case 'share':
      return { kind: act.kind, documents: act.documents }
    case 'amend':
    case 'withdraw':
    case 'suspend':
    case 'resume':
      return { kind: act.kind }
    case 'extend':
      return { kind: 'extend', item: act.item }
    default:
      throw new Error(`nobody does ${act.kind}`)
  }
}
