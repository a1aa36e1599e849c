import { outcomesOf, type CaseState, type Complete } from '@banjie/runtime/engine'
import type { JsonSchema, MachineConfig, TaskBlock } from '@banjie/runtime/plan'
import type { Assumptions } from './assumptions.ts'
import { answersTo, type DrawnAnswers } from './answers.ts'
import { chosenBy } from './draw.ts'

/** What somebody comes to who has dealt with a task: the outcome, with the reason and the form that it wants. */
export type Decide = (block: TaskBlock, state: CaseState, drawn: (question: number) => number) => Complete

/** How those who hold the posts decide: an outcome by its share, of those that are offered. */
export function decisionsOf({ outcomes, answers }: Assumptions, machine: MachineConfig): Decide {
  const forms = new Map<JsonSchema, DrawnAnswers>()
  const filledIn = (form: JsonSchema, drawn: (field: number) => number): Complete['fields'] => {
    const known = forms.get(form) ?? answersTo(form, machine, answers)
    forms.set(form, known)
    return known(drawn)
  }
  return (block, state, drawn) => {
    const outcome = outcomeIn(block, state, outcomes, drawn(0))
    const form = block.kind === 'step' && !isInterrupted(outcome) ? block.form : undefined
    return {
      kind: 'complete',
      task: block.id,
      outcome,
      ...(outcome === 'refuse' ? { reason: '模拟 · simulated' } : {}),
      ...(form === undefined ? {} : { fields: filledIn(form, (field) => drawn(field + 1)) ?? {} }),
    }
  }
}

function outcomeIn(block: TaskBlock, state: CaseState, outcomes: Assumptions['outcomes'], drawn: number): string {
  const offered = outcomesOf(block, state)
  // An application that lacks something is not accepted: it is sent back, and what was sent back before is refused.
  if (block.kind === 'intake' && block.asks.some(({ document }) => state.documents[document] === 'missing'))
    return offered.includes('correct') ? 'correct' : 'refuse'
  const shares = outcomes[block.id] ?? {}
  return (
    chosenBy(
      offered.map((name) => [name, shares[name] ?? 0]),
      drawn,
    ) ?? 'pass'
  )
}

/** What ends or interrupts a step need not be filled in. */
const isInterrupted = (outcome: string): boolean =>
  outcome === 'refuse' || outcome === 'correct' || outcome.startsWith('return:')
