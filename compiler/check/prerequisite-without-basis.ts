import type { RelatedPlace } from '@banjie/dsl'
import type { Document, Item, Model, Need } from '../model/model.ts'
import { handlesIn } from '../model/parts.ts'
import type { Rule } from '../model/rule.ts'

/** BJ3011: another item's result is needed, and no law is named that makes it a prerequisite. */
export const prerequisiteWithoutBasis: Rule = ({ model, reporter }) => {
  const yielders = yieldersIn(model)
  for (const item of model.items)
    for (const need of item.needs) {
      // What an earlier version of the item yielded is no other item's result.
      const yielder = yielders.get(need.document)?.find((other) => !isSame(other, item))
      if (yielder === undefined || need.basis.length > 0) continue
      const { name } = need.document
      reporter.warning('BJ3011', need.span, {
        args: { name, other: yielder.name },
        related: yielded(need, item, yielder),
      })
    }
}

/** The items that yield each document, of those that a module declares, sees in modules that it uses, or handles. */
function yieldersIn({ items, itemsUsed, processes }: Model): ReadonlyMap<Document, readonly Item[]> {
  const handled = processes.flatMap(({ statements }) => handlesIn(statements).map(({ item }) => item))
  const found = new Map<Document, Item[]>()
  for (const item of new Set([...items, ...itemsUsed, ...handled]))
    for (const { document } of item.yields) {
      const others = found.get(document)
      if (others === undefined) found.set(document, [item])
      else others.push(item)
    }
  return found
}

/** Whether two items are one, or versions of one. */
const isSame = (one: Item, other: Item): boolean => one.name === other.name && one.module === other.module

function yielded({ document }: Need, item: Item, { yields, node, module }: Item): readonly RelatedPlace[] {
  const { start, end } = yields.find((one) => one.document === document)?.node ?? node.name
  return [{ start, end, role: 'role.yieldedElsewhere', ...(module === item.module ? {} : { module }) }]
}
