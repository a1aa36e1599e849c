import type { NameNode, StringNode } from '@banjie/dsl'
import { Reporter } from '../messages/reporter.ts'
import type { Reference, Thing, ThingKind } from './thing.ts'

/** What a declaration says of the thing that it names. */
export interface Declaring {
  readonly name: NameNode
  readonly title?: StringNode | undefined
  readonly doc?: string | undefined
}

/** A name space: each name once; the second is BJ1002 and stands for the first from then on. */
export class NameSpace {
  readonly #things = new Map<string, Thing>()
  readonly #module: string
  readonly #reporter: Reporter
  readonly #places: Reference[]

  /** Whether it may hold more than is known: nothing is called unknown in it. */
  readonly isOpen: boolean

  readonly #unread: ReadonlySet<string>

  /**
   * `places` takes in where things are declared: a thing that has versions, in several. `unread` are the names that could
   * not be read where this one's are declared.
   */
  constructor(
    module: string,
    reporter: Reporter,
    places: Reference[] = [],
    isOpen = false,
    unread: ReadonlySet<string> = new Set(),
  ) {
    this.isOpen = isOpen
    this.#unread = unread
    this.#places = places
    this.#module = module
    this.#reporter = reporter
  }

  /** Declares a thing; where its name is taken, reports it unless `mayRepeat` (versions with periods that do not overlap). */
  declare(kind: ThingKind, { name, title, doc }: Declaring, within?: Thing, mayRepeat = false): Thing {
    const thing: Thing = {
      kind,
      name: name.text,
      title: title?.value,
      doc,
      module: this.#module,
      space: this,
      at: { start: name.start, end: name.end },
      within,
    }
    const before = this.#things.get(name.text)
    if (name.missing) return thing
    if (before === undefined) this.#things.set(name.text, thing)
    else if (!mayRepeat || before.kind !== kind)
      this.#reporter.error('BJ1002', name, {
        args: { name: name.text, advice: 'declaredTwice' },
        related: [{ ...before.at, role: 'role.first' }],
      })
    this.#places.push({ at: { start: name.start, end: name.end }, thing: before ?? thing })
    return before ?? thing
  }

  /** Takes in what another module declares; where the name is taken, gives what has it. */
  adopt(thing: Thing): Thing | undefined {
    const before = this.#things.get(thing.name)
    if (before === undefined && thing.name !== '') this.#things.set(thing.name, thing)
    return before
  }

  /** Whether it may hold a name that is not known in it: that it is unknown follows from a mistake reported elsewhere. */
  mayHold(name: string): boolean {
    return this.isOpen || this.#unread.has(name)
  }

  get(name: string): Thing | undefined {
    return this.#things.get(name)
  }

  values(): Iterable<Thing> {
    return this.#things.values()
  }
}

/** The fields of a form that is not declared. */
export const anyField: NameSpace = new NameSpace('', new Reporter(), [], true)
