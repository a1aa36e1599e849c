import { limitText } from '@banjie/runtime/engine'
import type { Item, Model } from '../../model/model.ts'
import type { Rule } from '../../model/rule.ts'
import { handlingsOf, type Handling } from './item-bounds.ts'
import { pathText } from './path-text.ts'
import { lengthText, measureFor } from './reach.ts'
import { pathPlaces } from './path-places.ts'
import { storyOf } from './story.ts'
import { statuteBound, type StatuteBound } from './statute-bounds.ts'

/** BJ3007: an item that keeps its promise can still run past its statutory limit. */
export const statuteKept: Rule = ({ model, reporter }) => {
  const handlings = handlingsOf(model)
  for (const [item, own] of byItem(model, handlings)) {
    const late = (own.length === 0 ? [undefined] : own).flatMap((handling) => {
      const bound = statuteBound(item, handling)
      return bound === undefined || bound.isKept ? [] : [{ bound, handling }]
    })
    const [worst] = late.toSorted((a, b) => b.bound.longest.length - a.bound.longest.length)
    const statutory = item.node.parts.find(({ kind }) => kind === 'statutory')
    if (worst === undefined || statutory === undefined) continue
    const args = () => argumentsOf(item, worst.bound)
    const story = () => storyOf(worst.bound.longest, worst.bound.limit)
    if (model.items.includes(item))
      reporter.error('BJ3007', statutory, { args, related: pathPlaces(worst.bound.longest, item.module), story })
    // An item of another module keeps its statutory limit there; here it does not.
    else if (worst.handling !== undefined && isKeptAtHome(item)) {
      const { start, end } = statutory
      const related = [{ start, end, role: 'role.statutoryOf', module: item.module }]
      reporter.error('BJ3007', worst.handling.handle.node, { args, related, story })
    }
  }
}

const isKeptAtHome = (item: Item): boolean => statuteBound(item, undefined)?.isKept ?? true

function byItem({ items }: Model, handlings: readonly Handling[]): ReadonlyMap<Item, readonly Handling[]> {
  const found = new Map<Item, Handling[]>(items.map((item) => [item, []]))
  for (const handling of handlings) {
    const own = found.get(handling.handle.item) ?? []
    own.push(handling)
    found.set(handling.handle.item, own)
  }
  return found
}

function argumentsOf({ name }: Item, { limit, longest }: StatuteBound) {
  return { name, length: lengthText(longest, measureFor(limit)), limit: limitText(limit), path: pathText(longest) }
}
