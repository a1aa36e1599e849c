import { dueOf, type Calendar } from '@banjie/runtime/calendar'
import {
  createEngine,
  passTime,
  type Act,
  type Actor,
  type CaseClock,
  type CaseState,
  type Engine,
} from '@banjie/runtime/engine'
import {
  blocksOf,
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

/** The slowest case: what is done, when the promise of each item ends, and how the case stands at the end. */
export interface SlowestCase {
  readonly acts: readonly SlowAct[]
  readonly promises: ReadonlyMap<NodeId, Instant>
  readonly state: CaseState
}

/** Acts are stopped after so many: a case that goes on longer goes round in a circle. */
const most = 500

/**
 * A case in which everybody does what is due at the last moment (language.md section 6): every task when its limit ends,
 * an item's last one when its promise does. It is driven by the engine that serves real cases.
 */
export function slowestCase(process: CompiledProcess, calendar: Calendar, from: PlainDate): SlowestCase {
  const engine = createEngine({ process, calendar })
  const opening = calendar.opening(from) ?? calendar.instantOf(from, '09:00')
  const acts: SlowAct[] = []
  const promises = new Map<NodeId, Instant>()
  let { state } = engine.open(opening)
  while (state.status === 'open' && acts.length < most) {
    for (const { kind, node, clock } of Object.values(state.clocks)) {
      const end = kind === 'promised' && !promises.has(node) ? dueOf(clock, calendar)?.at : undefined
      if (end !== undefined) promises.set(node, end)
    }
    const next = nextAct(engine, state, calendar)
    if (next === undefined) break
    const before = passTime(engine, state, next.at).state
    const stepped = engine.step(before, next.event, next.at)
    if (!stepped.ok) break
    acts.push(next)
    state = stepped.state
  }
  return { acts, promises, state }
}

/** What is done next: the task that is due first; where none is open, the applicant applies at the intake that waits. */
function nextAct(engine: Engine, state: CaseState, calendar: Calendar): SlowAct | undefined {
  const tasks = Object.keys(state.tasks).flatMap((task) => actOn(task, engine, state, calendar) ?? [])
  const [first] = tasks.toSorted((a, b) => a.at - b.at)
  return first ?? submission(engine, state)
}

function submission({ process }: Engine, state: CaseState): SlowAct | undefined {
  const intake = [...blocksOf(process.plan.body)].find(
    (block) => block.kind === 'intake' && !(block.id in state.intakes),
  )
  if (intake?.kind !== 'intake') return undefined
  const by: Actor = { kind: 'applicant' }
  return { at: state.at, event: { kind: 'submit', fields: sampleAnswers(intake.form), without: [], by } }
}

function actOn(task: NodeId, engine: Engine, state: CaseState, calendar: Calendar): SlowAct | undefined {
  const block = [...blocksOf(engine.process.plan.body)].find(({ id }) => id === task)
  const post = block !== undefined && 'by' in block ? block.by[0] : undefined
  if (post === undefined) return undefined
  const own = Math.max(state.at, due(state.clocks[clockName(task, state)], calendar) ?? state.at)
  const act: SlowAct = { at: own, event: { kind: 'complete', task, outcome: 'pass', by: actorOf(post) } }
  return { ...act, at: Math.max(own, itemEnds(act, engine, state, calendar) ?? own) }
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

function clockName(task: NodeId, state: CaseState): string {
  const round = state.rounds[task] ?? 1
  return round === 1 ? task : `${task}~${round}`
}
