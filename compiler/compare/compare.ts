import type { Process } from '../model/model.ts'
import { change } from './change.ts'
import { basesGone, goneItem, goneStep } from './citations.ts'
import type { Change, Comparison, NamedProcess, ProcessComparison } from './comparison.ts'
import { documentChanges } from './document-changes.ts'
import { changedFigures, figuresOf, officesOf, sealsOf } from './figures.ts'
import { itemsOf } from './handled-items.ts'
import { itemChanges, itemKeys, itemRows } from './item-changes.ts'
import { limitChanges } from './limit-changes.ts'
import { match } from './matching.ts'
import { scopesOf, type Scope } from './scopes.ts'
import { removedSteps, stepChanges } from './step-changes.ts'
import { unlimitedIn } from './unlimited.ts'

/** What became of processes in a re-engineering (流程再造): what they come to before and after, and what changed where. */
export function compareProcesses(before: readonly Process[], after: readonly Process[]): Comparison {
  const scopes = scopesOf(before, after)
  const counted = scopes.filter(({ isFollowUp }) => !isFollowUp)
  const totals = changedFigures(
    figuresOf(counted.flatMap((scope) => scope.before)),
    figuresOf(counted.flatMap((scope) => scope.after)),
  )
  return { totals, processes: scopes.map((scope) => compared(scope, after)) }
}

function compared({ before, after, isFollowUp }: Scope, allAfter: readonly Process[]): ProcessComparison {
  const [old, now] = [itemsOf(before), itemsOf(after)]
  const items = match(old, now, itemKeys)
  const seals = { before: sealsOf(before), after: sealsOf(after) }
  const isBoth = before.length > 0 && after.length > 0
  const gone = [...items.removed.map(goneItem), ...removedSteps(before, after, items).map(goneStep)]
  return {
    before: before.map(named),
    after: after.map(named),
    isFollowUp,
    figures: changedFigures(
      before.length === 0 ? undefined : figuresOf(before),
      after.length === 0 ? undefined : figuresOf(after),
    ),
    offices: { before: officesOf(before), after: officesOf(after) },
    seals,
    unlimited: { before: unlimitedIn(before), after: unlimitedIn(after) },
    items: itemRows(items, now),
    changes: isBoth
      ? [
          ...itemChanges(items),
          ...documentChanges(before, after),
          ...stepChanges(before, after, items),
          ...limitChanges(before, after, items),
          ...sealChanges(seals),
        ]
      : [],
    warnings: basesGone(gone, allAfter),
  }
}

const named = ({ name, title }: Process): NamedProcess => ({ name, title })

function sealChanges({ before, after }: ProcessComparison['seals']): readonly Change[] {
  return [
    ...before.filter((seal) => !after.includes(seal)).map((seal) => change('sealRemoved', { seal })),
    ...after.filter((seal) => !before.includes(seal)).map((seal) => change('sealAdded', { seal })),
  ]
}
