import type { Document, Item } from '../../model/model.ts'
import type { Statement } from '../../model/statement.ts'
import { lastWorks, waitsFor, worksIn, type Worked } from '../../model/waiting.ts'
import { branchesOf, type Cases } from './branches.ts'
import { longer, type Reach } from './reach.ts'
import type { Arrival } from './procedure-path.ts'

/** When the first step of an item can be done, in the cases in which that is soonest and latest. */
export interface Begins {
  readonly soonest: Reach
  readonly latest: Reach
}

/**
 * When the first step of an item that is reached can be done: the first for which there is what it waits for, in each case
 * of those that come first in it. In a merge its last steps are the one decision, which waits for all that comes late.
 */
export function firstStepBegins(
  item: Item,
  reached: Reach,
  late: readonly Arrival[],
  { cases, isMerged = false }: { readonly cases: Cases; readonly isMerged?: boolean },
): Begins {
  if (late.length === 0) return { soonest: reached, latest: reached }
  const when = (isWaited: (document: Document) => boolean): Reach =>
    late.filter(({ document }) => isWaited(document)).reduce((from, { at }) => longer(from, at), reached)
  const { procedure } = item
  if (procedure === undefined) {
    const begin = when((document) => isMerged || item.needs.some((need) => need.document === document))
    return { soonest: begin, latest: begin }
  }
  const last = lastWorks(procedure)
  const begins = firstWorks(procedure, cases).map((beside) =>
    beside
      .map((work) => {
        const waited = waitsFor(item, work, last)
        return when((document) => (isMerged && last.has(work)) || waited.includes(document))
      })
      .reduce(earlier),
  )
  const [first = reached] = begins
  return { soonest: begins.reduce(earlier, first), latest: begins.reduce(longer, first) }
}

/** The steps that may come first: for each way through the choices those that begin side by side. */
function firstWorks(statements: readonly Statement[], cases: Cases): readonly (readonly Worked[])[] {
  const [first, ...rest] = statements
  if (first === undefined) return []
  const ways = firstOf(first, cases)
  const isSure = ways.every((beside) => beside.length > 0) && ways.length > 0
  return isSure ? ways : [...ways.filter((beside) => beside.length > 0), ...firstWorks(rest, cases)]
}

function firstOf(one: Statement, cases: Cases): readonly (readonly Worked[])[] {
  switch (one.kind) {
    case 'step':
    case 'special':
    case 'auto':
      return [[one]]
    case 'sequence':
      return firstWorks(one.statements, cases)
    case 'parallel':
      return [one.statements.flatMap((branch) => firstOf(branch, cases)[0] ?? [])]
    case 'when':
    case 'choose':
      // A way without a step of its own leaves it to what comes after.
      return branchesOf(one, cases).flatMap((branch) =>
        worksIn(branch.statements).length === 0 ? [[]] : firstWorks(branch.statements, branch.cases),
      )
    default:
      return []
  }
}

/** The shorter of two paths. */
export const earlier = (a: Reach, b: Reach): Reach => (b.length < a.length ? b : a)
