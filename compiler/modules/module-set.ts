import { LineTable, parse, type ParseResult, type Span, type UseNode } from '@banjie/dsl'
import type { DeclaredCalendar } from '../model/calendar.ts'
import { Reporter } from '../messages/reporter.ts'
import { moduleNames, type ModuleNames } from '../names/module-names.ts'
import { resolveModule, type Names } from '../names/resolve-module.ts'
import { unreadOf } from '../names/unread.ts'
import { visibleNames } from '../names/visible-names.ts'
import { checkUses, type Use } from './uses.ts'
import { pathOfUse } from './path-of-use.ts'

/** A module read, and what it declares: nothing of it depends on what other modules say. */
export interface ReadModule {
  readonly path: string
  readonly text: string
  readonly parsed: ParseResult
  readonly lines: LineTable
  readonly uses: readonly Use[]
  readonly own: ModuleNames
  /** BJ1002 among its own declarations. */
  readonly twice: Reporter['diagnostics']
}

/** A module with every name in it resolved against the modules that it uses. */
export interface Module extends ReadModule {
  readonly names: Names
  /** Found in reading it and in resolving its names. */
  readonly found: Reporter['diagnostics']
  /** What it uses, and what they use in turn: each once, before what uses it. The module itself is the last. */
  readonly order: readonly ReadModule[]
}

/** The text of the module at a path; undefined where there is none. */
export type ReadText = (path: string) => string | undefined

/**
 * The modules of a project, read and resolved as they are asked for: only what is used is loaded. Answers are kept as
 * long as the texts that they come from stay as they are; so `read` may give a new text at any time.
 */
export class ModuleSet {
  readonly #read: ReadText
  readonly #modules = new Map<string, ReadModule & { readonly seen: string | undefined }>()
  readonly #resolved = new Map<string, Module>()

  /** The calendar that a project counts by, for modules that neither declare nor use one. */
  readonly projectCalendar: DeclaredCalendar | undefined

  constructor(read: ReadText, projectCalendar?: DeclaredCalendar) {
    this.#read = read
    this.projectCalendar = projectCalendar
  }

  /** The module at a path, resolved. */
  module(path: string): Module | undefined {
    const order = this.#order(path)
    const own = order.at(-1)
    if (own === undefined) return undefined
    const known = this.#resolved.get(path)
    if (known?.order.length === order.length && known.order.every((one, index) => one === order[index])) return known
    const resolved = this.#resolve(own, order)
    this.#resolved.set(path, resolved)
    return resolved
  }

  #resolve(own: ReadModule, order: readonly ReadModule[]): Module {
    const reporter = new Reporter()
    const used = checkUses(own, (path) => this.readModule(path), reporter)
    const visible = this.#visible(own, used, reporter)
    const names = resolveModule(
      own.parsed.tree,
      { own: own.own, visible },
      { text: own.text, parsed: own.parsed },
      reporter,
    )
    const syntax = own.parsed.diagnostics
    // A word that does not fit has been reported: what it would name is not asked for.
    const unread = syntax.filter(({ code }) => code !== 'BJ0002')
    const isNew = ({ start, end }: Span): boolean => !unread.some((one) => one.start < end && start < one.end)
    return { ...own, names, found: [...syntax, ...[...own.twice, ...reporter.diagnostics].filter(isNew)], order }
  }

  #visible(own: ReadModule, used: readonly Use[], reporter: Reporter): ModuleNames {
    const names = used.flatMap(({ path, at }) => {
      const module = this.readModule(path)
      // One that uses itself sees nothing more for it.
      if (module === undefined || path === own.path) return []
      let visible: ModuleNames | undefined
      return [{ names: module.own, at, visible: () => (visible ??= this.#seenFrom(module)) }]
    })
    return visibleNames(
      own.own,
      names,
      own.uses.some(({ path }) => this.readModule(path) === undefined),
      own.path,
      reporter,
    )
  }

  /** What a used module sees in turn; what is wrong with that is told there. */
  #seenFrom(module: ReadModule): ModuleNames {
    const used = checkUses(module, (path) => this.readModule(path), new Reporter())
    return this.#visible(module, used, new Reporter())
  }

  /** The module at a path with all that it needs, what is used before what uses it. */
  #order(path: string): readonly ReadModule[] {
    const order = new Map<string, ReadModule | undefined>()
    const visit = (at: string): void => {
      if (order.has(at)) return
      const module = this.readModule(at)
      order.set(at, undefined)
      for (const use of module?.uses ?? []) visit(use.path)
      // Put in again, after what it uses.
      order.delete(at)
      order.set(at, module)
    }
    visit(path)
    return [...order.values()].filter((module) => module !== undefined)
  }

  /** The module at a path, read. */
  readModule(path: string): ReadModule | undefined {
    const text = this.#read(path)
    const known = this.#modules.get(path)
    if (text === undefined) {
      this.#modules.delete(path)
      return undefined
    }
    if (known?.text === text && (known.seen === undefined || known.seen === this.#seenBy(known.uses))) return known
    let seen: string | undefined
    const parsed = parse(text, {
      names: (nodes) => {
        const names = this.#declaredBy(usesOf(path, nodes, text))
        seen = names.join('\n')
        return names
      },
    })
    const reporter = new Reporter()
    const own = moduleNames(parsed.tree, path, reporter, unreadOf(parsed, text))
    const uses = usesOf(path, parsed.tree.uses, text)
    const module = { path, text, parsed, lines: new LineTable(text), uses, own, twice: reporter.diagnostics, seen }
    this.#modules.set(path, module)
    return module
  }

  #seenBy(uses: readonly Use[]): string {
    return this.#declaredBy(uses).join('\n')
  }

  /**
   * The names that those modules declare, for a module in which a keyword may be glued to one. The modules are read for
   * themselves here: two that use each other must not wait for each other.
   */
  #declaredBy(uses: readonly Use[]): readonly string[] {
    return uses.flatMap(({ path }) => {
      const text = this.#read(path)
      if (text === undefined) return []
      const known = this.#modules.get(path)
      if (known?.text === text) return known.own.things.map(({ name }) => name)
      return moduleNames(parse(text).tree, path, new Reporter()).things.map(({ name }) => name)
    })
  }
}

const usesOf = (from: string, nodes: readonly UseNode[], text: string): readonly Use[] =>
  nodes.flatMap(({ path: at, start, end }) => {
    if (at.missing) return []
    // With the end of its line, where nothing else stands on it.
    const [rest = ''] = /^[^\S\n\r]*(?:\r\n|[\n\r]|$)/.exec(text.slice(end)) ?? []
    return [{ path: pathOfUse(from, at.value), text: at.value, at, whole: { start, end: end + rest.length } }]
  })
