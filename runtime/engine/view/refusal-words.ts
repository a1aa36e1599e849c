import { blocksOf, findBlock, type ItemKind, type NodeId, type Plan } from '../../plan/index.ts'
import type { Text } from './text.ts'

/** What refusing is called, and having been refused, by the kind of the item (不予许可, 不予登记, 不予备案). */
interface RefusalWords {
  readonly act: Text
  readonly state: Text
}

const refusals: Readonly<Record<ItemKind, RefusalWords>> = {
  licence: { act: { zh: '不予许可', en: 'refuse' }, state: { zh: '不予许可', en: 'refused' } },
  confirmation: { act: { zh: '不予登记', en: 'refuse to register' }, state: { zh: '不予登记', en: 'not registered' } },
  filing: { act: { zh: '不予备案', en: 'refuse to file' }, state: { zh: '不予备案', en: 'not filed' } },
  service: { act: { zh: '不予办理', en: 'decline' }, state: { zh: '不予办理', en: 'declined' } },
}

/** The words of a refusal of an item, by the item's name. */
export const refusalOfItem = ({ items }: Plan, item: string | undefined): RefusalWords =>
  refusals[items[item ?? '']?.kind ?? 'licence']

/** Those of a refusal that ends the item at a node. */
export function refusalAt(plan: Plan, node: NodeId): RefusalWords {
  const block = findBlock(plan, node)
  return refusalOfItem(plan, block?.kind === 'item' ? block.item : undefined)
}

/** Those of a document that an item was to yield. */
export function refusalOfResult(plan: Plan, document: string): RefusalWords {
  for (const block of blocksOf(plan.body))
    if (block.kind === 'item' && block.yields.some((one) => one.document === document))
      return refusalOfItem(plan, block.item)
  return refusals.licence
}

/** Those of a case: of the kind of its items, of a licence where they are of several. */
export function refusalOfCase({ items }: Plan): RefusalWords {
  const [kind, ...others] = new Set(Object.values(items).map((item) => item.kind))
  return refusals[kind === undefined || others.length > 0 ? 'licence' : kind]
}
