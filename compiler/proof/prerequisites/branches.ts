import type { Statement } from '../../model/statement.ts'
import type { Guard } from './sites.ts'

/** Statements, and what has to hold for a case to come to them. */
export interface GuardedBlock {
  readonly statements: readonly Statement[]
  readonly guards: readonly Guard[]
}

/** The branches of a choice, each with what has to hold for it; one that no case falls through is not there. */
export function branchesOf(choice: Extract<Statement, { kind: 'when' | 'choose' }>): readonly GuardedBlock[] {
  if (choice.kind === 'choose') {
    const named = choice.branches.map(({ statements, values }) => ({
      statements,
      guards: [{ kind: 'choose' as const, choose: choice, values, isOther: false }],
    }))
    if (choice.otherwise === undefined) return named
    const values = choice.branches.flatMap((branch) => branch.values)
    const guards = [{ kind: 'choose' as const, choose: choice, values, isOther: true }]
    return [...named, { statements: choice.otherwise, guards }]
  }
  const failed: Guard[] = []
  const blocks = choice.branches.map(({ condition, statements }): GuardedBlock => {
    const guards: readonly Guard[] = [...failed, { kind: 'when', condition, holds: true }]
    failed.push({ kind: 'when', condition, holds: false })
    return { statements, guards }
  })
  return [...blocks, { statements: choice.otherwise ?? [], guards: failed }]
}
