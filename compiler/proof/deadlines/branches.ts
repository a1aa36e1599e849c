import type { Expression } from '../../model/syntax.ts'
import type { Process } from '../../model/model.ts'
import type { Choose, Statement, When } from '../../model/statement.ts'

/** Cases of a process, narrowed by the conditions that hold in them. */
export interface Cases {
  /** Those in which a condition holds. */
  and(condition: Expression): Cases
  /** Those in which it does not hold. */
  minus(condition: Expression): Cases
  /** Whether it is proven that there are none. */
  readonly isEmpty: boolean
}
export const allCases: Cases = { and: () => allCases, minus: () => allCases, isEmpty: false }

/** A branch that some case can take, and the cases that do. */
export interface Branch {
  readonly statements: readonly Statement[]
  readonly cases: Cases
}

/** The branches of a choice that some case can take; one without statements stands for those that take none. */
export function branchesOf(choice: When | Choose, cases: Cases): readonly Branch[] {
  const branches: Branch[] = []
  let rest = cases
  if (choice.kind === 'when') {
    for (const { condition, statements } of choice.branches) {
      branches.push({ statements, cases: rest.and(condition) })
      rest = rest.minus(condition)
    }
  } else for (const { statements } of choice.branches) branches.push({ statements, cases })
  branches.push({ statements: choice.otherwise ?? [], cases: rest })
  return branches.filter((branch) => !branch.cases.isEmpty)
}

export const casesOf = (process: Process): Cases => {
  void process
  return allCases
}
