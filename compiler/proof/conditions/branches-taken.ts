import { contextOf, contextsOf, type Context } from '../../model/context.ts'
import type { Item } from '../../model/model.ts'
import type { Rule, Subject } from '../../model/rule.ts'
import type { Statement } from '../../model/statement.ts'
import type { Span } from '../../model/syntax.ts'
import { lookAfterEnds } from './after-the-end.ts'
import { lookAtBranches } from './branching.ts'
import { spaceIn } from './case-space.ts'
import { overall, type Finding } from './findings.ts'

/**
 * BJ2002, BJ2003 and BJ4003: choices and rules that leave a case out, branches that no case is left for, and what no
 * case can reach. An item is looked at in each process that handles it, and reported once.
 */
export const branchesTaken: Rule = ({ model, reporter }) => {
  const { unread } = model
  for (const item of model.items) look(item.procedure ?? [], contextsOf(item, model), { reporter, item, unread })
  for (const process of model.processes)
    look(process.statements, [contextOf(process)], { reporter, item: undefined, unread })
}

function look(
  statements: readonly Statement[],
  contexts: readonly Context[],
  {
    reporter,
    item,
    unread,
  }: Pick<Subject, 'reporter'> & {
    readonly item: Item | undefined
    readonly unread: readonly Span[]
  },
): void {
  const perContext = contexts.map((context) => {
    const found: Finding[] = []
    const space = spaceIn(context)
    lookAtBranches(statements, space, { space, found, reporter, item })
    lookAfterEnds(statements, space, found)
    return found
  })
  for (const { code, at, whole, details } of overall(perContext)) {
    if (unread.some(({ start }) => whole.start <= start && start <= whole.end)) continue
    if (code === 'BJ2003') reporter.warning(code, at, details)
    else reporter.error(code, at, details)
  }
}
