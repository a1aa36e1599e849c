import type { Signing, TaskBlock } from '../../plan/index.ts'
import type { Actor, Complete } from '../case-event.ts'
import type { OpenTask, Signature } from '../case-state.ts'
import { reject, type Answer } from './bench.ts'

/** What a signature comes to: the outcome that it decides, or that others are still waited for, or why it does not count. */
interface Signed {
  readonly decided?: string
  readonly answer: Answer
}

/** How several people share a task: as the text says, or because somebody was asked to sign too (加签). */
export function signingOf(block: TaskBlock, { asked }: Pick<OpenTask, 'asked'>): Signing | undefined {
  const written = block.kind === 'step' ? block.signing : undefined
  return written ?? (asked === undefined ? undefined : { kind: 'all' })
}

/** Whose signature it is; somebody who is not named is the empty name. */
export const personOf = (by: Actor): string => (by.kind === 'post' ? by.person : undefined) ?? ''

/** A name as it is told; a dash for somebody who is not named. */
export const shownPerson = (person: string): string => (person === '' ? '—' : person)

/** Counts one more of the people who share a task (会签、或签、票决、N 人). */
export function signedBy(act: Complete, block: TaskBlock, task: OpenTask, by: Actor): Signed {
  const person = personOf(by)
  const { signed = [] } = task
  if (signed.some((one) => one.person === person))
    return { answer: reject('signed-already', { person: shownPerson(person), task: act.task }) }
  const refused = notAsked(act.task, block, task, by)
  if (refused !== undefined) return { answer: refused }
  const why = act.reason === undefined ? {} : { reason: act.reason }
  const signature: Signature = { person, outcome: act.outcome, ...why }
  const next = { ...task, signed: [...signed, signature] }
  const decided = decisionOf(block, next)
  if (decided !== undefined) return { decided, answer: { type: '' } }
  const entry = { kind: 'signed' as const, node: act.task, outcome: act.outcome, by, ...why }
  return { answer: { noted: 'task', node: act.task, task: next, entry } }
}

/** Whoever is not one of the people asked has no say in a task that several share. */
export function notAsked(
  node: string,
  block: TaskBlock,
  { asked = [] }: OpenTask,
  by: Actor,
): ReturnType<typeof reject> | undefined {
  const person = personOf(by)
  const isLimited = signingOf(block, {})?.kind !== 'persons' && asked.length > 0
  return isLimited && !asked.includes(person)
    ? reject('not-asked', { person: shownPerson(person), task: node, asked: asked.map(shownPerson).join('、') })
    : undefined
}

/**
 * What the signatures decide: with all and with N persons the first outcome other than `pass` is the outcome; a vote
 * passes at its share and is refused once that is out of reach. Whoever was asked in addition has to be among them.
 */
export function decisionOf(block: TaskBlock, task: OpenTask): string | undefined {
  const { signed = [], added = [] } = task
  const signing = signingOf(block, task)
  const last = signed.at(-1)?.outcome
  const passed = signed.filter(({ outcome }) => outcome === 'pass').map(({ person }) => person)
  const asked = Math.max(1, task.asked?.length ?? 1)
  switch (signing?.kind) {
    case 'all':
      return last !== 'pass' || passed.length >= asked ? last : undefined
    case 'persons': {
      const isEnough =
        passed.length >= signing.count + added.length && added.every(({ person }) => passed.includes(person))
      return last !== 'pass' || isEnough ? last : undefined
    }
    case 'vote': {
      // Counted in whole people, so that 60 % of 5 is not lost to the last digit of a fraction.
      const wanted = Math.ceil(signing.share * asked - 1e-9)
      if (passed.length >= wanted) return 'pass'
      const outOfReach = asked - (signed.length - passed.length) < wanted
      const refuses = block.kind === 'step' && block.outcomes.some(({ name }) => name === 'refuse')
      return outOfReach ? (refuses ? 'refuse' : last) : undefined
    }
    default:
      return last
  }
}
