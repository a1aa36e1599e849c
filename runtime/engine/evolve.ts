import { openPauses, type Calendar } from '../calendar/index.ts'
import type { Instant, NodeId, Plan, PostRef, StepBlock } from '../plan/index.ts'
import type { CaseEvent } from './case-event.ts'
import type { CaseState, CaseStatus, IntakeState, OpenTask } from './case-state.ts'
import { taskClockId } from './clocks/task-clocks.ts'
import { doneAfter } from './done-steps.ts'
import type { Layout } from './layout.ts'
import type { Moved } from './machine/stepper.ts'
import type { Effect } from './machine/table.ts'
import { refusalsAfter } from './refusals.ts'
import { validUntilAfter } from './valid-until.ts'
import { visitsAfter } from './visits.ts'

/** Who holds a post, as far as somebody says so. */
export type Holders = (post: PostRef) => readonly string[]

/** What a case evolves by, beside the machine. */
export interface Evolving {
  readonly plan: Plan
  readonly layout: Layout
  readonly calendar: Calendar
  readonly holders: Holders
  readonly event: CaseEvent | undefined
  readonly at: Instant
}

/** The case after the machine has moved: where it stands, its facts, its tasks, its intakes, its refusals, its end. */
export function evolve(before: CaseState, move: Moved, evolving: Evolving): CaseState {
  const { event, at } = evolving
  const { effects, facts } = move
  const { tasks, rounds } = tasksAfter(before, effects, evolving)
  const status = effects.find(({ type }) => type === 'conclude')?.status as CaseStatus | undefined
  const deemed = effects.flatMap(({ type, node }) => (type === 'deem' && node !== undefined ? [node] : []))
  const converted = effects.flatMap(({ type, node }) => (type === 'convertCase' && node !== undefined ? [node] : []))
  return {
    ...before,
    value: move.value,
    ...facts,
    tasks,
    rounds,
    intakes: intakesAfter(before, effects, evolving),
    refusals: refusalsAfter(before, move, evolving),
    ...doneAfter(before, move, event, evolving.layout),
    ...(deemed.length === 0 ? {} : { deemed: [...(before.deemed ?? []), ...deemed] }),
    ...(converted.length === 0
      ? {}
      : { converted: { ...before.converted, ...Object.fromEntries(converted.map((node) => [node, at])) } }),
    ...visitsAfter(before, evolving),
    ...validUntilAfter(before, facts, evolving),
    ...(event?.kind === 'rate' ? { rating: event.score } : {}),
    ...(status === undefined ? {} : { status, concludedAt: at }),
    at,
  }
}

function tasksAfter(
  before: CaseState,
  effects: readonly Effect[],
  { at, holders, layout, event }: Evolving,
): Pick<CaseState, 'tasks' | 'rounds'> {
  let tasks = before.tasks
  let rounds = before.rounds
  for (const { type, node, outcome, document } of effects) {
    if (node === undefined) continue
    if (type === 'lapse' && document !== undefined) tasks = redrafted(tasks, node, document, layout)
    if (type === 'closeTask') tasks = without(tasks, node)
    // What was taken back goes on as it stood: it is no second time.
    const again = event?.kind === 'takeBack' && event.task === node ? before.done?.[node]?.task : undefined
    if (type === 'openTask' && again !== undefined) tasks = { ...tasks, [node]: again }
    else if (type === 'openTask') {
      const last = rounds[node] ?? 0
      const round = last > 0 && isCorrecting(before, taskClockId(node, last)) ? last : last + 1
      rounds = { ...rounds, [node]: round }
      tasks = {
        ...tasks,
        [node]: {
          openedAt: at,
          round,
          ...(outcome === undefined ? {} : { only: outcome, draft: draftOf(effects) }),
          ...asked(node, layout, holders),
        },
      }
    }
  }
  return { tasks, rounds }
}

/** Whether a step's clock stands still for a correction: it goes on with what is left, so that its task is no second one. */
const isCorrecting = ({ clocks }: CaseState, id: string): boolean =>
  openPauses(clocks[id]?.clock.ledger ?? []).some(({ why }) => why === 'correction')

/** Why silence has decided a task: the documents that did not come while they were tolerated (容缺). */
function draftOf(effects: readonly Effect[]): string {
  const documents = effects.flatMap(({ type, document }) =>
    type === 'lapse' && document !== undefined ? document : [],
  )
  return `容缺期限届满，未补交：${[...new Set(documents)].join('、')}`
}

/** A refusal that is due already has one more reason. */
const redrafted = (tasks: CaseState['tasks'], item: NodeId, document: string, { itemOf }: Layout): CaseState['tasks'] =>
  Object.fromEntries(
    Object.entries(tasks).map(([node, task]) => [
      node,
      task.draft === undefined || itemOf.get(node)?.id !== item
        ? task
        : { ...task, draft: `${task.draft}、${document}` },
    ]),
  )

/** Asked is whoever holds the post when the task is made. */
function asked(node: NodeId, { tasks }: Layout, holders: Holders): Pick<OpenTask, 'asked'> {
  const block = tasks.get(node)
  const signing = block?.kind === 'step' ? (block satisfies StepBlock).signing : undefined
  if (block === undefined || signing === undefined || signing.kind === 'persons' || signing.kind === 'any') return {}
  const people = [...new Set(block.by.flatMap((post) => holders(post)))]
  return people.length === 0 ? {} : { asked: people }
}

const without = <T>(record: Readonly<Record<string, T>>, name: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== name))

/** Receipt, acceptance and correction at an intake; a receipt is what the event submitted, acceptance what the machine says. */
function intakesAfter(
  before: CaseState,
  effects: readonly Effect[],
  { event, at, calendar }: Evolving,
): CaseState['intakes'] {
  const intakes: Record<string, IntakeState> = { ...before.intakes }
  const change = (node: string, next: Partial<IntakeState>): void => {
    intakes[node] = { receivedAt: calendar.receivedAt(at), ...intakes[node], ...next }
  }
  for (const { type, node } of effects) {
    if (node === undefined) continue
    if (type === 'openTask' && event?.kind === 'submit') change(node, {})
    if (type === 'accept') {
      const isDeemed = effects.some((effect) => effect.type === 'deem' && effect.node === node)
      change(node, { acceptedAt: at, ...(isDeemed ? { deemed: true } : {}) })
    }
  }
  if (event?.kind === 'complete' && event.outcome === 'correct' && event.task in intakes)
    change(event.task, { corrected: { at, reason: event.reason ?? '' } })
  return intakes
}
