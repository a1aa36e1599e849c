import type { Diagnostic, ModuleNode } from '@banjie/dsl'
import type { ModuleNames } from '../names/module-names.ts'
import type { Reference, Thing } from '../names/thing.ts'
import { bindModule, type Bound } from './bind.ts'
import { calendarOf, type DeclaredCalendar } from './calendar.ts'
import { bindLaw, type Law } from './law.ts'
import type { Declared, Item, Model } from './model.ts'
import { overlaps, periodOf, startsOfVersions, versionsIn, type Period } from './versions.ts'
import { KeptWith } from '../kept-with.ts'

/** A module as binding needs it: read, its names resolved. */
interface ResolvedModule {
  readonly path: string
  readonly parsed: { readonly tree: ModuleNode; readonly diagnostics: readonly Diagnostic[] }
  readonly own: ModuleNames
  readonly names: { readonly references: readonly Reference[] }
  /** Found in reading it and in resolving its names. */
  readonly found: readonly Diagnostic[]
  readonly uses: readonly { readonly path: string }[]
  /** What it uses, and what they use in turn, each before what uses it; itself the last. */
  readonly order: readonly { readonly path: string }[]
}

/** Where modules are found. */
interface Modules<M extends ResolvedModule> {
  /** The calendar of the project, for modules that have none of their own. */
  readonly projectCalendar?: DeclaredCalendar | undefined
  module(path: string): M | undefined
}

const models = new KeptWith<ResolvedModule, Model>()
const boundForAll = new KeptWith<Thing, Declared>()

/** The model of a module of a set: bound once, for as long as its text, and those that it uses, stay as they are. */
export function modelOf<M extends ResolvedModule>(module: M, modules: Modules<M>): Model {
  for (const { path } of module.order) {
    const one = path === module.path ? module : modules.module(path)
    if (one !== undefined && models.get(one) === undefined) models.set(one, bind(one, modules))
  }
  const model = models.get(module)
  if (model === undefined) throw new Error(`BJ9004: the module at ${module.path} does not stand in its own order`)
  return model
}

/**
 * The model of a module in each of the periods that its versions make (施行), those of the modules that it uses with
 * them: what a case that is received then follows (language.md section 3). Without versions there is one.
 */
export function modelsInForce<M extends ResolvedModule>(module: M, modules: Modules<M>): readonly ModelInForce[] {
  const order = module.order.flatMap(({ path }) => (path === module.path ? module : (modules.module(path) ?? [])))
  const starts = startsOfVersions(order.flatMap(({ parsed }) => parsed.tree.declarations))
  if (starts.length < 2) return [{ model: modelOf(module, modules), period: { start: undefined, end: undefined } }]
  return starts.flatMap((start, index) => {
    const declared = new Overlay(boundForAll)
    const period = { start, end: starts[index + 1] }
    const bound = order.map((one) => inForce(bind(one, modules, declared, period), period))
    return bound.slice(-1).map((model) => ({ model, period }))
  })
}

/** A model, and the days on which a case is received that follows it. */
export interface ModelInForce {
  readonly model: Model
  readonly period: Period
}

/** What is bound for one period, over what is bound for all. */
class Overlay implements Bound {
  readonly #own = new Map<Thing, Declared>()
  readonly #under: Bound

  constructor(under: Bound) {
    this.#under = under
  }

  get(thing: Thing): Declared | undefined {
    return this.#own.get(thing) ?? this.#under.get(thing)
  }

  set(thing: Thing, declared: Declared): void {
    this.#own.set(thing, declared)
  }
}

/** A model without the processes that are not in force in a period. */
const inForce = (model: Model, period: Period): Model => ({
  ...model,
  processes: model.processes.filter(({ node }) => overlaps(periodOf(node), period)),
})

function bind<M extends ResolvedModule>(
  module: M,
  modules: Modules<M>,
  declared: Bound = boundForAll,
  period?: Period,
): Model {
  const { path, parsed, own, names, found, uses, order } = module
  const unread = parsed.diagnostics.filter(({ code }) => code === 'BJ0001' || code === 'BJ0003')
  const lawsUsed = uses.flatMap((use) => lawsOf(modules.module(use.path)?.parsed.tree))
  const itemsUsed = uses.flatMap((use) => itemsOf(modules.module(use.path)?.own, declared))
  const redeclared = found.filter(({ code }) => code === 'BJ1002')
  const used = order.flatMap((one) => (one.path === path ? module : (modules.module(one.path) ?? [])))
  const calendar = calendarOf(used) ?? modules.projectCalendar
  const tree = period === undefined ? parsed.tree : { ...parsed.tree, declarations: versionsIn(parsed.tree, period) }
  return bindModule(
    { path, tree, calendar, own, references: names.references, lawsUsed, itemsUsed, unread, redeclared },
    declared,
  )
}

const itemsOf = (own: ModuleNames | undefined, declared: Bound): readonly Item[] =>
  [...(own?.top.values() ?? [])].flatMap((thing) => {
    const one = declared.get(thing)
    return one?.kind === 'item' ? [one] : []
  })

const lawsOf = (tree: ModuleNode | undefined): readonly Law[] =>
  (tree?.declarations ?? []).flatMap((node) => (node.kind === 'law' ? (bindLaw(node) ?? []) : []))
