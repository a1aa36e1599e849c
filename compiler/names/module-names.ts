import type { Declaration, FieldNode, FormNode, ItemNode, ModuleNode, ProcessNode, Statement } from '@banjie/dsl'
import type { Reporter } from '../messages/reporter.ts'
import { checkOptionsOnce, checkOutcomesOnce } from './listed-once.ts'
import { NameSpace } from './scoped.ts'
import { statementsIn } from './statements.ts'
import type { Reference, Thing } from './thing.ts'
import { nothingUnread, type Unread } from './unread.ts'

/** The names that a module declares, each name space apart (language.md section 1). */
export interface ModuleNames {
  /** Offices, documents, forms, items, processes and calendars share one. */
  readonly top: NameSpace
  readonly posts: ReadonlyMap<string, NameSpace>
  readonly seals: ReadonlyMap<string, NameSpace>
  readonly fields: ReadonlyMap<string, NameSpace>
  /** The fields of each repeated group (名单), by the field that it is. */
  readonly rows: ReadonlyMap<FieldNode, NameSpace>
  /** The steps of an item, and the steps, stages and merges of a process, by the declaration that they stand in. */
  readonly steps: ReadonlyMap<ItemNode | ProcessNode, NameSpace>
  readonly forms: ReadonlyMap<string, FormNode>
  readonly items: ReadonlyMap<string, ItemNode>
  readonly processes: ReadonlyMap<string, ProcessNode>
  /** The items and processes that share a name because they are in force at different times, in the order of the text. */
  readonly versions: ReadonlyMap<string, readonly (ItemNode | ProcessNode)[]>
  readonly things: readonly Thing[]
  /** Where they are declared. */
  readonly places: readonly Reference[]
  /** Whether more may be declared than is known: a module that is used is not there. Nothing is called unknown then. */
  readonly isOpen: boolean
  /** The names that an item or a process is written with: those that its own module sees. */
  readonly homeOf: (node: ItemNode | ProcessNode) => ModuleNames
}

/** Collects what a module declares; a name given twice is BJ1002 at the second. */
export function moduleNames(
  module: ModuleNode,
  path: string,
  reporter: Reporter,
  unread: Unread = nothingUnread,
): ModuleNames {
  const things = new Set<Thing>()
  const places: Reference[] = []
  const nameSpace = (node?: Declaration, isOpen = false): NameSpace =>
    new NameSpace(path, reporter, places, isOpen, node && unread.inside(node))
  const top = nameSpace()
  const posts = new Map<string, NameSpace>()
  const seals = new Map<string, NameSpace>()
  const fields = new Map<string, NameSpace>()
  const rows = new Map<FieldNode, NameSpace>()
  const steps = new Map<ItemNode | ProcessNode, NameSpace>()
  const forms = new Map<string, FormNode>()
  const items = new Map<string, ItemNode>()
  const processes = new Map<string, ProcessNode>()
  const versions = new Map<string, (ItemNode | ProcessNode)[]>()
  const add = (thing: Thing): Thing => {
    things.add(thing)
    return thing
  }
  const first = <T>(map: Map<string, T>, name: string, value: T): void => void (map.has(name) || map.set(name, value))

  for (const node of module.declarations) {
    switch (node.kind) {
      case 'law':
      case 'scenario':
        break
      case 'calendar':
      case 'document':
        add(top.declare(node.kind, node))
        break
      case 'office': {
        const office = add(top.declare('office', node))
        const [own, stamps] = [nameSpace(), nameSpace()]
        for (const part of node.parts) {
          if (part.kind === 'posts') for (const post of part.posts) add(own.declare('post', post, office))
          if (part.kind === 'seals') for (const seal of part.seals) add(stamps.declare('seal', seal, office))
        }
        first(posts, node.name.text, own)
        first(seals, node.name.text, stamps)
        break
      }
      case 'form': {
        const form = add(top.declare('form', node))
        // What a field without a name is called cannot be told.
        const space = nameSpace(
          node,
          node.fields.some(({ name }) => name.missing),
        )
        declareFields(node.fields, space, form, { nested: nameSpace, rows, add, reporter })
        first(fields, node.name.text, space)
        first(forms, node.name.text, node)
        break
      }
      case 'item':
      case 'process': {
        const thing = add(top.declare(node.kind, node, undefined, isVersion(node, module.declarations, unread)))
        const space = nameSpace(node)
        steps.set(node, space)
        versions.set(node.name.text, [...(versions.get(node.name.text) ?? []), node])
        const statements = node.kind === 'process' ? node.statements : procedureOf(node)
        for (const statement of statementsIn({ statements })) declareStep(statement, space, thing, { add, reporter })
        if (node.kind === 'item') first(items, node.name.text, node)
        else first(processes, node.name.text, node)
      }
    }
  }
  const names: ModuleNames = {
    top,
    posts,
    seals,
    fields,
    rows,
    steps,
    forms,
    items,
    processes,
    versions,
    things: [...things],
    places,
    isOpen: false,
    homeOf: () => names,
  }
  return names
}

/** The statements of an item's procedure; none where the item has its one implied step. */
export function procedureOf(item: ItemNode): readonly Statement[] {
  return item.parts.flatMap((part) => (part.kind === 'procedure' ? part.block.statements : []))
}

/** What the parts of a declaration are declared with. */
interface Declaring {
  readonly add: (thing: Thing) => Thing
  readonly reporter: Reporter
}

function declareFields(
  fields: readonly FieldNode[],
  space: NameSpace,
  within: Thing,
  declaring: Declaring & { readonly nested: () => NameSpace; readonly rows: Map<FieldNode, NameSpace> },
): void {
  for (const field of fields) {
    const thing = declaring.add(space.declare('field', field, within))
    if (field.type.kind === 'choiceType') checkOptionsOnce(field.type.options, declaring.reporter)
    // The fields of a repeated group (名单) have a name space of their own.
    if (field.type.kind !== 'listType') continue
    const own = declaring.nested()
    declaring.rows.set(field, own)
    declareFields(field.type.fields, own, thing, declaring)
  }
}

function declareStep(statement: Statement, space: NameSpace, within: Thing, { add, reporter }: Declaring): void {
  if (statement.kind === 'step') add(space.declare('step', statement, within))
  if (statement.kind === 'step' || statement.kind === 'special') checkOutcomesOnce(statement.parts, reporter)
  if (statement.kind === 'special' && statement.name !== undefined)
    add(space.declare('step', { ...statement, name: statement.name }, within))
  if (statement.kind === 'auto') {
    add(space.declare('step', statement, within))
    if (statement.otherwise !== undefined) {
      add(space.declare('step', statement.otherwise, within))
      checkOutcomesOnce(statement.otherwise.parts, reporter)
    }
  }
  if (statement.kind === 'stage' || statement.kind === 'merge') add(space.declare(statement.kind, statement, within))
}

/** Whether another declaration of the same name is another version: their periods of force do not overlap (section 3). */
function isVersion(node: ItemNode | ProcessNode, declarations: readonly Declaration[], { isBroken }: Unread): boolean {
  return declarations.every((other) => {
    if (other === node || other.kind !== node.kind || other.name.text !== node.name.text) return true
    // Beside one that says when it is in force, one that cannot be read whole may say so too.
    const cannotTell =
      (!saysPeriod(node) && saysPeriod(other) && isBroken(node)) ||
      (saysPeriod(node) && !saysPeriod(other) && isBroken(other))
    return cannotTell || areVersions(node, other)
  })
}

/** Whether two declarations of one name are in force at different times. */
export function areVersions(one: ItemNode | ProcessNode, other: ItemNode | ProcessNode): boolean {
  const [a, b] = [periodOf(one), periodOf(other)]
  return a.until <= b.from || b.until <= a.from
}

/** The version of an item or a process that is in force on a day; the one at hand where none is, or no day is told. */
export function versionOn<Node extends ItemNode | ProcessNode>(
  node: Node,
  { versions }: ModuleNames,
  day: string | undefined,
): Node {
  const isWanted = (one: ItemNode | ProcessNode): one is Node => {
    const { from, until } = periodOf(one)
    return one.kind === node.kind && day !== undefined && from <= day && day < until
  }
  return (versions.get(node.name.text) ?? []).find(isWanted) ?? node
}

const saysPeriod = ({ parts }: ItemNode | ProcessNode): boolean =>
  parts.some((part) => part.kind === 'inForce' && !part.from.missing && part.until?.missing !== true)

function periodOf(node: ItemNode | ProcessNode): { readonly from: string; readonly until: string } {
  for (const part of node.parts)
    if (part.kind === 'inForce') return { from: part.from.value, until: part.until?.value ?? '9999-12-31' }
  return { from: '', until: '9999-12-31' }
}
