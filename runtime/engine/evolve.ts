import type { Instant } from '../plan/index.ts'
import type { CaseEvent } from './case-event.ts'
import type { CaseState, CaseStatus, IntakeState, OpenTask } from './case-state.ts'
import type { Effect, Moved } from './machine/stepper.ts'

/** The case after the machine has moved: where it stands, its facts, its tasks, its intakes, its refusals, its end. */
export function evolve(before: CaseState, move: Moved, event: CaseEvent | undefined, at: Instant): CaseState {
  const { tasks, rounds } = tasksAfter(before, move.effects, at)
  const status = move.effects.find(({ type }) => type === 'conclude')?.status as CaseStatus | undefined
  return {
    ...before,
    value: move.value,
    documents: move.facts.documents,
    fields: move.facts.fields,
    outcomes: move.facts.outcomes,
    tasks,
    rounds,
    intakes: intakesAfter(before, move.effects, event, at),
    refusals: refusalsAfter(before, event, at),
    ...(status === undefined ? {} : { status, concludedAt: at }),
    at,
  }
}

function tasksAfter(before: CaseState, effects: readonly Effect[], at: Instant): Pick<CaseState, 'tasks' | 'rounds'> {
  const tasks: Record<string, OpenTask> = { ...before.tasks }
  const rounds: Record<string, number> = { ...before.rounds }
  for (const { type, node } of effects) {
    if (node === undefined) continue
    if (type === 'closeTask') delete tasks[node]
    if (type === 'openTask') {
      const round = (rounds[node] ?? 0) + 1
      rounds[node] = round
      tasks[node] = { openedAt: at, round }
    }
  }
  return { tasks, rounds }
}

/** Receipt, acceptance and correction at an intake; a receipt is what the event submitted, acceptance what the machine says. */
function intakesAfter(
  before: CaseState,
  effects: readonly Effect[],
  event: CaseEvent | undefined,
  at: Instant,
): CaseState['intakes'] {
  const intakes: Record<string, IntakeState> = { ...before.intakes }
  const change = (node: string, next: Partial<IntakeState>): void => {
    intakes[node] = { receivedAt: at, ...intakes[node], ...next }
  }
  for (const { type, node } of effects) {
    if (node === undefined) continue
    if (type === 'openTask' && event?.kind === 'submit') change(node, {})
    if (type === 'accept') change(node, { acceptedAt: at, ...(event?.kind === 'timer' ? { deemed: true } : {}) })
  }
  if (event?.kind === 'complete' && event.outcome === 'correct' && event.task in intakes)
    change(event.task, { corrected: { at, reason: event.reason ?? '' } })
  return intakes
}

const refusalsAfter = (before: CaseState, event: CaseEvent | undefined, at: Instant): CaseState['refusals'] =>
  event?.kind === 'complete' && event.outcome === 'refuse'
    ? [...before.refusals, { node: event.task, reason: event.reason ?? '', at }]
    : before.refusals
