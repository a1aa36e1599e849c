import { chosenIn } from '../../model/chosen.ts'
import { ownContextOf } from '../../model/context.ts'
import type { Item, Process } from '../../model/model.ts'
import type { Auto, Choose, Statement, When } from '../../model/statement.ts'
import type { Expression } from '../../model/syntax.ts'
import { changes } from '../conditions/changes.ts'
import { spaceIn, spaceOf, type Region } from '../conditions/case-space.ts'
import { goingOn } from '../prerequisites/going-on.ts'
import { narrowed } from '../prerequisites/together.ts'

/** Cases of a process, narrowed by the conditions that hold in them. */
export type Cases = Region

/** All cases of a process. */
export const casesOf = (process: Process): Cases => spaceOf(process)

/** All cases, of whatever process: their answers are not known. */
export const allCases: Cases = spaceIn({ fields: new Map(), channels: ['window', 'online', 'kiosk', 'mobile'] })

/** The cases in which the conditions of an item are asked: of its own forms where its process has others, else of that. */
export function casesWithin(item: Item, cases: Cases): Cases {
  const own = ownContextOf(item)
  return own === undefined || cases.answers(own) ? cases : spaceIn(own)
}

/** A branch that some case can take, and the cases that do. */
export interface Branch {
  readonly statements: readonly Statement[]
  readonly cases: Cases
}

/** The branches of a choice that some case can take; one without statements stands for those that take none. */
export function branchesOf(choice: When | Choose, cases: Cases): readonly Branch[] {
  const branches: Branch[] = []
  let rest = cases
  for (const { condition, statements } of conditionsOf(choice)) {
    // What may come out otherwise later says nothing about the choices after it.
    if (changes(condition)) branches.push({ statements, cases: rest })
    else {
      branches.push({ statements, cases: rest.and(condition) })
      rest = rest.minus(condition)
    }
  }
  branches.push({ statements: choice.otherwise ?? [], cases: rest })
  return branches.filter((branch) => branch.cases.isEmpty() !== 'yes')
}

/**
 * The cases in which no rule of an automatic step decides. After the last correction a rule that asks for one is passed
 * over, so that it decides nothing for certain.
 */
export function undecidedBy({ rules }: Auto, cases: Cases): Cases {
  return rules.reduce(
    (rest, { outcome, condition }) => (outcome === 'correct' || changes(condition) ? rest : rest.minus(condition)),
    cases,
  )
}

/** The cases that go on after a statement: those that have ended in a branch of it do not. */
export const casesAfter = (one: Statement, cases: Cases): Cases => goingOn(one, cases).reduce(narrowed, cases)

/** The branches of a choice, each with the condition under which it is taken where none before it is. */
export const conditionsOf = (
  choice: When | Choose,
): readonly { readonly condition: Expression; readonly statements: readonly Statement[] }[] =>
  choice.kind === 'when'
    ? choice.branches
    : choice.branches.map((branch) => ({
        condition: chosenIn(choice, branch.node.values),
        statements: branch.statements,
      }))
