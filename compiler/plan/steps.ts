import {
  nodeId,
  type AutoBlock,
  type Need,
  type NodeId,
  type Signing,
  type StepBlock,
  type StepOutcome,
} from '@banjie/runtime/plan'
import { isLeftOut } from '../model/left-out.ts'
import { postsOf } from '../model/parts.ts'
import type { Auto, Doing, Outcome, Special, Step, Task } from '../model/statement.ts'
import { lastWorks, worksIn, type Worked } from '../model/waiting.ts'
import { outcomeOf } from '../names/words.ts'
import { lowerSequence } from './sequence.ts'
import { conditionOf } from './condition-of.ts'
import { formSchema } from './form-schema.ts'
import { citationsOf, limitOf, overdueOf } from './limits.ts'
import type { Context } from './lowering.ts'
import { needsOf, waitsOf } from './needs.ts'
import { workKey } from './tasks-named.ts'
import { KeptWith } from '../kept-with.ts'

/** What every task says of itself: who does it, until when, what silence does. */
export function taskOf(
  task: Task,
  open: StepBlock['by'],
): Pick<StepBlock, 'by' | 'applicant' | 'limit' | 'overdue' | 'inPerson'> {
  const isApplicant = task.by.length > 0 && task.by.every(({ doer }) => doer.kind === 'applicant')
  return {
    by: task.by.length > 0 ? task.by.flatMap(({ doer }) => postsOf(doer)) : open,
    ...(isApplicant ? { applicant: true as const } : {}),
    ...(task.limit === undefined ? {} : { limit: limitOf(task.limit) }),
    ...(task.overdue === undefined ? {} : { overdue: overdueOf(task.overdue) }),
    ...(task.inPerson === undefined ? {} : { inPerson: true as const }),
  }
}

/** A step or a special procedure; `last` are the steps of the item that decide. */
export function lowerStep(step: Step | Special, context: Context): StepBlock {
  const { id: parent, item, before, lowering } = context
  const name = workKey(step)
  const id = lowering.idOf(item?.id ?? parent, name, before)
  lowering.place(id, step.node, item)
  const task = taskOf(step, item === undefined ? lowering.everyPost : item.handle.item.offices.flatMap(postsOf))
  return {
    kind: 'step',
    id,
    name,
    ...(step.title === undefined ? {} : { title: step.title }),
    ...task,
    ...(step.kind === 'special' ? { special: specialOf(step) } : {}),
    ...signingOf(step.by),
    ...(step.atLeast === undefined ? {} : { atLeast: limitOf(step.atLeast) }),
    basis: citationsOf(step.basis),
    waitsFor: waitsFor(step, context),
    reads: step.reads.map((document) => document.name),
    outcomes: outcomesOf(step, id, task.applicant === true, context),
    ...(step.forms.length === 0 ? {} : { form: formSchema(step.forms) }),
  }
}

const specialOf = (special: Special): NonNullable<StepBlock['special']> => ({
  kind: special.procedureKind,
  ...(isLeftOut(special) ? { excluded: true as const } : {}),
})

function signingOf(by: readonly Doing[]): { readonly signing?: Signing } {
  const signing = by.find((one) => one.signing !== undefined)?.signing
  if (signing === undefined) return {}
  switch (signing.rule) {
    case 'vote':
      return { signing: { kind: 'vote', share: signing.share.value / 100 } }
    case 'persons':
      return { signing: { kind: 'persons', count: signing.count.value } }
    default:
      return { signing: { kind: signing.rule } }
  }
}

/** The documents that a step waits for; a step of the process's own waits for what it names. */
function waitsFor(work: Worked, context: Context): StepBlock['waitsFor'] {
  const { item } = context
  if (item === undefined) return work.kind === 'auto' ? [] : work.reads.map(({ name: document }) => ({ document }))
  return waitsOf(work, lastWorks(item.handle.item.procedure ?? []), knownNeeds({ ...context, item }), {
    ...context,
    item,
  })
}

const needs = new KeptWith<object, readonly Need[]>()

/** The needs of an item in a process, the same each time. */
export function knownNeeds(context: Context & { readonly item: NonNullable<Context['item']> }): readonly Need[] {
  return needs.of(context.item, () => needsOf(context))
}

/** What a step can come to; one that names nothing has what is built in (language.md section 3). */
function outcomesOf(step: Step | Special, id: NodeId, isApplicant: boolean, context: Context): readonly StepOutcome[] {
  const corrects = context.item?.handle.item.corrections !== undefined
  if (isApplicant) return [{ name: 'pass' }]
  if (step.outcomes === undefined) return builtIn(step.kind === 'step' ? context.item : undefined)
  return step.outcomes.flatMap((one) => {
    if (one.kind === 'named' && outcomeOf(one.name) === 'correct' && !corrects) return []
    return [outcome(one, id, context)]
  })
}

/** The outcomes of a step that names none. */
export const builtIn = (item: Context['item']): readonly StepOutcome[] => [
  { name: 'pass' },
  ...(item?.handle.item.corrections === undefined ? [] : [{ name: 'correct', ...limitOfCorrections(item) }]),
  { name: 'refuse' },
]

/** Corrections are counted for the whole item. */
const limitOfCorrections = ({ id, handle }: NonNullable<Context['item']>): Pick<StepOutcome, 'limit'> => ({
  limit: { counter: `${id}:correct`, times: handle.item.corrections?.times ?? 0 },
})

function outcome(one: Outcome, id: NodeId, context: Context): StepOutcome {
  const { item } = context
  if (one.kind === 'named') {
    const { title, statements } = one
    return {
      name: outcomeOf(one.name),
      ...(outcomeOf(one.name) === 'correct' && item !== undefined ? limitOfCorrections(item) : {}),
      ...(title === undefined ? {} : { title }),
      ...(statements === undefined
        ? {}
        : {
            does: lowerSequence(statements, { ...context, before: undefined }, `${id}/does:${outcomeOf(one.name)}`)
              .block,
          }),
    }
  }
  const scope = item?.id ?? context.id
  const works = item === undefined ? [] : worksIn(item.handle.item.procedure ?? [])
  const from = works.findIndex((work) => workKey(work) === one.step)
  const again = works.slice(Math.max(0, from)).map((work) => nodeId(scope, workKey(work)))
  const to = nodeId(scope, one.step)
  const name = `return:${one.step}`
  return {
    name,
    limit: { counter: `${id}:${name}`, times: one.times },
    back: { to, again: again.length === 0 ? [to, id] : again },
  }
}

/** An automatic step, with the step that does what no rule decides. */
export function lowerAuto(auto: Auto, context: Context): AutoBlock {
  const { id: parent, item, before, lowering } = context
  const id = lowering.idOf(item?.id ?? parent, auto.name, before)
  lowering.place(id, auto.node, item)
  const { title, limit, otherwise } = auto
  return {
    kind: 'auto',
    id,
    name: auto.name,
    ...(title === undefined ? {} : { title }),
    ...(limit === undefined ? {} : { limit: limitOf(limit) }),
    basis: citationsOf(auto.basis),
    waitsFor: waitsFor(auto, context),
    rules: auto.rules.map((rule) => ({ outcome: outcomeOf(rule.outcome), when: conditionOf(rule.condition, context) })),
    ...(otherwise === undefined ? {} : { otherwise: lowerStep(otherwise, context) }),
  }
}
