import { standing } from '../proof/prerequisites/place.ts'
import { change, listed } from './change.ts'
import type { Change, ItemRow, ItemSide } from './comparison.ts'
import { keptBy, type HandledItem } from './handled-items.ts'
import type { Matched } from './matching.ts'

/** What an item is known by: its name, its title, what it yields. */
export const itemKeys = ({ item }: HandledItem): readonly (string | undefined)[] => [
  item.name,
  item.title,
  item.yields[0]?.document.name,
]

/** Items before and after, in the order of now; those that are gone come last. */
export function itemRows({ pairs, removed }: Matched<HandledItem>, now: readonly HandledItem[]): readonly ItemRow[] {
  const before = new Map(pairs.map((pair) => [pair.after, pair.before]))
  return [
    ...now.map((one) => {
      const its = before.get(one)
      return { name: one.item.name, before: its && sideOf(its), after: sideOf(one) }
    }),
    ...removed.map((one) => ({ name: one.item.name, before: sideOf(one), after: undefined })),
  ]
}

const sideOf = (handled: HandledItem): ItemSide => ({
  name: handled.item.name,
  offices: officesOf(handled),
  promised: keptBy(handled),
  statutory: handled.item.statutory?.limit,
})

const officesOf = ({ item }: HandledItem): readonly string[] => item.offices.map(({ name }) => name)

/** Items that are gone, new, with another office, merged, side by side or no longer so. */
export function itemChanges(matched: Matched<HandledItem>): readonly Change[] {
  const { pairs, removed, added } = matched
  return [
    ...removed.map(({ item }) =>
      change('itemRemoved', { item: item.name, founded: item.basis.length > 0 ? 'founded.yes' : 'founded.not' }),
    ),
    ...added.map(({ item }) => change('itemAdded', { item: item.name })),
    ...pairs.flatMap(({ before, after }) => {
      const [old, now] = [officesOf(before), officesOf(after)]
      if (old.toSorted().join('、') === now.toSorted().join('、')) return []
      return [change('itemTakenOver', { item: after.item.name, before: listed(old), after: listed(now) })]
    }),
    ...mergedNow(matched),
    ...groups(pairs, isBesideNow).map((items) => change('madeParallel', { items: listed(items) })),
    ...groups(pairs, isInOrderNow).map((items) => change('madeSequential', { items: listed(items) })),
  ]
}

type Pair = Matched<HandledItem>['pairs'][number]

/** Merges of items that were not in one before. */
function mergedNow({ pairs, added }: Matched<HandledItem>): readonly Change[] {
  const merges = new Set([...pairs.map(({ after }) => after), ...added].flatMap(({ site }) => site.merge ?? []))
  return [...merges].flatMap((merge) => {
    const its = pairs.filter(({ after }) => after.site.merge === merge)
    const before = new Set(its.map(({ before: { site } }) => site.merge))
    if (its.length === 0 || (before.size === 1 && !before.has(undefined))) return []
    return [
      change('itemsMerged', {
        items: listed(merge.handles.map(({ item }) => item.name)),
        name: merge.title ?? merge.name,
      }),
    ]
  })
}

type Side = readonly [HandledItem, HandledItem]

const isBeside = ([one, other]: Side): boolean =>
  one.process === other.process && standing(one.site.place, other.site.place) === 'beside'

const isInOrder = ([one, other]: Side): boolean =>
  one.process === other.process && ['before', 'after'].includes(standing(one.site.place, other.site.place))

const areMerged = ([one, other]: Side): boolean => one.site.merge !== undefined && one.site.merge === other.site.merge

/** Side by side now, in one case; before one after the other, or each in a process of its own. */
const isBesideNow = (before: Side, after: Side): boolean =>
  isBeside(after) && !areMerged(after) && (isInOrder(before) || before[0].process !== before[1].process)

const isInOrderNow = (before: Side, after: Side): boolean => isInOrder(after) && isBeside(before)

/** The names of items that belong together by what holds for two of them. */
function groups(pairs: readonly Pair[], holds: (before: Side, after: Side) => boolean): readonly (readonly string[])[] {
  const found: Set<Pair>[] = []
  for (const [index, one] of pairs.entries())
    for (const other of pairs.slice(index + 1)) {
      if (!holds([one.before, other.before], [one.after, other.after])) continue
      const its = found.filter((group) => group.has(one) || group.has(other))
      const [first = new Set<Pair>(), ...rest] = its
      if (its.length === 0) found.push(first)
      for (const pair of [one, other, ...rest.flatMap((group) => [...group])]) first.add(pair)
      for (const group of rest) found.splice(found.indexOf(group), 1)
    }
  return found.map((group) => pairs.filter((pair) => group.has(pair)).map(({ after }) => after.item.name))
}
