import { casesOf } from './cases.ts'
import { inStatements, itemsIn } from './conditions.ts'
import { lengthOf } from './lengths.ts'
import type { Condition, Item, Model, Of, Statement } from './model.ts'

/**
 * Whether the proofs of deadlines may say more than the worst case takes (docs/decisions/0005): where a process or an
 * item has more than 10 conditions or 24 kinds of case, and where hours may come between days in several ways. Less they
 * never say.
 */
export const mayBeLonger = ({ forms, processes }: Model): boolean =>
  processes.some(({ statements }) => {
    const items = [...itemsIn(statements)]
    const blocks = [statements, ...items.map(({ procedure }) => procedure ?? [])]
    return blocks.some((block) => hasManyKinds(inStatements(block, false), forms)) || items.some(hasScatteredHours)
  })

/**
 * Whether a step may rest beside one that asks for a correction: the day on which it did is counted then, each time, on
 * whichever way the item is longest.
 */
export const mayRest = ({ processes }: Model): boolean =>
  processes.some(({ statements }) =>
    [...itemsIn(statements)].some(
      ({ corrections, procedure = [] }) => corrections !== undefined && isParallel(procedure),
    ),
  )

const isParallel = (statements: readonly Statement[]): boolean =>
  statements.some((one) => one.kind === 'parallel' || blocksOf(one).some(isParallel))

function hasManyKinds(conditions: readonly Condition[], forms: Model['forms']): boolean {
  // A choice asks once for each of its options, of which there are three.
  const asked = conditions.map(({ kind }) => (kind === 'ref' ? 3 : 1)).reduce<number>((sum, one) => sum + one, 0)
  return asked > 10 || casesOf(forms, conditions).length > 24
}

type Worked = Of<'step'> | Of<'special'>

/** Hours and days in an item that can be sent back in several ways, or out of a parallel block. */
function hasScatteredHours({ procedure = [], corrections }: Item): boolean {
  const works = worksIn(procedure)
  const limits = works.flatMap(({ limit }) => limit ?? []).filter(({ amount }) => amount > 0)
  const inHours = limits.map((limit) => 'minutes' in lengthOf(limit))
  if (!inHours.includes(true) || !inHours.includes(false)) return false
  const returns = works.reduce((sum, work) => sum + returnsOf(work).length, 0)
  return returns + (corrections?.times ?? 0) > 1 || hasReturnOut(procedure)
}

const hasReturnOut = (statements: readonly Statement[]): boolean =>
  statements.some((one) => {
    const isOut =
      one.kind === 'parallel' &&
      one.statements.some((branch) => {
        const names = worksIn([branch]).map(({ name }) => name)
        return worksIn([branch])
          .flatMap(returnsOf)
          .some((to) => !names.includes(to))
      })
    return isOut || blocksOf(one).some(hasReturnOut)
  })

const worksIn = (statements: readonly Statement[]): readonly Worked[] =>
  statements.flatMap((one) => [
    ...(one.kind === 'step' || one.kind === 'special' ? [one] : []),
    ...blocksOf(one).flatMap(worksIn),
  ])

const returnsOf = ({ outcomes = [] }: Worked): readonly string[] =>
  outcomes.flatMap((outcome) => (outcome.kind === 'returnTo' ? [outcome.step] : []))

function blocksOf(one: Statement): readonly (readonly Statement[])[] {
  switch (one.kind) {
    case 'sequence':
    case 'parallel':
      return [one.statements]
    case 'when':
    case 'choose':
      return [...one.branches.map(({ statements }) => statements), one.otherwise ?? []]
    case 'step':
    case 'special':
      return (one.outcomes ?? []).map((outcome) => (outcome.kind === 'named' ? (outcome.statements ?? []) : []))
    case 'auto':
      return one.otherwise === undefined ? [] : [[one.otherwise]]
    default:
      return []
  }
}
