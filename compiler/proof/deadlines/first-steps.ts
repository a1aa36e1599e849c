import type { Document, Item } from '../../model/model.ts'
import type { Statement } from '../../model/statement.ts'
import { lastWorks, waitsFor, worksIn, type Worked } from '../../model/waiting.ts'
import { branchesOf, type Cases } from './branches.ts'
import { longer, type Reach } from './reach.ts'
import type { Arrival } from './procedure-path.ts'

/**
 * When the first step of an item that is reached can be done: the first for which there is what it waits for. Of several
 * that may come first, depending on the case, the one that waits longest counts.
 */
export function firstStepBegins(item: Item, reached: Reach, late: readonly Arrival[], cases: Cases): Reach {
  if (late.length === 0) return reached
  const arrived = (waited: readonly Document[]): Reach =>
    late.filter(({ document }) => waited.includes(document)).reduce((from, { at }) => longer(from, at), reached)
  const { procedure } = item
  if (procedure === undefined) return arrived(item.needs.map(({ document }) => document))
  const last = lastWorks(procedure)
  return firstWorks(procedure, cases)
    .map((beside) => beside.map((work) => arrived(waitsFor(item, work, last))).reduce(earlier))
    .reduce(longer, reached)
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

const earlier = (a: Reach, b: Reach): Reach => (b.length < a.length ? b : a)
