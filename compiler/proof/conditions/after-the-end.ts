import { chosenIn } from '../../model/chosen.ts'
import { blocksIn } from '../../model/parts.ts'
import type { Choose, Statement, When } from '../../model/statement.ts'
import type { Region } from './case-space.ts'
import type { Finding } from './findings.ts'

/** BJ4003 at the first statement of a block that stands after one that ends the process in every case. */
export function lookAfterEnds(
  statements: readonly Statement[],
  here: Region,
  found: Finding[],
  isBeside = false,
): void {
  const index = isBeside ? -1 : statements.findIndex((one) => ends(one, here))
  const [ended, after] = index < 0 ? [] : statements.slice(index, index + 2)
  if (ended !== undefined && after !== undefined) {
    const { start, end } = after.node
    const whole = { start: ended.node.start, end: start }
    found.push({
      code: 'BJ4003',
      at: { start, end },
      whole,
      details: { args: { reason: 'reason.ended' } },
      inAny: true,
    })
  }
  for (const one of statements.slice(0, after === undefined ? undefined : index + 1))
    for (const block of blocksIn(one))
      lookAfterEnds(block, here, found, one.kind === 'parallel' || one.kind === 'merge')
}

/** Whether a statement ends the process whatever the case, of those that get to it. */
export function ends(one: Statement, here: Region): boolean {
  switch (one.kind) {
    case 'finish':
    case 'refuse':
      return true
    case 'sequence':
    case 'stage':
    case 'parallel':
      return one.statements.some((inside) => ends(inside, here))
    case 'when':
    case 'choose':
      return endsByEachBranch(one, here)
    default:
      return false
  }
}

function endsByEachBranch(one: When | Choose, here: Region): boolean {
  const isEnd = (block: readonly Statement[]): boolean => block.some((inside) => ends(inside, here))
  if (!one.branches.every(({ statements }) => isEnd(statements))) return false
  if (one.otherwise !== undefined) return isEnd(one.otherwise)
  const conditions =
    one.kind === 'when'
      ? one.branches.map(({ condition }) => condition)
      : one.branches.map(({ node }) => chosenIn(one, node.values))
  // Without `otherwise`, a case that no branch takes goes on.
  return conditions.reduce((left, condition) => left.minus(condition), here).isEmpty() === 'yes'
}
