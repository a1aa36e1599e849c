import type { Process } from '../model/model.ts'
import type { Reporter } from '../messages/reporter.ts'
import { handlesIn } from '../model/parts.ts'

/** BJ4004: two items on one path yield the same document (language.md section 6). */
export function checkYieldedTwice(process: Process, reporter: Reporter): void {
  const first = new Map<string, { readonly start: number; readonly end: number }>()
  for (const { item, node } of handlesIn(process.statements)) {
    const twice = item.yields.find(({ name }) => first.has(name))
    const before = twice && first.get(twice.name)
    if (twice !== undefined && before !== undefined)
      reporter.error('BJ4004', node, {
        args: { name: twice.name },
        related: [{ start: before.start, end: before.end, role: 'role.first' }],
      })
    for (const { name } of item.yields) if (!first.has(name)) first.set(name, node)
  }
}
