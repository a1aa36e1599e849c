import { keywordsSpelled, type RefNode } from '@banjie/dsl'
import type { Reference, Thing } from '../names/thing.ts'
import type { Applicant, Declared, DeclaredKind, Doer, Seal } from './model.ts'

type DeclaredOf<K extends DeclaredKind> = Extract<Declared, { kind: K }>

const applicant: Applicant = { kind: 'applicant' }

/** What the names in a module stand for, bound. What names nothing has been reported when names were resolved. */
export class Scope {
  readonly #things: ReadonlyMap<number, Thing>
  readonly #bound: Pick<Map<Thing, Declared>, 'get'>
  /** What is named, by kind and name; told apart only when somebody asks. */
  #named: ReadonlySet<string> | undefined

  constructor(references: readonly Reference[], bound: Pick<Map<Thing, Declared>, 'get'>) {
    this.#things = new Map(references.map(({ at, thing }) => [at.start, thing]))
    this.#bound = bound
  }

  /** Whether the module names something that it declares. */
  isNamed({ kind, name }: Pick<Declared, 'kind' | 'name'>): boolean {
    this.#named ??= new Set([...this.#things.values()].map((thing) => `${thing.kind} ${thing.name}`))
    return this.#named.has(`${kind} ${name}`)
  }

  /** What a reference of one name stands for. */
  find<K extends DeclaredKind>({ parts: [name, ...more] }: RefNode, kind: K): DeclaredOf<K> | undefined {
    const thing = name === undefined || more.length > 0 ? undefined : this.#things.get(name.start)
    const declared = thing && this.#bound.get(thing)
    return declared !== undefined && isOf(declared, kind) ? declared : undefined
  }

  /** The post or office that a reference stands for (`审批局.综合窗口`, `审批局`), or the applicant. */
  findDoer(ref: RefNode): Doer | undefined {
    const [first, second, ...more] = ref.parts
    if (first === undefined || more.length > 0) return undefined
    const office = this.find({ ...ref, parts: [first] }, 'office')
    if (office !== undefined) return second === undefined ? office : office.posts.get(second.text)
    const isApplicant = second === undefined && !this.#things.has(first.start)
    return isApplicant && keywordsSpelled(first.text).includes('applicant') ? applicant : undefined
  }

  /** The seal that a reference stands for: of an office (`审批局.民生类`), or by its bare name. */
  findSeal(ref: RefNode | undefined): Seal | undefined {
    const thing = this.#things.get(ref?.parts.at(-1)?.start ?? -1)
    const office = thing?.kind === 'seal' && thing.within !== undefined ? this.#bound.get(thing.within) : undefined
    return office?.kind === 'office' ? office.seals.get(thing?.name ?? '') : undefined
  }
}

const isOf = <K extends DeclaredKind>(declared: Declared, kind: K): declared is DeclaredOf<K> => declared.kind === kind
