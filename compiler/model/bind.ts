import type { Declaration, ModuleNode, Span } from '@banjie/dsl'
import type { ModuleNames } from '../names/module-names.ts'
import type { Reference, Thing } from '../names/thing.ts'
import type { Binding } from './binding.ts'
import type { DeclaredCalendar } from './calendar.ts'
import { bindDocument } from './document.ts'
import { bindForm } from './form.ts'
import { bindItem } from './item.ts'
import { bindLaw, type Law } from './law.ts'
import type { Declared, Document, Form, Item, Model, Process } from './model.ts'
import { bindOffice } from './office.ts'
import { bindProcess } from './process.ts'
import { bindScenario } from './scenario.ts'
import { Scope } from './scope.ts'

/** A module whose names are resolved. */
export interface Resolved {
  readonly path: string
  readonly tree: ModuleNode
  /** The calendar that it or a module that it uses declares. */
  readonly calendar: DeclaredCalendar | undefined
  readonly own: ModuleNames
  readonly references: readonly Reference[]
  /** The laws that the modules declare that it uses. */
  readonly lawsUsed: readonly Law[]
  /** The items that they declare. */
  readonly itemsUsed: readonly Item[]
  /** The places at which it cannot be read. */
  readonly unread: readonly Span[]
  /** The names that it gives to something, and that something else has. */
  readonly redeclared: readonly Span[]
}

/** What the declarations of all modules are bound to. */
export interface Bound {
  get(thing: Thing): Declared | undefined
  set(thing: Thing, declared: Declared): unknown
}

/**
 * Binds a module (language.md section 1): first offices, documents and forms, which refer to nothing, then items, then
 * processes, then scenarios. `bound` holds what the modules that it uses declare, and takes in what it declares itself.
 * What cannot be bound is left out, so that the rest goes on.
 */
export function bindModule(
  { path, tree, calendar, own, references, lawsUsed, itemsUsed, unread, redeclared }: Resolved,
  bound: Bound,
): Model {
  const scope = new Scope(references, bound)
  const binding: Binding = { scope, module: path, calendar }
  const declaredHere = new Set<Thing>()
  const declare = (declared: Declared): void => {
    const thing = own.top.get(declared.name)
    if (thing === undefined || thing.kind !== declared.kind || declaredHere.has(thing)) return
    declaredHere.add(thing)
    bound.set(thing, declared)
  }
  const each = <K extends Declaration['kind']>(
    kind: K,
    bind: (node: Extract<Declaration, { kind: K }>) => void,
  ): void => {
    for (const node of tree.declarations) if (isKind(node, kind)) bind(node)
  }
  const items: Item[] = []
  const documents: Document[] = []
  const forms: Form[] = []
  each('office', (node) => declare(bindOffice(node)))
  each('document', (node) => {
    const document = bindDocument(node)
    documents.push(document)
    declare(document)
  })
  each('form', (node) => {
    const form = bindForm(node)
    forms.push(form)
    declare(form)
  })
  each('item', (node) => {
    const item = bindItem(node, binding)
    items.push(item)
    declare(item)
  })
  const processes = new Map<string, Process>()
  each('process', (node) => {
    const process = bindProcess(node, binding)
    declare(process)
    if (!node.name.missing && !processes.has(process.name)) processes.set(process.name, process)
  })
  const scenarios = tree.declarations.flatMap((node) =>
    node.kind === 'scenario' ? (bindScenario(node, binding) ?? []) : [],
  )
  const laws = [...lawsUsed]
  each('law', (node) => {
    const law = bindLaw(node)
    if (law !== undefined) laws.push(law)
  })
  return {
    itemsUsed,
    laws,
    calendar: calendar && { ...calendar, isOwn: calendar.module === path },
    documents,
    forms,
    items,
    processes: [...processes.values()],
    scenarios,
    scope,
    unread,
    redeclared,
  }
}

const isKind = <K extends Declaration['kind']>(node: Declaration, kind: K): node is Extract<Declaration, { kind: K }> =>
  node.kind === kind
