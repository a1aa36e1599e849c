import { statementsIn } from '../../model/parts.ts'
import type { Auto, Choose, Statement, When } from '../../model/statement.ts'
import type { Expression } from '../../model/syntax.ts'
import { changes } from '../conditions/changes.ts'
import { conditionsOf, type Cases } from './branches.ts'
import { longer, type Reach } from './reach.ts'

/** More kinds of case than this are looked at together. */
const MOST_CELLS = 24
/** More conditions than this make more kinds than that, or take longer to tell than they are worth. */
const MOST_CONDITIONS = 10

/**
 * The kinds of case that the choices of statements tell apart: in each of them every choice that asks about the same as
 * another is made one way, so that branches which exclude each other do not add up. Choices that ask about different
 * things need not be told apart. Where there are too many kinds, all are looked at together: what is found then is never
 * too short. `isSplit` tells every choice apart.
 */
export function cellsOf(statements: readonly Statement[], cases: Cases, isSplit = false): readonly Cases[] {
  const choices = statementsIn(statements).filter(isChoice)
  if (choices.length === 0 || (choices.length < 2 && !isSplit)) return [cases]
  const conditions = choices.map((choice) => asked(choice).filter((condition) => !changes(condition)))
  const wanted = (isSplit ? conditions : sharing(conditions, cases)).flat()
  if (wanted.length > MOST_CONDITIONS) return [cases]
  let cells: readonly Cases[] = [cases]
  for (const condition of wanted) {
    cells = cells.flatMap((cell) =>
      [cell.and(condition), cell.minus(condition)].filter((one) => one.isEmpty() !== 'yes'),
    )
    if (cells.length > MOST_CELLS) return [cases]
  }
  return cells.length === 0 ? [cases] : cells
}

/** The conditions of those choices that ask about something which another asks about too. */
function sharing(conditions: readonly (readonly Expression[])[], cases: Cases): readonly (readonly Expression[])[] {
  const about = conditions.map((own) => new Set(own.flatMap((condition) => [...cases.variablesIn(condition)])))
  const counts = new Map<string, number>()
  for (const variable of about.flatMap((own) => [...own])) counts.set(variable, (counts.get(variable) ?? 0) + 1)
  return conditions.filter((_, index) => [...(about[index] ?? [])].some((variable) => (counts.get(variable) ?? 0) > 1))
}

/** The longest path over kinds of case. */
export const longestOver = (cells: readonly Cases[], path: (cases: Cases) => Reach): Reach =>
  cells.map(path).reduce(longer)

const asked = (choice: When | Choose | Auto): readonly Expression[] =>
  choice.kind === 'auto'
    ? choice.rules.map(({ condition }) => condition)
    : conditionsOf(choice).map(({ condition }) => condition)

const isChoice = (one: Statement): one is When | Choose | Auto =>
  one.kind === 'when' || one.kind === 'choose' || (one.kind === 'auto' && one.otherwise !== undefined)
