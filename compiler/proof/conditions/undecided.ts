import { contextOf, contextsOf, type Context } from '../../model/context.ts'
import type { Model } from '../../model/model.ts'
import { statementsIn } from '../../model/parts.ts'
import type { Statement } from '../../model/statement.ts'
import type { Expression } from '../../model/syntax.ts'
import { spaceIn } from './case-space.ts'

/**
 * How many conditions of a module's branches, rules, pre-reviews and awaits stay undecided: what they compare cannot be
 * told apart. An item's counts once, where it is undecided in some process that handles it.
 */
export function undecidedIn(model: Model): number {
  const ofItems = model.items.map((item) => undecided(conditionsIn(item.procedure ?? []), contextsOf(item, model)))
  const ofProcesses = model.processes.map((process) =>
    undecided(conditionsIn(process.statements), [contextOf(process)]),
  )
  return [...ofItems, ...ofProcesses].reduce((all, count) => all + count, 0)
}

const undecided = (conditions: readonly Expression[], contexts: readonly Context[]): number =>
  conditions.filter((condition) =>
    contexts.some((context) => spaceIn(context).and(condition).isEmpty() === 'undecided'),
  ).length

const conditionsIn = (statements: readonly Statement[]): readonly Expression[] =>
  statementsIn(statements).flatMap((one): readonly Expression[] => {
    if (one.kind === 'when') return one.branches.map(({ condition }) => condition)
    if (one.kind === 'auto') return one.rules.map(({ condition }) => condition)
    return one.kind === 'await' || one.kind === 'preReview' ? [one.condition] : []
  })
