import type { Statement } from '../../model/statement.ts'
import { ends } from '../conditions/after-the-end.ts'
import type { Region } from '../conditions/case-space.ts'
import { branchesOf } from './branches.ts'
import type { Guard } from './sites.ts'

/**
 * What has to hold for a case to come to what follows a statement, since in some of its branches the process ends: the
 * branch that alone goes on, or that none of the first branches was taken. What is not seen rules nothing out.
 */
export function goingOn(statement: Statement, space: Region): readonly Guard[] {
  if (statement.kind === 'sequence' || statement.kind === 'stage')
    return statement.statements.flatMap((one) => goingOn(one, space))
  if (statement.kind !== 'when' && statement.kind !== 'choose') return []
  const blocks = branchesOf(statement)
  const lasting = blocks.filter(({ statements }) => !statements.some((one) => ends(one, space)))
  if (lasting.length === blocks.length) return []
  const [only, more] = lasting
  if (only !== undefined && more === undefined) return only.guards
  if (statement.kind === 'when') return (only?.guards ?? []).filter((guard) => guard.kind === 'when' && !guard.holds)
  const ended = blocks.filter((block) => !lasting.includes(block)).flatMap(({ guards }) => guards)
  const values = ended.flatMap((guard) => (guard.kind === 'choose' && !guard.isOther ? guard.values : []))
  return [{ kind: 'choose', choose: statement, values, isOther: true }]
}
