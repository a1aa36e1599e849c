import { dueOf, type Calendar } from '@banjie/runtime/calendar'
import {
  askedIn,
  createEngine,
  openTasksOf,
  passTime,
  type Act,
  type Actor,
  type CaseClock,
  type CaseState,
  type ClockKind,
  type Engine,
} from '@banjie/runtime/engine'
import {
  blocksOf,
  tasksOf,
  type CompiledProcess,
  type Instant,
  type NodeId,
  type PlainDate,
  type PostRef,
} from '@banjie/runtime/plan'
import { sampleAnswers } from './sample-answers.ts'

/** An act of the slowest case, and when it is done. */
export interface SlowAct {
  readonly at: Instant
  readonly event: Act & { readonly by: Actor }
}

/** The slowest case: what is done, when the limits of each item end, and how the case stands at the end. */
export interface SlowestCase {
  readonly acts: readonly SlowAct[]
  readonly promises: ReadonlyMap<NodeId, Instant>
  readonly statutes: ReadonlyMap<NodeId, Instant>
  readonly state: CaseState
}

/** How a case is made slow. */
export interface Slowness {
  /** Whether corrections and returns are asked for as often as they may be, and tolerated documents come at the last. */
  readonly isAdverse: boolean
  /** What the applicant answers; the rest is constructed. */
  readonly answers?: Readonly<Record<string, unknown>>
}

/** Acts are stopped after so many: a case that goes on longer goes round in a circle. */
const most = 500

/**
 * A case in which everybody does what is due at the last moment (language.md section 6): every task when its limit ends,
 * an item's last one when its promise does. It is driven by the engine that serves real cases.
 */
export function slowestCase(
  process: CompiledProcess,
  calendar: Calendar,
  from: PlainDate,
  slowness: Slowness = { isAdverse: false },
): SlowestCase {
  const engine = createEngine({ process, calendar })
  const opening = calendar.opening(from) ?? calendar.instantOf(from, '09:00')
  const acts: SlowAct[] = []
  const [promises, statutes] = [new Map<NodeId, Instant>(), new Map<NodeId, Instant>()]
  let { state } = engine.open(opening)
  while (state.status === 'open' && acts.length < most) {
    // An extension by a pause is known only afterwards: the last word counts.
    for (const { kind, node, clock } of Object.values(state.clocks)) {
      const ends = kind === 'promised' ? promises : kind === 'statutory' ? statutes : undefined
      const end = ends && dueOf(clock, calendar)?.at
      if (end !== undefined) ends?.set(node, end)
    }
    const next = nextAct(engine, state, calendar, slowness)
    if (next === undefined) break
    const before = passTime(engine, state, next.at).state
    const stepped = engine.step(before, next.event, next.at)
    if (!stepped.ok) break
    acts.push(next)
    state = stepped.state
  }
  return { acts, promises, statutes, state }
}

/** What is done next: what is due first; where nothing is, the applicant applies at the intake that waits. */
function nextAct(engine: Engine, state: CaseState, calendar: Calendar, slowness: Slowness): SlowAct | undefined {
  const due = [
    ...openTasksOf(engine.process, state).flatMap((task) => actOn(task, engine, state, calendar, slowness) ?? []),
    ...broughtLate(engine, state, calendar),
  ]
  const [first] = due.toSorted((a, b) => a.at - b.at)
  return first ?? submission(engine, state, slowness) ?? shared(engine, state)
}

const applicant: Actor = { kind: 'applicant' }

function submission({ process }: Engine, state: CaseState, { isAdverse, answers = {} }: Slowness): SlowAct | undefined {
  const intake = [...blocksOf(process.plan.body)].find(
    (block) => block.kind === 'intake' && !(block.id in state.intakes),
  )
  if (intake?.kind !== 'intake') return undefined
  const known = Object.entries(answers).filter(([field]) => field in (intake.form.properties ?? {}))
  const fields = { ...sampleAnswers(intake.form), ...Object.fromEntries(known) }
  const asked = isAdverse ? askedIn(intake, { ...state, fields: { ...state.fields, ...fields } }) : {}
  const without = Object.keys(asked).filter((name) => asked[name] === 'tolerated')
  return { at: state.at, event: { kind: 'submit', fields, without, by: applicant } }
}

/** Corrections, and documents that are tolerated missing: brought when their time ends. */
function broughtLate({ process }: Engine, state: CaseState, calendar: Calendar): readonly SlowAct[] {
  const end = (kind: ClockKind): readonly { readonly id: string; readonly at: Instant }[] =>
    Object.entries(state.clocks).flatMap(([id, clock]) => {
      const at = clock.kind === kind && clock.fired !== true ? running(clock, calendar) : undefined
      return at === undefined ? [] : [{ id, at: Math.max(at, state.at) }]
    })
  const [field] = tasksOf(process.plan).flatMap((task) =>
    task.kind === 'intake' ? Object.keys(task.form.properties ?? {}).filter((name) => name in state.fields) : [],
  )
  const fields = field === undefined ? {} : { [field]: state.fields[field] }
  return [
    ...end('correction').map(({ at }): SlowAct => ({ at, event: { kind: 'amend', fields, by: applicant } })),
    ...end('tolerance').map(({ id, at }): SlowAct => {
      const documents = [id.slice(id.indexOf(':') + 1)]
      return { at, event: { kind: 'supply', documents, by: applicant } }
    }),
  ]
}

/** What another office has to share, where nothing else can be done. */
function shared(engine: Engine, state: CaseState): SlowAct | undefined {
  for (const block of blocksOf(engine.process.plan.body)) {
    if (block.kind !== 'item') continue
    for (const { document, sharedFrom } of block.needs) {
      if (sharedFrom === undefined) continue
      const by = actorOf(sharedFrom)
      const event = { kind: 'share', documents: [document], by } as const
      if (engine.step(state, event, state.at).ok) return { at: state.at, event }
    }
  }
  return undefined
}

function actOn(
  task: NodeId,
  engine: Engine,
  state: CaseState,
  calendar: Calendar,
  { isAdverse }: Slowness,
): SlowAct | undefined {
  const block = tasksOf(engine.process.plan).find(({ id }) => id === task)
  if (block === undefined) return undefined
  const [post] = block.by
  const by = block.applicant === true ? applicant : post && actorOf(post)
  if (by === undefined) return undefined
  const own = Math.max(state.at, due(state.clocks[clockName(task, state)], calendar) ?? state.at)
  const offered = block.kind === 'step' ? block.outcomes.map(({ name }) => name) : ['pass']
  const adverse = isAdverse ? offered.filter((name) => name === 'correct' || name.startsWith('return:')) : []
  const outcomes = new Set([...adverse, 'pass', ...offered.filter((name) => name !== 'refuse')])
  const events = [...outcomes].map((outcome) => ({ kind: 'complete' as const, task, outcome, by }))
  const event = events.find((one) => engine.step(state, one, state.at).ok) ?? events.at(-1)
  if (event === undefined) return undefined
  return { event, at: Math.max(own, itemEnds({ at: own, event }, engine, state, calendar) ?? own) }
}

/** When the promise of an item ends, where completing that task now would conclude it. */
function itemEnds({ event }: SlowAct, engine: Engine, state: CaseState, calendar: Calendar): Instant | undefined {
  const task = event.kind === 'complete' ? event.task : ''
  const item = [...blocksOf(engine.process.plan.body)].find(
    (block) => block.kind === 'item' && task.startsWith(`${block.id}/`),
  )
  if (item === undefined) return undefined
  const tried = engine.step(state, event, state.at)
  if (!tried.ok || tried.state.outcomes[item.id] === undefined) return undefined
  return due(
    Object.values(state.clocks).find(({ kind, node }) => kind === 'promised' && node === item.id),
    calendar,
  )
}

const actorOf = (post: PostRef): Actor => ({ kind: 'post', ...post })

const due = (clock: CaseClock | undefined, calendar: Calendar): Instant | undefined =>
  clock === undefined || clock.unlimited ? undefined : dueOf(clock.clock, calendar)?.at

/** When a clock that has not stopped is due. */
const running = (clock: CaseClock, calendar: Calendar): Instant | undefined =>
  clock.clock.ledger.at(-1)?.kind === 'stop' ? undefined : due(clock, calendar)

function clockName(task: NodeId, state: CaseState): string {
  const round = state.rounds[task] ?? 1
  return round === 1 ? task : `${task}~${round}`
}
