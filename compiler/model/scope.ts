import type { RefNode } from '@banjie/dsl'
import type { Reference, Thing } from '../names/thing.ts'
import type { Declared, DeclaredKind, Doer } from './model.ts'

type DeclaredOf<K extends DeclaredKind> = Extract<Declared, { kind: K }>

/** What the names in a module stand for, bound. What names nothing has been reported when names were resolved. */
export class Scope {
  readonly #things: ReadonlyMap<number, Thing>
  readonly #bound: ReadonlyMap<Thing, Declared>

  constructor(references: readonly Reference[], bound: ReadonlyMap<Thing, Declared>) {
    this.#things = new Map(references.map(({ at, thing }) => [at.start, thing]))
    this.#bound = bound
  }

  /** What a reference of one name stands for. */
  find<K extends DeclaredKind>({ parts: [name, ...more] }: RefNode, kind: K): DeclaredOf<K> | undefined {
    const thing = name === undefined || more.length > 0 ? undefined : this.#things.get(name.start)
    const declared = thing && this.#bound.get(thing)
    return declared !== undefined && isOf(declared, kind) ? declared : undefined
  }

  /** The post or office that a reference stands for (`审批局.综合窗口`, `审批局`). */
  findDoer(ref: RefNode): Doer | undefined {
    const [first, second, ...more] = ref.parts
    const office = first && this.find({ ...ref, parts: [first] }, 'office')
    if (office === undefined || second === undefined) return office
    return more.length > 0 ? undefined : office.posts.get(second.text)
  }
}

const isOf = <K extends DeclaredKind>(declared: Declared, kind: K): declared is DeclaredOf<K> => declared.kind === kind
