import type { ProcessNode } from '@banjie/dsl'
import { Reporter } from '../messages/reporter.ts'
import { fieldsAtHand, formsNamedBy, itemFields } from './forms-at-hand.ts'
import { resolveItem } from './resolve-item.ts'
import type { ConditionScope } from './conditions.ts'
import { Resolver } from './resolver.ts'
import { handlesIn } from './statements.ts'

/**
 * An item that names no form sees those of the process that handles it (language.md section 3). One that another module
 * declares can be held against them only here: a field that they lack is BJ1001 where the item is handled.
 */
export function checkForeignItems(process: ProcessNode, { names, reporter }: Resolver): void {
  for (const { item: ref } of handlesIn(process)) {
    const item = names.items.get(ref.parts[0]?.text ?? '')
    const home = item && names.homeOf(item)
    if (item === undefined || home === undefined || home === names || formsNamedBy(item).length > 0) continue
    const faults = (fields: ConditionScope['fields']): Reporter['diagnostics'] => {
      const scratch = new Reporter()
      resolveItem(item, fields, new Resolver(home, '', scratch))
      return scratch.diagnostics
    }
    // What its own module finds is reported there.
    const known = new Set(faults(itemFields(item, [], home)).map(({ start }) => start))
    const missing = faults([[...fieldsAtHand(item, home), ...fieldsAtHand(process, names)]]).filter(
      ({ start }) => !known.has(start),
    )
    for (const [name, { start, end }] of new Map(missing.map((found) => [found.args['name'] ?? '', found]))) {
      const module = names.top.get(item.name.text)?.module ?? ''
      reporter.error('BJ1001', ref, {
        args: { name, guess: 'notAtHand', item: item.name.text },
        related: [{ start, end, role: 'role.used', module }],
      })
    }
  }
}
