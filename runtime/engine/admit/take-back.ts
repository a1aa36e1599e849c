import { namesOf, samePost, type NodeId } from '../../plan/index.ts'
import type { Actor } from '../case-event.ts'
import type { OpenTask } from '../case-state.ts'
import { isAmong, isAway } from '../doers.ts'
import type { Rejection } from '../rejection.ts'
import type { Doer } from '../task-act.ts'
import { reject, type Admit, type Answer, type Bench } from './bench.ts'
import { atRest } from './held.ts'
import { personOf } from './signers.ts'

/**
 * Takes back (取回) a step that one did, as long as nothing that follows from it was done; a signature, while others are
 * waited for; a delegation that was not reported on.
 */
export const admitTakeBack: Admit<'takeBack'> = ({ task: node }, by, bench) => {
  const { layout, state } = bench
  if (!layout.tasks.has(node)) return reject('unknown-task', { task: node })
  const rests = atRest(node, bench)
  if (rests !== undefined) return rests
  const task = state.tasks[node]
  if (task !== undefined) return ofOpenTask(node, task, by)
  const done = state.done?.[node]
  if (done === undefined) return notToBeTakenBack(node, bench)
  if (by.kind !== 'post' || !isSame(done.by, by)) return reject('not-done-by', { task: node })
  const begun = begunAfter(node, bench)
  return begun === undefined ? { type: `${node}:takeBack` } : tooLate(node, begun)
}

const isSame = (a: Doer, b: Doer): boolean => samePost(a, b) && a.person === b.person

function ofOpenTask(node: NodeId, task: OpenTask, by: Actor): Answer {
  const { delegation, signed = [] } = task
  if (delegation !== undefined && isAway(task) && isAmong(by, [delegation.by])) {
    const { delegation: _, ...own } = task
    return { noted: 'task', node, task: own, entry: { kind: 'taken-back', node, what: 'delegation', by } }
  }
  const others = signed.filter(({ person }) => person !== personOf(by))
  if (by.kind !== 'post' || others.length === signed.length) return reject('nothing-to-take-back', { task: node })
  const entry = { kind: 'taken-back' as const, node, what: 'signature' as const, by }
  return { noted: 'task', node, task: { ...task, signed: others }, entry }
}

/** A task that follows from the step and that somebody has begun: it bears a signature, or a report. */
const begunAfter = (node: NodeId, { layout, state }: Bench): NodeId | undefined =>
  Object.keys(state.tasks).find((id) => {
    const { signed = [], delegation } = state.tasks[id] ?? {}
    return layout.takeBacks.get(node)?.has(id) === true && (signed.length > 0 || delegation?.report !== undefined)
  })

/** Why a step cannot be taken back (any more). */
function notToBeTakenBack(node: NodeId, { layout, state }: Bench): Rejection {
  const item = layout.itemOf.get(node)
  if (item !== undefined && state.outcomes[item.id] !== undefined)
    return reject('in-effect', { task: node, item: item.item })
  const after = [...(layout.takeBacks.get(node) ?? [])].find((id) => state.outcomes[id] !== undefined)
  if (after !== undefined && state.outcomes[node] !== undefined) return tooLate(node, after)
  return reject('nothing-to-take-back', { task: node })
}

const tooLate = (node: NodeId, next: NodeId): Rejection =>
  reject('taken-up', { task: node, next: namesOf(next).at(-1) ?? next })
