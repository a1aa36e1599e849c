import { samePost } from '../../plan/index.ts'
import type { Actor } from '../case-event.ts'
import { doerOf, doerText, doersOf, isAway } from '../doers.ts'
import type { Rejection } from '../rejection.ts'
import type { Doer } from '../task-act.ts'
import { reject, type Admit, type Bench } from './bench.ts'
import { isRefused, notOfPost, notWith, openTask, type Open } from './held.ts'
import { notAsked, personOf, shownPerson, signingOf } from './signers.ts'

/**
 * Hands a task over for good (转办), inside the offices that the text gives it to: which office is competent is not for
 * its people to change. Of a task that several share, one hands over the own signature.
 */
export const admitHandOver: Admit<'handOver'> = ({ task: node, to, reason }, by, bench) => {
  const open = openTask(node, bench)
  if (isRefused(open)) return open
  const refused = notWith(by, open, bench) ?? notToBePassedOn(to, open, bench) ?? outside(to, open)
  if (refused !== undefined || by.kind !== 'post') return refused ?? reject('wrong-post', { task: node })
  const why = reason === undefined ? {} : { reason }
  const entry = { kind: 'handed-over' as const, node, to: doerOf(to), ...why, by }
  const { delegation: _, ...task } = open.task
  const signing = signingOf(open.block, task)
  if (signing === undefined || signing.kind === 'any')
    return { noted: 'task', node, task: { ...task, handedTo: doerOf(to) }, entry }
  const shared = signatureHandedOver(to, by, { ...open, task })
  return 'code' in shared ? shared : { noted: 'task', node, task: shared, entry }
}

/** Lets somebody of any office of the process do a task and report (委托、交办): who decides stays who decided. */
export const admitDelegate: Admit<'delegate'> = ({ task: node, to, reason }, by, bench) => {
  const open = openTask(node, bench)
  if (isRefused(open)) return open
  const { block, task } = open
  const shared = signingOf(block, task) === undefined ? undefined : reject('shared-task', { task: node })
  const refused = notWith(by, open, bench) ?? shared ?? notToBePassedOn(to, open, bench)
  if (refused !== undefined || by.kind !== 'post') return refused ?? reject('wrong-post', { task: node })
  const why = reason === undefined ? {} : { reason }
  return {
    noted: 'task',
    node,
    task: { ...task, delegation: { by: doerOf(by), to: doerOf(to) } },
    entry: { kind: 'delegated', node, to: doerOf(to), ...why, by },
  }
}

/** To whom nothing can be given, and what somebody has only to report on. */
function notToBePassedOn(to: Doer, { block, task }: Open, bench: Bench): Rejection | undefined {
  if (block.applicant === true) return reject('wrong-post', { task: block.id })
  if (isAway(task)) return reject('only-delegated', { task: block.id })
  const strange = notOfPost(to, bench)
  if (strange !== undefined) return strange
  const isTheirs = doersOf(block, task).some((doer) => samePost(doer, to) && doer.person === to.person)
  return isTheirs ? reject('theirs-already', { task: block.id, person: doerText(to) }) : undefined
}

function outside(to: Doer, { block }: Open): Rejection | undefined {
  const offices = [...new Set(block.by.map(({ office }) => office))]
  return offices.includes(to.office)
    ? undefined
    : reject('outside-office', { task: block.id, offices: offices.join('、') })
}

/** Another person signs instead of the one asked. */
function signatureHandedOver(to: Doer, by: Actor, { block, task }: Open): Open['task'] | Rejection {
  const { asked, signed = [], added = [] } = task
  const [person, other] = [personOf(by), to.person]
  if (asked === undefined || other === undefined) return reject('shared-task', { task: block.id })
  if (signed.some((one) => one.person === person))
    return reject('signed-already', { person: shownPerson(person), task: block.id })
  if (asked.includes(other)) return reject('theirs-already', { task: block.id, person: other })
  const strange = notAsked(block.id, block, task, by)
  if (strange !== undefined) return strange
  return {
    ...task,
    asked: asked.map((one) => (one === person ? other : one)),
    added: [...added.filter((one) => one.person !== person), { ...doerOf(to), person: other }],
  }
}
