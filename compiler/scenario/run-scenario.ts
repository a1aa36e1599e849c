import type { Diagnostic, MessageArguments, Span } from '@banjie/dsl'
import type { Calendar } from '@banjie/runtime/calendar'
import { createEngine, formFaults, passTime, rejectionText, type CaseState, type Engine } from '@banjie/runtime/engine'
import type { CompiledProcess, Instant, PostRef } from '@banjie/runtime/plan'
import { Called } from './called.ts'
import { edgesMet } from './deadline-edges.ts'
import { examine } from './examine.ts'
import type { CompiledScenario, ScenarioAct } from './scenario.ts'

/** How a scenario came out: BJ7001 for each expectation that failed, and for the action that was refused. */
export interface ScenarioResult {
  readonly title: string
  readonly passed: boolean
  readonly diagnostics: readonly Diagnostic[]
  /**
   * What the scenario went through: `<task>` opened, `<task>:<outcome>` completed, `branch <node>` taken, `green <n>` the
   * n-th green channel, and the edges of limits that it met (`DeadlineEdge`).
   */
  readonly covered: ReadonlySet<string>
}

/**
 * Runs a scenario on the engine that serves real cases (language.md section 7): time moves by the stated instants only,
 * timers due in between fire on the way; a failed expectation does not end it, a refused action does.
 */
export function runScenario(scenario: CompiledScenario, process: CompiledProcess, announced: Calendar): ScenarioResult {
  const engine = createEngine({ process, calendar: announced, holders: (post) => peopleNamed(scenario, post) })
  const { calendar } = engine
  const called = new Called(process)
  const diagnostics: Diagnostic[] = []
  const covered = new Set<string>()
  let state: CaseState | undefined
  let now: Instant = 0
  for (const entry of scenario.entries) {
    if (entry.kind === 'expect') {
      const failure = examine(called.expectation(entry.expectation, state), state, { process, calendar, now })
      if (failure !== undefined) diagnostics.push(different(entry.span, failure))
      continue
    }
    const at = calendar.instantOf(entry.at.day, entry.at.time)
    now = at
    const before = state ?? begin(engine, at, covered)
    const passed = passTime(engine, before, at)
    for (const { entries } of passed.fired) cover(undefined, entries, covered)
    state = passed.state
    for (const edge of edgesMet(before, state, calendar)) covered.add(edge)
    const event = called.event(entry.event, state)
    if (event.kind === 'look') continue
    const stepped = engine.step(state, event, at)
    if (!stepped.ok) {
      const faults = formFaults(stepped.rejection)
      const { zh, en } = faults ?? rejectionText(stepped.rejection, process.plan)
      diagnostics.push(
        different(entry.span, { what: faults === undefined ? 'what.rejected' : 'what.misfilled', zh, en }),
      )
      break
    }
    for (const edge of edgesMet(state, stepped.state, calendar)) covered.add(edge)
    state = stepped.state
    cover(event, stepped.entries, covered)
    for (const green of state.green ?? []) covered.add(`green ${green}`)
  }
  return { title: scenario.title, passed: diagnostics.length === 0, diagnostics, covered }
}

/** The holders of a post are the people that the scenario names with it (language.md section 7). */
const peopleNamed = ({ entries }: CompiledScenario, post: PostRef): readonly string[] =>
  entries.flatMap((entry) => {
    if (entry.kind === 'expect' || entry.event.kind === 'look') return []
    const { by } = entry.event
    return by.kind === 'post' && by.person !== undefined && by.office === post.office && by.post === post.post
      ? [by.person]
      : []
  })

const begin = (engine: Engine, at: Instant, covered: Set<string>): CaseState => {
  const { state, entries } = engine.open(at)
  cover(undefined, entries, covered)
  return state
}

function cover(
  event: ScenarioAct['event'] | undefined,
  entries: ReturnType<Engine['open']>['entries'],
  covered: Set<string>,
): void {
  for (const entry of entries) {
    if (entry.kind === 'opened') covered.add(entry.node)
    if (entry.kind === 'branched') covered.add(`branch ${entry.node}`)
    if (entry.kind === 'decided') covered.add(`${entry.node}:${entry.outcome}`)
  }
  if (event?.kind === 'complete') covered.add(`${event.task}:${event.outcome}`)
}

const different = ({ start, end }: Span, args: MessageArguments): Diagnostic => ({
  code: 'BJ7001',
  severity: 'error',
  start,
  end,
  args,
  related: [],
  fixes: [],
})
