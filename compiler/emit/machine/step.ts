import type { Condition, StateConfig, StepBlock, StepOutcome, TransitionConfig, Wait } from '@banjie/runtime/plan'
import { sequenceState } from './sequence.ts'
import { endingOf, onOverdue } from './overdue.ts'
import { act, to, when } from './parts.ts'
import { at, deem, endingAs, type Scope } from './scope.ts'
import { onTakeBack, takeBacksIn } from './take-back.ts'

/**
 * A step (环节): it waits for its documents (language.md, rule 3), is open as a task, and is done with an outcome. One
 * that was decided before and has not been taken back is passed over: so after a return inside the office, and when a
 * pre-review becomes formal.
 */
export function stepState(block: StepBlock, scope: Scope): StateConfig {
  const { id } = block
  const waits = waitsIn(block, scope)
  const meta = { node: id, kind: 'step' }
  const done = at(scope, id, 'done')
  const decide = (outcome: string): ReturnType<typeof act> => act('decide', { node: id, outcome })
  const corrects = block.outcomes.some(({ name }) => name === 'correct') && scope.item?.corrections !== undefined
  return {
    id: at(scope, id),
    description: block.title ?? block.name,
    initial: 'ready',
    meta,
    ...takenBack(block, scope),
    states: {
      ready: readyState(id, waits, scope),
      ...waitingState(id, waits, scope),
      open: {
        id: at(scope, id, 'open'),
        description: '待办 · open',
        entry: [act('openTask', { node: id })],
        exit: [act('closeTask', { node: id })],
        on: {
          ...Object.fromEntries(block.outcomes.flatMap((outcome) => outcomeOf(block, outcome, scope))),
          ...onOverdue(id, endingOf(block.overdue), { state: done, actions: [decide('pass')] }, scope),
        },
        meta,
      },
      ...(corrects ? correctingState(id, scope) : {}),
      ...Object.fromEntries(
        block.outcomes.flatMap(({ name, does }) =>
          does === undefined
            ? []
            : [[`does:${name}`, { ...sequenceState(does, scope), onDone: [to(done)] }] as [string, StateConfig]],
        ),
      ),
      done: { id: done, type: 'final' },
    },
  }
}

/** While what its outcome does is under way, a step may be taken back out of that; else out of what follows it. */
function takenBack(block: StepBlock, scope: Scope): Pick<StateConfig, 'on'> {
  if (block.outcomes.every(({ does }) => does === undefined)) return {}
  return {
    on: onTakeBack(
      takeBacksIn(block).filter(({ step }) => step === block.id),
      scope,
    ),
  }
}

/** Before a pre-review becomes formal a step waits only for what it reads by name. */
const waitsIn = ({ waitsFor, reads }: StepBlock, { isOpinion }: Scope): readonly Wait[] =>
  isOpinion ? waitsFor.filter(({ document }) => reads.includes(document)) : waitsFor

/** Where a step begins: passed over where it was decided, or a green channel skips it. */
export function readyState(
  id: string,
  waits: readonly Wait[],
  scope: Scope,
  open: string = at(scope, id, 'open'),
): StateConfig {
  const skippedBy = scope.skips.get(id)
  const done = at(scope, id, 'done')
  return {
    id: at(scope, id, 'ready'),
    always: [
      ...(skippedBy === undefined ? [] : [when({ type: 'skipped', params: { skippedBy } }, done)]),
      { ...endingAs(scope, 'refused'), guard: { type: 'decided', params: { node: id, outcome: 'refuse' } } },
      when({ type: 'decided', params: { node: id } }, done),
      ...(waits.length === 0
        ? [to(open)]
        : [when({ type: 'present', params: { waits } }, open), to(at(scope, id, 'waiting'))]),
    ],
  }
}

/** Where a step waits for its documents. */
export function waitingState(
  id: string,
  waits: readonly Wait[],
  scope: Scope,
  open: string = at(scope, id, 'open'),
): Readonly<Record<string, StateConfig>> {
  if (waits.length === 0) return {}
  return {
    waiting: {
      id: at(scope, id, 'waiting'),
      description: `等材料 · waits for: ${waits.map(({ document }) => document).join('、')}`,
      meta: { node: id, kind: 'step' },
      always: [when({ type: 'present', params: { waits } }, open)],
    },
  }
}

function outcomeOf(
  { id }: StepBlock,
  { name, does, back, limit }: StepOutcome,
  scope: Scope,
): [string, readonly TransitionConfig[]][] {
  const event = `${id}:${name}`
  const received = act('receive')
  const decide = act('decide', { node: id, outcome: name })
  if (back !== undefined) {
    const { counter = event, times: fewerThan = 1 } = limit ?? {}
    const again = act('clear', { nodes: back.again })
    const guard = { type: 'fewer', params: { counter, fewerThan } }
    return [[event, [{ ...to(at(scope, back.to)), guard, actions: [act('count', { counter }), received, again] }]]]
  }
  if (name === 'refuse') return [[event, [endingAs(scope, 'refused', [received, decide])]]]
  if (name === 'correct') return correction(id, scope).map((transition) => [event, [transition]])
  const target = does === undefined ? at(scope, id, 'done') : does.id
  return [[event, [{ ...to(does === undefined ? target : at(scope, target)), actions: [received, decide] }]]]
}

/** Asks the applicant for a correction, so long as the item has not asked as often as it may. */
export function correction(id: string, scope: Scope, condition?: Condition): readonly TransitionConfig[] {
  const { item } = scope
  if (item?.corrections === undefined) return []
  const counter = `${item.id}:correct`
  const limited = { counter, fewerThan: item.corrections.times }
  const guard = { type: 'fewer', params: { ...limited, ...(condition === undefined ? {} : { condition }) } }
  const actions = [act('count', { counter }), act('decide', { node: id, outcome: 'correct' })]
  return [{ ...to(at(scope, id, 'correcting')), guard, actions }]
}

/** Waits for the correction; what the applicant supplies for the item, or amends, ends it: the step is done anew. */
export function correctingState(id: string, scope: Scope): Readonly<Record<string, StateConfig>> {
  const brought = scope.item?.brought ?? []
  const does = scope.item?.corrections?.overdue ?? 'withdrawn'
  const ready = at(scope, id, 'ready')
  const anew = [act('clear', { nodes: [id] })]
  const lapsed = (): TransitionConfig => {
    if (does === 'escalate') return { ...to(ready), actions: anew }
    if (does !== 'pass') return endingAs(scope, does, [deem(id)])
    return { ...to(at(scope, id, 'done')), actions: [act('decide', { node: id, outcome: 'pass' }), deem(id)] }
  }
  return {
    correcting: {
      id: at(scope, id, 'correcting'),
      description: '等申请人补正 · waits for the correction',
      meta: { node: id, kind: 'step' },
      on: {
        supply: [when({ type: 'concerns', params: { documents: brought } }, ready, [act('supply'), ...anew])],
        amend: [{ ...to(ready), actions: [act('amend'), ...anew] }],
        [`${id}:lapse`]: [lapsed()],
      },
    },
  }
}
