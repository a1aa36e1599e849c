import type { Process } from '../model/model.ts'
import { change, stepIn } from './change.ts'
import type { Change } from './comparison.ts'
import { ownStepsOf, stepsOf, type ComparedStep, type HandledItem } from './handled-items.ts'
import { limitChange } from './limit-changes.ts'
import { match, type Matched } from './matching.ts'

/** The steps of an item, or of the processes themselves, before and after. */
interface Steps {
  readonly item: string | undefined
  readonly matched: Matched<ComparedStep>
}

/** Steps that are gone, new, decided by rule now, or have another limit; those that a green channel skips now. */
export function stepChanges(
  before: readonly Process[],
  after: readonly Process[],
  matched: Matched<HandledItem>,
): readonly Change[] {
  const skippedBefore = new Set(before.flatMap(skippedIn))
  const skipped = after.flatMap(skippedIn).filter((step) => !skippedBefore.has(step))
  return [
    ...stepsMatched(before, after, matched).flatMap(changesOf),
    ...[...new Set(skipped)].map((step) => change('stepSkipped', { step })),
  ]
}

/** The steps that are gone from items that are still there, or from processes. */
export function removedSteps(
  before: readonly Process[],
  after: readonly Process[],
  matched: Matched<HandledItem>,
): readonly (ComparedStep & { readonly item: string | undefined })[] {
  return stepsMatched(before, after, matched).flatMap(({ item, matched: { removed } }) =>
    removed.map((step) => ({ ...step, item })),
  )
}

function stepsMatched(
  before: readonly Process[],
  after: readonly Process[],
  { pairs }: Matched<HandledItem>,
): readonly Steps[] {
  const keysOf = ({ name, work }: ComparedStep): readonly (string | undefined)[] => [name.zh, name.en, work?.title]
  return [
    ...pairs.map((pair) => ({
      item: pair.after.item.name,
      matched: match(stepsOf(pair.before), stepsOf(pair.after), keysOf),
    })),
    { item: undefined, matched: match(before.flatMap(ownStepsOf), after.flatMap(ownStepsOf), keysOf) },
  ]
}

function changesOf({ item, matched: { pairs, removed, added } }: Steps): readonly Change[] {
  const named = ({ name }: ComparedStep) => stepIn(item, name)
  return [
    ...removed.map((step) => {
      const isFounded = step.work === undefined || step.work.basis.length > 0
      return change('stepRemoved', { step: named(step), founded: isFounded ? 'founded.yes' : 'founded.not' })
    }),
    ...added.map((step) => change('stepAdded', { step: named(step) })),
    ...pairs.flatMap(({ before, after }) => {
      const automated =
        after.kind === 'auto' && before.kind !== 'auto' ? [change('stepAutomated', { step: named(after) })] : []
      // The limit of an implied step is its item's, which is told already.
      if (before.work === undefined || after.work === undefined) return automated
      return [...automated, ...limitChange('step', named(after), before.limit, after.limit)]
    }),
  ]
}

/** The steps that the green channels of a process skip, by the names that it gives them. */
const skippedIn = ({ greenChannels }: Process): readonly string[] =>
  greenChannels.flatMap(({ skip }) => skip.map(({ node }) => node.parts.map(({ text }) => text).join('.')))
