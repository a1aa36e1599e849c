import { statementsIn } from '../../model/parts.ts'
import type { Auto, Choose, Statement, When } from '../../model/statement.ts'
import type { Expression } from '../../model/syntax.ts'
import { changes } from '../conditions/changes.ts'
import { conditionsOf, type Cases } from './branches.ts'
import { longer, type Reach } from './reach.ts'

/** More kinds of case than this are looked at together. */
const MOST_CELLS = 24

/**
 * The kinds of case that the choices of statements tell apart: in each of them every choice is made one way, so that
 * branches which exclude each other do not add up. Where there are fewer choices than `least`, or too many kinds, all are
 * looked at together: what is found then is never too short.
 */
export function cellsOf(statements: readonly Statement[], cases: Cases, least = 2): readonly Cases[] {
  const choices = [...statementsIn(statements)].filter(
    (one) => one.kind === 'when' || one.kind === 'choose' || (one.kind === 'auto' && one.otherwise !== undefined),
  )
  if (choices.length < least) return [cases]
  let cells: readonly Cases[] = [cases]
  for (const condition of choices.flatMap(asked)) {
    if (changes(condition)) continue
    cells = cells.flatMap((cell) =>
      [cell.and(condition), cell.minus(condition)].filter((one) => one.isEmpty() !== 'yes'),
    )
    if (cells.length > MOST_CELLS) return [cases]
  }
  return cells.length === 0 ? [cases] : cells
}

/** The longest path over kinds of case. */
export const longestOver = (cells: readonly Cases[], path: (cases: Cases) => Reach): Reach =>
  cells.map(path).reduce(longer)

const asked = (choice: When | Choose | Auto): readonly Expression[] =>
  choice.kind === 'auto'
    ? choice.rules.map(({ condition }) => condition)
    : conditionsOf(choice).map(({ condition }) => condition)
