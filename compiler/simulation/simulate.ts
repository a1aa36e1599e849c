import { clockState, dueOf, earliestEnd, plainDate, type Calendar } from '@banjie/runtime/calendar'
import { createEngine, taskClockId, type CaseEvent, type Engine, type Situation } from '@banjie/runtime/engine'
import { postKey, type CompiledProcess, type Instant, type NodeId, type TaskBlock } from '@banjie/runtime/plan'
import { applicationsOf, type Apply } from './apply.ts'
import type { Assumed, Assumptions } from './assumptions.ts'
import { arrivalsOf, type NextArrival } from './arrivals.ts'
import { caseTally, type CaseTally } from './case-tally.ts'
import { dayOf, procedureOf, withDefaults } from './defaults.ts'
import { drawsOf, numberOf, type Draw } from './draw.ts'
import type { HallCase } from './hall-case.ts'
import { heapOf } from './heap.ts'
import { decisionsOf, type Decide } from './official.ts'
import { owedTo, type Owed, type OwedIn } from './owed.ts'
import { postsOf, type Posts } from './posts.ts'
import type { Simulation } from './result.ts'
import { timeOf } from './spread.ts'
import { workTally, type WorkTally } from './work-tally.ts'
import type { Person, Work } from './work.ts'

/**
 * Simulates a hall in which cases of a process come, wait for the people who hold the posts, and conclude. Every act is
 * an event of the engine that serves real cases, and every timer is fired when it is due: what a case does is never
 * modelled a second time. The same process, calendar and assumptions give the same result, to the byte.
 */
export function simulate(process: CompiledProcess, announced: Calendar, assumed: Assumed): Simulation {
  return new Hall(process, announced, assumed).run()
}

/** Something that happens at an instant: acts before the timers of the same instant, which they are in time for. */
interface Happening {
  readonly at: Instant
  readonly isTimer: boolean
  readonly order: number
  readonly what: () => void
}

/** What is drawn, so that no draw depends on another. */
const questions = { comes: 1, applies: 2, takes: 3, decides: 4, owes: 5, procedure: 6 } as const

/** Cases still there so many working days after the last one came are left in progress. */
const DAYS_TO_CONCLUDE = 250

/** A hall at work, from its first case to its last. */
class Hall {
  readonly #process: CompiledProcess
  readonly #calendar: Calendar
  readonly #assumptions: Assumptions
  readonly #engine: Engine
  readonly #draw: Draw
  readonly #posts: Posts
  readonly #decide: Decide
  readonly #apply: Apply
  readonly #owed: OwedIn
  readonly #nextArrival: NextArrival
  readonly #opens: Instant
  readonly #cases: CaseTally
  readonly #works: WorkTally
  readonly #inProgress = new Set<HallCase>()
  readonly #coming = heapOf<Happening>(
    (a, b) => a.at < b.at || (a.at === b.at && (a.isTimer === b.isTimer ? a.order < b.order : b.isTimer)),
  )
  #now: Instant
  #order = 0
  #events = 0

  constructor(compiled: CompiledProcess, announced: Calendar, assumed: Assumed) {
    // What would be, whether or not the version is in force on those days.
    const { inForce: _, ...asIfInForce } = compiled.plan
    const process = { ...compiled, plan: asIfInForce }
    const holders = (post: Parameters<typeof postKey>[0]): readonly string[] => this.#posts.holders(postKey(post))
    this.#process = process
    this.#engine = createEngine({ process, calendar: announced, holders })
    const { calendar } = this.#engine
    const { plan, machine } = process
    const { days } = calendar
    this.#calendar = calendar
    this.#assumptions = withDefaults(assumed, plan, calendar)
    this.#draw = drawsOf(this.#assumptions.seed)
    this.#decide = decisionsOf(this.#assumptions, machine)
    this.#apply = applicationsOf(this.#assumptions, process)
    this.#owed = owedTo(this.#engine)
    this.#opens = days.addWorkingMs(calendar.instantOf(assumed.from, '00:00'), 1) - 1
    this.#nextArrival = arrivalsOf(this.#assumptions, calendar, this.#opens, (n) => this.#draw(questions.comes, n))
    this.#cases = caseTally(plan, calendar, this.#opens)
    this.#works = workTally(plan, this.#assumptions, calendar)
    this.#now = this.#opens
    this.#posts = postsOf(this.#assumptions.staff, {
      calendar,
      now: () => this.#now,
      later: (at, what) => this.#later(at, what),
      begins: (work, person) => this.#begins(work, person),
      ends: (work, person) => this.#ends(work, person),
    })
  }

  run(): Simulation {
    const { days } = this.#calendar
    let last = this.#opens
    const comeNext = (index: number): void => {
      const at = this.#nextArrival(index)
      if (at === undefined) return
      last = at
      this.#later(at, () => {
        comeNext(index + 1)
        this.#comes(index)
      })
    }
    comeNext(0)
    for (let next = this.#coming.pop(); next !== undefined; next = this.#coming.pop()) {
      if (next.at > days.closing(days.nthWorkingDay(days.dayOf(last), DAYS_TO_CONCLUDE))) break
      this.#now = next.at
      next.what()
    }
    for (const hallCase of this.#inProgress) this.#cases.left(hallCase)
    return this.#result(last)
  }

  #result(last: Instant): Simulation {
    const { plan, version } = this.#process
    const { days } = this.#calendar
    const day = (at: Instant) => plainDate(days.dayOf(at))
    const waiting = [...this.#inProgress].flatMap(({ works }) =>
      [...works.values()].filter(({ isOpen, wanted }) => isOpen && wanted > 0),
    )
    return {
      process: plan.name,
      title: plan.title ?? plan.name,
      version,
      assumptions: this.#assumptions,
      period: { from: day(this.#opens), arrivalsUntil: day(last), until: day(this.#now) },
      ...this.#cases.result(this.#now),
      ...this.#works.result(this.#opens, days.closing(days.dayOf(last)), waiting),
      events: this.#events,
    }
  }

  #later(at: Instant, what: () => void, isTimer = false): void {
    this.#coming.push({ at, isTimer, order: this.#order++, what })
  }

  /** A case comes: it is opened, and the applicant applies at once where the process begins with an intake. */
  #comes(index: number): void {
    const { state } = this.#engine.open(this.#now)
    this.#events++
    const hallCase: HallCase = {
      index,
      came: this.#now,
      state,
      steps: 0,
      works: new Map(),
      owed: new Set(),
      hasConcluded: false,
    }
    this.#inProgress.add(hallCase)
    this.#cases.came(this.#now)
    const [intake] = this.#engine.situation(state).awaiting
    if (intake === undefined) this.#goesOn(hallCase)
    else this.#applies(hallCase, intake)
  }

  #applies(hallCase: HallCase, intake: NodeId): void {
    const drawn = (n: number): number => this.#draw(questions.applies, hallCase.index, numberOf(intake), n)
    this.#step(hallCase, { ...this.#apply(intake, hallCase.state, drawn), by: { kind: 'applicant' } })
  }

  /** The engine takes an event; what it refuses is a fault of ours, but for what may be too late by then. */
  #step(hallCase: HallCase, event: CaseEvent): void {
    const stepped = this.#engine.step(hallCase.state, event, this.#now)
    if (!stepped.ok) {
      const { code } = stepped.rejection
      throw new Error(`simulation: the engine refuses ${JSON.stringify(event)} of case ${hallCase.index}: ${code}`)
    }
    this.#events++
    hallCase.state = stepped.state
    this.#goesOn(hallCase)
  }

  /** What follows from where a case now stands: work for the posts, what it waits for from outside, its timers. */
  #goesOn(hallCase: HallCase): void {
    hallCase.steps++
    const { state } = hallCase
    if (state.status !== 'open' && !hallCase.hasConcluded) {
      hallCase.hasConcluded = true
      this.#cases.concluded(hallCase, this.#now)
    }
    const situation = this.#engine.situation(state)
    const owed = this.#owed(state, situation)
    for (const one of owed) this.#setsOut(hallCase, one)
    for (const intake of situation.awaiting.slice(0, 1)) this.#appliesLater(hallCase, intake)
    const steps = hallCase.steps
    this.#worksOn(hallCase, situation)
    // Work that goes on at once may have moved the case already.
    if (steps !== hallCase.steps) return
    const [timer] = this.#engine.timers(state)
    if (timer !== undefined)
      this.#later(
        Math.max(timer.at, this.#now),
        () => {
          if (steps === hallCase.steps) this.#step(hallCase, { kind: 'timer', timer: timer.name })
        },
        true,
      )
    if (state.status !== 'open' && hallCase.works.size === 0 && owed.length === 0 && this.#inProgress.delete(hallCase))
      this.#cases.left(hallCase)
  }

  /** Work begins, rests, goes on and ends with the tasks of the case. */
  #worksOn(hallCase: HallCase, { open }: Situation): void {
    const { state, works } = hallCase
    for (const [node, work] of works)
      if (state.tasks[node]?.round !== work.round) {
        work.isOpen = false
        works.delete(node)
      }
    for (const work of works.values()) if (!open.includes(work.block)) work.isOpen = false
    for (const block of open) {
      if (block.applicant === true) continue
      const work = works.get(block.id)
      if (work === undefined) this.#opensWork(hallCase, block)
      else if (!work.isOpen) {
        work.isOpen = true
        const held = work.held.splice(0)
        for (const person of held) if (work.isOpen) this.#ends(work, person)
        if (work.isOpen && work.wanted > 0) this.#posts.queue(work)
      }
    }
  }

  #opensWork(hallCase: HallCase, block: TaskBlock): void {
    const { state, index } = hallCase
    const task = state.tasks[block.id]
    if (task === undefined) return
    const clock = state.clocks[taskClockId(block.id, task.round)]?.clock
    const due = clock !== undefined && clockState(clock) === 'running' ? dueOf(clock, this.#calendar)?.at : undefined
    const drawn = this.#draw(questions.procedure, index, numberOf(block.id), task.round)
    const since = Math.max(this.#now, this.#readyAt(block, drawn))
    const work: Work = {
      of: hallCase,
      block,
      round: task.round,
      since,
      hasPriority: (state.green ?? []).some((green) => this.#process.plan.greenChannels[green]?.priority === true),
      due: due ?? Infinity,
      order: this.#order++,
      wanted: peopleFor(block, task.asked),
      people: new Set(),
      isOpen: true,
      held: [],
      queued: 0,
    }
    hallCase.works.set(block.id, work)
    if (since <= this.#now) this.#posts.queue(work)
    else
      this.#later(since, () => {
        if (work.isOpen) this.#posts.queue(work)
      })
  }

  /** When a special procedure has run, and the least that a step takes is over. */
  #readyAt(block: TaskBlock, drawn: number): Instant {
    if (block.kind !== 'step') return this.#now
    const { days } = this.#calendar
    const least = block.atLeast === undefined ? this.#now : earliestEnd(block.atLeast, this.#now, this.#calendar).at
    if (block.special === undefined || block.limit === undefined) return least
    return Math.max(least, days.addWorkingMs(this.#now, timeOf(procedureOf(block.limit, this.#calendar), drawn)))
  }

  /** Somebody takes work in hand; what is to be done on the spot is done before the hall closes. */
  #begins(work: Work, person: Person): Instant {
    const { block, of, round, people } = work
    const { days } = this.#calendar
    const spread = this.#assumptions.service[block.id] ?? { kind: 'fixed', ms: 0 }
    const drawn = timeOf(spread, this.#draw(questions.takes, of.index, numberOf(block.id), round, people.size))
    const isOnTheSpot = block.limit?.unit === 'onTheSpot'
    const service = isOnTheSpot
      ? Math.min(drawn, days.workingMs(this.#now, days.closing(days.dayOf(this.#now))))
      : drawn
    this.#works.begun(work, person, this.#now, service)
    return days.addWorkingMs(this.#now, service)
  }

  /** Somebody is done with his part of a task: it comes to an outcome, unless it has ended, or rests, meanwhile. */
  #ends(work: Work, person: Person): void {
    const { of, block, round } = work
    if (of.works.get(block.id) !== work) return
    if (!work.isOpen) {
      work.held.push(person)
      return
    }
    const part = [...work.people].indexOf(person.name)
    const drawn = (n: number): number => this.#draw(questions.decides, of.index, numberOf(block.id), round, part, n)
    const by = block.by.find((post) => postKey(post) === person.post)
    if (by === undefined) throw new Error(`simulation: ${person.post} takes ${block.id}, which is not open to it`)
    const act = this.#decide(block, of.state, drawn)
    this.#step(of, { ...act, by: { kind: 'post', ...by, person: person.name } })
  }

  /** Somebody outside sets out to do what a case waits for, once. */
  #setsOut(hallCase: HallCase, { key, after, mayLapse, by, act }: Owed): void {
    if (hallCase.owed.has(key)) return
    hallCase.owed.add(key)
    const drawn = (n: number): number => this.#draw(questions.owes, hallCase.index, numberOf(key), n)
    if (mayLapse && drawn(0) < this.#assumptions.lapse) return
    this.#later(this.#calendar.days.addWorkingMs(this.#now, timeOf(after, drawn(1))), () => {
      hallCase.owed.delete(key)
      const doing = act(hallCase.state)
      if (doing !== undefined) this.#step(hallCase, { ...doing, by })
    })
  }

  /** At an intake further on the applicant applies within two working days. */
  #appliesLater(hallCase: HallCase, intake: NodeId): void {
    if (hallCase.state.at === hallCase.came && hallCase.steps === 1) return
    const key = `submit:${intake}`
    if (hallCase.owed.has(key)) return
    hallCase.owed.add(key)
    const within = 2 * dayOf(this.#calendar)
    const after = this.#draw(questions.owes, hallCase.index, numberOf(key)) * within
    this.#later(this.#calendar.days.addWorkingMs(this.#now, after), () => {
      if (this.#engine.situation(hallCase.state).awaiting[0] === intake) this.#applies(hallCase, intake)
    })
  }
}

/** How many people have to take a task in hand. */
function peopleFor(block: TaskBlock, asked: readonly string[] | undefined): number {
  const signing = block.kind === 'step' ? block.signing : undefined
  if (signing === undefined || signing.kind === 'any') return 1
  return signing.kind === 'persons' ? signing.count : Math.max(1, asked?.length ?? 1)
}
