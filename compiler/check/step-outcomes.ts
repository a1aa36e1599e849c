import type { RefNode } from '@banjie/dsl'
import type { Item } from '../model/model.ts'
import { handlesIn, statementsIn } from '../model/parts.ts'
import { bindSkipped, type Skipped } from '../model/skipped.ts'
import type { Statement, Work } from '../model/statement.ts'
import { worksIn } from '../model/waiting.ts'

/** How a step can come out (language.md section 3); undefined where that cannot be told from here. */
export type OutcomesOf = (step: RefNode) => readonly string[] | undefined

/** The outcomes of the steps that a process names: its own, and by their paths those of the items that it handles. */
export function outcomesIn(statements: readonly Statement[]): OutcomesOf {
  return (ref) => {
    const [within, step] = ref.parts.map(({ text }) => text)
    const item = step === undefined ? undefined : handlesIn(statements).find((one) => one.item.name === within)?.item
    const isStage = statementsIn(statements).some((one) => one.kind === 'stage' && one.name === within)
    // What is neither in an item nor in a stage is the decision of a merge, or a verification.
    if (step !== undefined && item === undefined && !isStage) return undefined
    return outcomesOf(ref, item === undefined ? statements : (item.procedure ?? []), bindSkipped(ref, statements), item)
  }
}

/** The outcomes of the steps that an item names: they are its own, with its name before them or without. */
export function outcomesInItem(item: Item): OutcomesOf {
  const { procedure = [] } = item
  return (ref) => outcomesOf(ref, procedure, bindSkipped({ ...ref, parts: ref.parts.slice(-1) }, procedure), item)
}

/** The outcomes of a step of a block. Where two have its name, or an outcome is not named, it may be any. */
function outcomesOf(
  { parts }: RefNode,
  among: readonly Statement[],
  { step }: Skipped,
  item: Item | undefined,
): readonly string[] | undefined {
  const name = parts.at(-1)?.text
  if (worksIn(among).filter((work) => work.name === name).length > 1) return undefined
  const outcomes = namedOutcomes(step, item)
  return outcomes?.includes('') === true ? undefined : outcomes
}

function namedOutcomes(step: Skipped['step'], item: Item | undefined): readonly string[] | undefined {
  switch (step?.kind) {
    case 'step':
    case 'special':
      return ofWork(step, item)
    case 'auto':
      // What no rule decides comes out as the step after `otherwise` does.
      return [
        ...step.rules.map(({ outcome }) => outcome),
        ...(step.otherwise === undefined ? [] : ofWork(step.otherwise, item)),
      ]
    case 'accept':
      return ['pass', 'correct', 'refuse']
    case 'handle':
      return builtIn(item)
    default:
      return undefined
  }
}

function ofWork({ outcomes, by }: Work, item: Item | undefined): readonly string[] {
  if (outcomes !== undefined) return outcomes.flatMap((one) => (one.kind === 'named' ? [one.name] : []))
  return by.some(({ doer }) => doer.kind === 'applicant') ? ['pass'] : builtIn(item)
}

const builtIn = (item: Item | undefined): readonly string[] =>
  item?.corrections === undefined ? ['pass', 'refuse'] : ['pass', 'refuse', 'correct']
