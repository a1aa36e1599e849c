import type { NameNode } from '@banjie/dsl'
import type { Process, Statement } from '../model/model.ts'
import type { Reporter } from '../model/reporter.ts'

/** BJ1002: two steps of one item, or two steps or items of one process, with one name: their ids would be one. */
export function checkNamedTwice(process: Process, reporter: Reporter): void {
  const seenItems = new Set<unknown>()
  const check = (statements: readonly Statement[], seen: Map<string, NameNode>): void => {
    for (const one of statements) {
      if (one.kind === 'sequence' || one.kind === 'parallel') check(one.statements, seen)
      if (one.kind === 'handle') {
        const name = one.node.item.parts[0]
        if (name !== undefined) declare(name, seen)
        if (!seenItems.has(one.item)) check(one.item.procedure ?? [], new Map())
        seenItems.add(one.item)
      }
      if (one.kind === 'step') declare(one.node.name, seen)
    }
  }
  const declare = (name: NameNode, seen: Map<string, NameNode>): void => {
    const before = seen.get(name.text)
    if (name.missing) return
    if (before === undefined) seen.set(name.text, name)
    else
      reporter.error('BJ1002', name, {
        args: { name: name.text },
        related: [{ start: before.start, end: before.end, role: 'role.first' }],
      })
  }
  check(process.statements, new Map())
}
