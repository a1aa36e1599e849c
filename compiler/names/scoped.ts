import type { NameNode, StringNode } from '@banjie/dsl'
import type { Reporter } from '../model/reporter.ts'
import type { Thing, ThingKind } from './thing.ts'

/** What a declaration says of the thing that it names. */
export interface Declaring {
  readonly name: NameNode
  readonly title?: StringNode | undefined
  readonly doc?: string | undefined
}

/** A name space: each name once; the second is BJ1002 and stands for the first from then on. */
export class NameSpace {
  readonly #things = new Map<string, Thing>()
  readonly #reporter: Reporter

  constructor(reporter: Reporter) {
    this.#reporter = reporter
  }

  /** Declares a thing; where its name is taken, reports it unless `mayRepeat` (versions with periods that do not overlap). */
  declare(kind: ThingKind, { name, title, doc }: Declaring, within?: Thing, mayRepeat = false): Thing {
    const thing: Thing = {
      kind,
      name: name.text,
      title: title?.value,
      doc,
      at: { start: name.start, end: name.end },
      within,
    }
    const before = this.#things.get(name.text)
    if (name.missing) return thing
    if (before === undefined) this.#things.set(name.text, thing)
    else if (!mayRepeat || before.kind !== kind)
      this.#reporter.error('BJ1002', name, {
        args: { name: name.text },
        related: [{ ...before.at, role: 'role.first' }],
      })
    return before ?? thing
  }

  get(name: string): Thing | undefined {
    return this.#things.get(name)
  }

  values(): Iterable<Thing> {
    return this.#things.values()
  }
}
