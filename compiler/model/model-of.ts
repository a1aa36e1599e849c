import type { Diagnostic, ModuleNode } from '@banjie/dsl'
import type { ModuleNames } from '../names/module-names.ts'
import type { Reference, Thing } from '../names/thing.ts'
import { bindModule } from './bind.ts'
import { bindLaw, type Law } from './law.ts'
import type { Declared, Model } from './model.ts'

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
  module(path: string): M | undefined
}

const models = new WeakMap<ResolvedModule, Model>()
const bound = new WeakMap<Thing, Declared>()

/** The model of a module of a set: bound once, for as long as its text, and those that it uses, stay as they are. */
export function modelOf<M extends ResolvedModule>(module: M, modules: Modules<M>): Model {
  for (const { path } of module.order) {
    const one = path === module.path ? module : modules.module(path)
    if (one !== undefined && !models.has(one)) models.set(one, bind(one, modules))
  }
  const model = models.get(module)
  if (model === undefined) throw new Error(`BJ9004: the module at ${module.path} does not stand in its own order`)
  return model
}

function bind<M extends ResolvedModule>({ path, parsed, own, names, found, uses }: M, modules: Modules<M>): Model {
  const unread = parsed.diagnostics.filter(({ code }) => code === 'BJ0001' || code === 'BJ0003')
  const lawsUsed = uses.flatMap((use) => lawsOf(modules.module(use.path)?.parsed.tree))
  const redeclared = found.filter(({ code }) => code === 'BJ1002')
  return bindModule({ path, tree: parsed.tree, own, references: names.references, lawsUsed, unread, redeclared }, bound)
}

const lawsOf = (tree: ModuleNode | undefined): readonly Law[] =>
  (tree?.declarations ?? []).flatMap((node) => (node.kind === 'law' ? (bindLaw(node) ?? []) : []))
