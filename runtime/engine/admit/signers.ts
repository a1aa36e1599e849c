import type { StepBlock } from '../../plan/index.ts'
import type { Actor, Complete } from '../case-event.ts'
import type { OpenTask, Signature } from '../case-state.ts'
import { reject, type Answer, type Bench } from './bench.ts'

/** What a signature comes to: the outcome that it decides, or that others are still waited for, or why it does not count. */
interface Signed {
  readonly decided?: string
  readonly answer: Answer
}

/** Counts one more of the people who share a step (会签、或签、票决、N 人). */
export function signedBy(act: Complete, block: StepBlock, by: Actor, { state }: Bench): Signed {
  const task = state.tasks[act.task]
  const person = (by.kind === 'post' ? by.person : undefined) ?? ''
  const shown = person === '' ? '—' : person
  const { asked = [], signed = [] } = task ?? {}
  if (signed.some((one) => one.person === person))
    return { answer: reject('signed-already', { person: shown, task: act.task }) }
  const limited = block.signing?.kind !== 'persons' && asked.length > 0
  if (limited && !asked.includes(person))
    return { answer: reject('not-asked', { person: shown, task: act.task, asked: asked.join('、') }) }
  const signature: Signature = {
    person,
    outcome: act.outcome,
    ...(act.reason === undefined ? {} : { reason: act.reason }),
  }
  const decided = decisionOf(block, [...signed, signature], task)
  return decided === undefined ? { answer: { noted: 'signed', signature } } : { decided, answer: { type: '' } }
}

/**
 * What the signatures decide: with all and with N persons the first outcome other than `pass` is the outcome; a vote
 * passes at its share and is refused once that is out of reach.
 */
function decisionOf(
  { signing, outcomes }: StepBlock,
  signed: readonly Signature[],
  task: OpenTask | undefined,
): string | undefined {
  const last = signed.at(-1)?.outcome
  const passes = signed.filter(({ outcome }) => outcome === 'pass').length
  const asked = Math.max(1, task?.asked?.length ?? 1)
  switch (signing?.kind) {
    case 'all':
      return last !== 'pass' || passes >= asked ? last : undefined
    case 'persons':
      return last !== 'pass' || passes >= signing.count ? last : undefined
    case 'vote': {
      // Counted in whole people, so that 60 % of 5 is not lost to the last digit of a fraction.
      const wanted = Math.ceil(signing.share * asked - 1e-9)
      if (passes >= wanted) return 'pass'
      const outOfReach = asked - (signed.length - passes) < wanted
      return outOfReach ? (outcomes.some(({ name }) => name === 'refuse') ? 'refuse' : last) : undefined
    }
    default:
      return last
  }
}
