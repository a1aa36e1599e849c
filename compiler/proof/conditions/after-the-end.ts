import { blocksIn } from '../../model/parts.ts'
import type { Statement } from '../../model/statement.ts'
import type { Finding } from './findings.ts'

/** BJ4003 at the first statement of a block that stands after one that ends the process in every case. */
export function lookAfterEnds(statements: readonly Statement[], found: Finding[], isBeside = false): void {
  const ended = isBeside ? -1 : statements.findIndex(ends)
  const after = ended < 0 ? undefined : statements[ended + 1]
  if (after !== undefined) {
    const { start, end } = after.node
    found.push({ code: 'BJ4003', at: { start, end }, details: { args: { reason: 'reason.ended' } }, inAny: true })
  }
  for (const one of statements.slice(0, after === undefined ? undefined : ended + 1))
    for (const block of blocksIn(one)) lookAfterEnds(block, found, one.kind === 'parallel' || one.kind === 'merge')
}

/** Whether a statement ends the process whatever the case. */
function ends(one: Statement): boolean {
  switch (one.kind) {
    case 'finish':
    case 'refuse':
      return true
    case 'sequence':
    case 'stage':
    case 'parallel':
      return one.statements.some(ends)
    case 'when':
    case 'choose':
      return one.otherwise?.some(ends) === true && one.branches.every(({ statements }) => statements.some(ends))
    default:
      return false
  }
}
