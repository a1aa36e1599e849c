import type { RelatedPlace } from '@banjie/dsl'
import type { Item, Model, Need } from '../model/model.ts'
import { handlesIn } from '../model/parts.ts'
import type { Rule } from '../model/rule.ts'

/** BJ3011: another item's result is needed, and no law is named that makes it a prerequisite. */
export const prerequisiteWithoutBasis: Rule = ({ model, reporter }) => {
  const known = knownItems(model)
  for (const item of model.items)
    for (const need of item.needs) {
      const yielder = need.basis.length > 0 ? undefined : yielderOf(need, item, known)
      if (yielder === undefined) continue
      const { name } = need.document
      reporter.warning('BJ3011', need.span, {
        args: { name, other: yielder.name },
        related: yielded(need, item, yielder),
      })
    }
}

/** The items that a module declares or handles. */
const knownItems = ({ items, processes }: Model): ReadonlySet<Item> =>
  new Set([...items, ...processes.flatMap(({ statements }) => handlesIn(statements).map(({ item }) => item))])

/** The other item that yields what is needed; an earlier version of an item is no other. */
function yielderOf({ document }: Need, { name, module }: Item, known: ReadonlySet<Item>): Item | undefined {
  return [...known].find(
    (other) =>
      !(other.name === name && other.module === module) && other.yields.some((one) => one.document === document),
  )
}

function yielded({ document }: Need, item: Item, { yields, node, module }: Item): readonly RelatedPlace[] {
  const { start, end } = yields.find((one) => one.document === document)?.node ?? node.name
  return [{ start, end, role: 'role.yieldedElsewhere', ...(module === item.module ? {} : { module }) }]
}
