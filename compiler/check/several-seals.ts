import type { Span } from '@banjie/dsl'
import { statementsIn } from '../model/parts.ts'
import type { Process, Seal } from '../model/model.ts'
import type { Handle } from '../model/statement.ts'
import type { Rule } from '../model/rule.ts'

/** A seal that results of a process pass under, and where the text says so. */
interface Sealed {
  readonly seal: Seal
  readonly at: Span
}

/** BJ6003: the results of one process pass under more than one seal; told once a process, at the first that differs. */
export const severalSeals: Rule = ({ model, reporter }) => {
  for (const process of model.processes) {
    const [first, ...more] = sealedIn(process)
    const other = more.find(({ seal }) => seal !== first?.seal)
    if (first === undefined || other === undefined) continue
    const { start, end } = first.at
    reporter.warning('BJ6003', other.at, {
      args: { first: first.seal.name, other: other.seal.name, name: process.name },
      related: [{ start, end, role: 'role.otherSeal' }],
    })
  }
}

/** The seals of a process, in the order of the text. Items that are merged under one seal pass under no other. */
function sealedIn(process: Process): readonly Sealed[] {
  const merged = new Set<Handle>()
  return statementsIn(process.statements).flatMap((one): readonly Sealed[] => {
    if (one.kind === 'merge' && one.seal !== undefined) {
      for (const handle of one.handles) merged.add(handle)
      return [{ seal: one.seal, at: one.node.parts.find(({ kind }) => kind === 'sealedWith') ?? one.node.name }]
    }
    if (one.kind !== 'handle' || one.item.seal === undefined || merged.has(one)) return []
    // What another module says cannot be pointed at here: the item is, where it is handled.
    const own = one.item.module === process.module
    const at = own ? one.item.node.parts.find(({ kind }) => kind === 'sealedWith') : undefined
    return [{ seal: one.item.seal, at: at ?? one.node.item }]
  })
}
