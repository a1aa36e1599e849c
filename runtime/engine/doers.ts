import { postKey, samePost, type TaskBlock } from '../plan/index.ts'
import type { Actor } from './case-event.ts'
import type { OpenTask } from './case-state.ts'
import type { Doer } from './task-act.ts'

/**
 * With whom a task is now: the posts that it is open to, unless it was handed over or is done for somebody else; with
 * whoever was asked to sign too. What is done for somebody else is with that one alone until it is reported on.
 */
export function doersOf({ by }: TaskBlock, { handedTo, delegation, added = [] }: OpenTask): readonly Doer[] {
  if (delegation !== undefined && isAway({ delegation })) return [delegation.to]
  const theirs = delegation?.by ?? handedTo
  return [...(theirs === undefined ? by : [theirs]), ...added]
}

/** Whether a task that is done for somebody else has not been reported on yet. */
export const isAway = ({ delegation }: Pick<OpenTask, 'delegation'>): boolean =>
  delegation !== undefined && delegation.report === undefined

/** Whether somebody who acts is one of those meant. */
export const isAmong = (by: Actor, doers: readonly Doer[]): boolean =>
  by.kind === 'post' &&
  doers.some((doer) => samePost(doer, by) && (doer.person === undefined || doer.person === by.person))

/** Somebody of a post as written: `审批局.决定岗（李四）`. */
export const doerText = (doer: Doer): string =>
  doer.person === undefined ? postKey(doer) : `${postKey(doer)}（${doer.person}）`

/** Who acted, without saying that it was a post. */
export const doerOf = ({ office, post, person }: Doer): Doer => ({
  office,
  ...(post === undefined ? {} : { post }),
  ...(person === undefined ? {} : { person }),
})
