import { postKey, type NodeId, type PostRef, type TaskBlock } from '../../plan/index.ts'
import type { Actor } from '../case-event.ts'
import type { OpenTask } from '../case-state.ts'
import { doersOf, doerText, isAmong } from '../doers.ts'
import type { Rejection } from '../rejection.ts'
import type { Doer } from '../task-act.ts'
import { reject, type Bench } from './bench.ts'

/** A task that is open, with its block. */
export interface Open {
  readonly block: TaskBlock
  readonly task: OpenTask
}

/** A task of that name that is open; a rejection where there is none. */
export function openTask(node: NodeId, { layout, state }: Bench): Open | Rejection {
  const block = layout.tasks.get(node)
  if (block === undefined) return reject('unknown-task', { task: node })
  const task = state.tasks[node]
  return task === undefined ? reject('task-not-open', { task: node }) : { block, task }
}

/** Whether it is none. */
export const isRefused = (open: object): open is Rejection => 'code' in open

/** Why somebody may not do anything with an open task, or not now: it is with somebody else, or nothing is done in it. */
export function notWith(by: Actor, open: Open, bench: Bench): Rejection | undefined {
  return notTheirs(by, open) ?? atRest(open.block.id, bench)
}

/** Why nothing is done at a node now: the case is suspended, or the item rests while a correction is out. */
export function atRest(node: NodeId, { state, situation, layout }: Bench): Rejection | undefined {
  if (state.suspended !== undefined) return reject('case-suspended')
  const item = layout.itemOf.get(node)
  const rests = item !== undefined && situation.corrections.some((step) => layout.itemOf.get(step) === item)
  return rests ? reject('item-rests', { task: node, item: item.item }) : undefined
}

function notTheirs(by: Actor, { block, task }: Open): Rejection | undefined {
  if (block.applicant === true) return by.kind === 'applicant' ? undefined : reject('wrong-post', { task: block.id })
  const doers = doersOf(block, task)
  if (isAmong(by, doers)) return undefined
  const isMeant = task.handedTo !== undefined || task.delegation !== undefined
  if (by.kind !== 'post' || !isMeant) return reject('wrong-post', { task: block.id })
  return reject('not-asked', { person: doerText(by), task: block.id, asked: doers.map(doerText).join('、') })
}

/** Why somebody is not of a post: there is no such post, or it is known who holds it. */
export function notOfPost({ person, ...post }: Doer, { process, holders }: Bench): Rejection | undefined {
  const office = process.plan.offices[post.office]
  const posts = Object.keys(office?.posts ?? {})
  const isKnown = office !== undefined && (post.post === undefined ? posts.length === 0 : posts.includes(post.post))
  if (!isKnown) return reject('unknown-post', { post: postKey(post) })
  return person === undefined ? undefined : notHolding({ ...post, person }, holders)
}

/** Why somebody is not who they say: it is known who holds the post. */
export function notHolding(
  { person, ...post }: PostRef & { readonly person: string },
  holders: Bench['holders'],
): Rejection | undefined {
  const people = holders(post)
  return people.length === 0 || people.includes(person)
    ? undefined
    : reject('not-a-holder', { person, post: postKey(post), people: people.join('、') })
}
