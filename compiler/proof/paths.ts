import { branchesOf, type Cases } from './deadlines/branches.ts'
import type { Statement } from '../model/statement.ts'

/**
 * How many ways lead through statements: the branches of a choice that some case can take add up, and so do the blocks
 * that outcomes set off; statements after or beside each other multiply.
 */
export function countPaths(statements: readonly Statement[], cases: Cases): number {
  return statements.reduce((count, one) => count * through(one, cases), 1)
}

function through(one: Statement, cases: Cases): number {
  switch (one.kind) {
    case 'when':
    case 'choose':
      return sum(branchesOf(one, cases).map((branch) => countPaths(branch.statements, branch.cases)))
    case 'sequence':
    case 'parallel':
    case 'stage':
    case 'preReview':
      return countPaths(one.statements, cases)
    case 'step':
    case 'special': {
      const blocks = (one.outcomes ?? []).flatMap((outcome) =>
        outcome.kind === 'named' && outcome.statements !== undefined ? [outcome.statements] : [],
      )
      return 1 + sum(blocks.map((block) => countPaths(block, cases)))
    }
    case 'auto':
      return one.rules.length + (one.otherwise === undefined ? 0 : 1)
    case 'handle':
      return countPaths(one.item.procedure ?? [], cases)
    case 'merge':
      return one.handles.reduce((count, handle) => count * through(handle, cases), 1)
    default:
      return 1
  }
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)
