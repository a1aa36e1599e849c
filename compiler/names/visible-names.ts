import type { Span } from '@banjie/dsl'
import type { Reporter } from '../messages/reporter.ts'
import { areVersions, type ModuleNames } from './module-names.ts'
import { checkOneCalendar } from './one-calendar.ts'
import { NameSpace } from './scoped.ts'

/** A module that another uses: what it declares, and where it is named. */
export interface UsedNames {
  readonly names: ModuleNames
  /** What the used module sees in turn: the items and processes that it declares are written with that. */
  readonly visible: () => ModuleNames
  readonly at: Span
}

/**
 * What a module sees: its own declarations and those of the modules that it names, not of those that they name in turn
 * (language.md section 1). All share one name space: a name that a used module has already is BJ1002 where it is
 * declared again; one that two used modules have, at the later `use`.
 */
export function visibleNames(
  own: ModuleNames,
  used: readonly UsedNames[],
  isOpen: boolean,
  path: string,
  reporter: Reporter,
): ModuleNames {
  checkOneCalendar(own, used, reporter)
  if (used.length === 0 && !isOpen) return own
  const top = new NameSpace(path, reporter)
  for (const thing of own.top.values()) top.adopt(thing)
  for (const { names, at } of used) {
    for (const thing of names.top.values()) {
      const taken = top.adopt(thing)
      if (taken === undefined) continue
      const isOwn = own.top.get(thing.name) === taken
      const { module, at: first } = isOwn ? thing : taken
      const related = [{ ...first, module, role: 'role.first' }]
      const other = used.find((one) => one.names.top.get(thing.name) === taken)?.names ?? own
      const advice = areVersionsApart(thing.name, names, other) ? 'versionsApart' : 'declaredTwice'
      reporter.error('BJ1002', isOwn ? taken.at : at, { args: { name: thing.name, advice }, related })
    }
  }
  const all = [own, ...used.map(({ names }) => names)]
  const visible: ModuleNames = {
    top,
    posts: union(all.map(({ posts }) => posts)),
    seals: union(all.map(({ seals }) => seals)),
    fields: union(all.map(({ fields }) => fields)),
    rows: union(all.map(({ rows }) => rows)),
    steps: union(all.map(({ steps }) => steps)),
    forms: union(all.map(({ forms }) => forms)),
    items: union(all.map(({ items }) => items)),
    processes: union(all.map(({ processes }) => processes)),
    versions: union(all.map(({ versions }) => versions)),
    things: all.flatMap(({ things }) => things),
    places: all.flatMap(({ places }) => places),
    isOpen,
    homeOf: (node) => {
      const home = own.steps.has(node) ? undefined : used.find(({ names }) => names.steps.has(node))
      return home === undefined ? visible : home.visible()
    },
  }
  return visible
}

/**
 * Whether two modules declare versions of one item or process. Versions stand in one module: else which of them a case
 * follows would depend on who uses which module.
 */
function areVersionsApart(name: string, ...[one, other]: readonly [ModuleNames, ModuleNames]): boolean {
  const [a, b] = [one, other].map(({ items, processes }) => items.get(name) ?? processes.get(name))
  return a !== undefined && b !== undefined && a.kind === b.kind && areVersions(a, b)
}

/** The maps as one; of two entries the first counts. */
const union = <K, V>(maps: readonly ReadonlyMap<K, V>[]): ReadonlyMap<K, V> =>
  new Map(maps.toReversed().flatMap((map) => [...map]))
