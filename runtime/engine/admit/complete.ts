import { earliestEnd } from '../../calendar/index.ts'
import type { TaskBlock } from '../../plan/index.ts'
import type { Actor, Complete } from '../case-event.ts'
import type { OpenTask } from '../case-state.ts'
import { isAway } from '../doers.ts'
import { checkForm } from '../form/form-check.ts'
import { outcomesOf } from '../outcomes.ts'
import type { Rejection } from '../rejection.ts'
import { reject, whereOf, type Admit, type Answer, type Bench } from './bench.ts'
import { isRefused, notWith, openTask, type Open } from './held.ts'
import { signedBy, signingOf } from './signers.ts'

/**
 * Concluding a task (完成): it is open, for whoever does it, with an outcome that it offers, and what that wants. Whoever
 * does it for somebody else only reports; what was reported need not be filled in again.
 */
export const admitComplete: Admit<'complete'> = (act, by, bench) => {
  const open = openTask(act.task, bench)
  if (isRefused(open)) return open
  const { block, task } = open
  const { report } = task.delegation ?? {}
  const told = act.fields === undefined && report?.fields !== undefined ? { ...act, fields: report.fields } : act
  return notWith(by, open, bench) ?? outcomeRefused(told, block, bench) ?? taken(told, open, by, bench)
}

function outcomeRefused(act: Complete, block: TaskBlock, bench: Bench): Rejection | undefined {
  const { state, calendar, at } = bench
  const offered = outcomesOf(block, state)
  // Silence has decided already, and drafted the reason.
  const isDrafted = state.tasks[act.task]?.only !== undefined
  if (!offered.includes(act.outcome)) {
    const isUsedUp = !isDrafted && block.kind === 'step' && block.outcomes.some(({ name }) => name === act.outcome)
    return reject(isUsedUp ? 'outcome-used-up' : 'unknown-outcome', {
      task: act.task,
      outcome: act.outcome,
      outcomes: offered.join('、'),
    })
  }
  const missing =
    block.kind === 'intake' ? block.asks.filter(({ document }) => state.documents[document] === 'missing') : []
  if (act.outcome === 'pass' && missing.length > 0)
    return reject('documents-missing', { documents: missing.map(({ document }) => document).join('、') })
  if (act.outcome === 'refuse' && !isDrafted && (act.reason ?? '').trim() === '')
    return reject('reason-wanted', { task: act.task, outcome: act.outcome })
  const least = block.kind === 'step' ? block.atLeast : undefined
  const end = least && earliestEnd(least, state.tasks[act.task]?.openedAt ?? at, calendar)
  if (end !== undefined && at < end.at) {
    const { day, time } = calendar.localTimeOf(end.at)
    return reject('too-early', { task: act.task, until: `${day} ${time.slice(0, 5)}` })
  }
  return undefined
}

/** What the official fills in is checked, what is signed counted; then the machine takes the outcome. */
function taken(act: Complete, { block, task }: Open, by: Actor, bench: Bench): Answer {
  const filled = filledIn(act, block, bench)
  if ('code' in filled) return filled
  if (isAway(task)) return reported(act, task, by)
  const signed = signingOf(block, task) === undefined ? undefined : signedBy(act, block, task, by)
  if (signed !== undefined) return signed.decided === undefined ? signed.answer : move(act, signed.decided, filled)
  return move(act, act.outcome, filled)
}

/** Done for somebody else: the task goes back to the one who delegated, and nothing is decided. */
function reported({ task: node, outcome, reason, fields }: Complete, task: OpenTask, by: Actor): Answer {
  if (task.delegation === undefined) throw new Error(`a report on ${node}, which nobody delegated`)
  const why = reason === undefined ? {} : { reason }
  const report = { outcome, ...why, ...(fields === undefined ? {} : { fields }) }
  return {
    noted: 'task',
    node,
    task: { ...task, delegation: { ...task.delegation, report } },
    entry: { kind: 'reported', node, outcome, ...why, by },
  }
}

const move = (
  { task }: Complete,
  outcome: string,
  filled: { readonly fields?: Readonly<Record<string, unknown>> },
): Answer => ({
  type: `${task}:${outcome}`,
  ...filled,
})

function filledIn(
  act: Complete,
  block: TaskBlock,
  bench: Bench,
): { readonly fields?: Readonly<Record<string, unknown>> } | Rejection {
  const given = act.fields ?? {}
  const schema = block.kind === 'step' ? block.form : undefined
  if (schema === undefined) {
    const [strange] = Object.keys(given)
    if (strange === undefined) return {}
    const reason = { zh: '这个环节没有要填写的表单', en: 'this task has no form to fill in' }
    return { code: 'form-invalid', args: {}, details: [{ path: `/${strange}`, reason }] }
  }
  // What ends or interrupts the step need not be filled in to the end.
  const form = checkForm(schema, given, { where: whereOf(bench), isPartial: isInterrupted(act.outcome) })
  return form.ok ? { fields: form.fields } : { code: 'form-invalid', args: {}, details: form.faults }
}

const isInterrupted = (outcome: string): boolean =>
  outcome === 'refuse' || outcome === 'correct' || outcome.startsWith('return:')
