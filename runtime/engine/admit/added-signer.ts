import type { OpenTask } from '../case-state.ts'
import { doerOf, isAway } from '../doers.ts'
import { reject, type Admit } from './bench.ts'
import { isRefused, notOfPost, notWith, openTask } from './held.ts'
import { decisionOf, notAsked, personOf, shownPerson, signingOf } from './signers.ts'

/**
 * Asks one more person to sign (加签). A task that one person does is then shared by the two: everyone asked must agree.
 * Where the first decides (或签) the new one may be the first; where N persons are wanted it is one more.
 */
export const admitAddSigner: Admit<'addSigner'> = ({ task: node, signer }, by, bench) => {
  const open = openTask(node, bench)
  if (isRefused(open)) return open
  const { block, task } = open
  const refused = notWith(by, open, bench) ?? notAsked(node, block, task, by) ?? notOfPost(signer, bench)
  if (refused !== undefined) return refused
  if (block.applicant === true) return reject('wrong-post', { task: node })
  if (isAway(task)) return reject('only-delegated', { task: node })
  const { person } = signer
  const { signed = [], added = [] } = task
  const kind = signingOf(block, {})?.kind
  const counts = kind === 'any' || kind === 'persons' ? undefined : (task.asked ?? [personOf(by)])
  const isAsked = [...(counts ?? []), ...[...added, ...signed].map((one) => one.person)].includes(person)
  if (isAsked) return reject('theirs-already', { task: node, person })
  const next: OpenTask = {
    ...task,
    ...(counts === undefined ? {} : { asked: [...counts, person] }),
    added: [...added, { ...doerOf(signer), person }],
  }
  return { noted: 'task', node, task: next, entry: { kind: 'signer-added', node, person, by } }
}

/**
 * No longer asks somebody who has not signed (减签). Somebody has still to sign afterwards: a decision comes from a
 * signature, never from dropping one; and N persons stay N.
 */
export const admitDropSigner: Admit<'dropSigner'> = ({ task: node, person }, by, bench) => {
  const open = openTask(node, bench)
  if (isRefused(open)) return open
  const { block, task } = open
  const refused = notWith(by, open, bench) ?? notAsked(node, block, task, by)
  if (refused !== undefined) return refused
  const { asked, signed = [], added = [] } = task
  const shown = shownPerson(person)
  if (signed.some((one) => one.person === person)) return reject('signed-already', { person: shown, task: node })
  if (asked?.includes(person) !== true && !added.some((one) => one.person === person))
    return reject('not-a-signer', { person: shown, task: node })
  const next: OpenTask = {
    ...task,
    ...(asked === undefined ? {} : { asked: asked.filter((one) => one !== person) }),
    added: added.filter((one) => one.person !== person),
  }
  if (next.asked?.length === 0 || decisionOf(block, next) !== undefined)
    return reject('drop-decides', { person: shown, task: node })
  return { noted: 'task', node, task: next, entry: { kind: 'signer-dropped', node, person, by } }
}
