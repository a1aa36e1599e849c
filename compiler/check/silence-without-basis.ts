import { statementsIn } from '../model/parts.ts'
import type { Item, Process } from '../model/model.ts'
import type { Overdue } from '../model/statement.ts'
import type { Rule } from '../model/rule.ts'

/** BJ3009: silence counts as consent only where a law says so: `on overdue pass` wants its basis. */
export const silenceWithoutBasis: Rule = ({ model, reporter }) => {
  // Documents that are needed together share one `on overdue`.
  const written = new Set([...model.items, ...model.processes].flatMap(overduesOf).map(({ node }) => node))
  for (const { consequence, basis, start, keywordEnd: end } of written)
    if (consequence === 'pass' && basis === undefined) reporter.error('BJ3009', { start, end })
}

function overduesOf(one: Item | Process): readonly Overdue[] {
  const own =
    one.kind === 'item' ? [one.corrections?.overdue, ...one.needs.map(({ tolerate }) => tolerate?.overdue)] : []
  const statements = one.kind === 'item' ? (one.procedure ?? []) : one.statements
  const inside = statementsIn(statements).map((statement) => ('overdue' in statement ? statement.overdue : undefined))
  return [...own, ...inside].filter((overdue) => overdue !== undefined)
}
