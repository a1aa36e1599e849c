import type { NameNode, RefNode } from '@banjie/dsl'
import type { Doer, Document, Form, Item, Office, Process, Declared, DeclaredKind } from './model.ts'
import { nearestNames } from './nearest.ts'
import type { Reporter } from './reporter.ts'

type DeclaredOf<K extends DeclaredKind> = {
  office: Office
  document: Document
  form: Form
  item: Item
  process: Process
}[K]

/** The names of a module, and how a reference finds them; what is not found is reported once, where it stands. */
export class Scope {
  readonly #declared: ReadonlyMap<string, Declared>
  readonly #reporter: Reporter

  constructor(symbols: ReadonlyMap<string, Declared>, reporter: Reporter) {
    this.#declared = symbols
    this.#reporter = reporter
  }

  /** What a reference of one name stands for, if it is of the kind that is due. */
  find<K extends DeclaredKind>(ref: RefNode, kind: K): DeclaredOf<K> | undefined {
    const [name, ...more] = ref.parts
    if (name === undefined || name.missing) return undefined
    const symbol = this.#declared.get(name.text)
    if (symbol === undefined) {
      this.#unknown(
        name,
        [...this.#declared.values()].filter((one) => one.kind === kind).map((one) => one.name),
      )
      return undefined
    }
    if (symbol.kind !== kind || more.length > 0) {
      this.#wrongKind(ref, kind, symbol.kind)
      return undefined
    }
    return symbol as DeclaredOf<K>
  }

  /** The post or office that a reference stands for (`审批局.综合窗口`, `审批局`). */
  findDoer(ref: RefNode): Doer | undefined {
    const [first, second, ...more] = ref.parts
    if (first === undefined || first.missing) return undefined
    const office = this.find({ ...ref, parts: [first] }, 'office')
    if (office === undefined || second === undefined) return office
    const post = office.posts.get(second.text)
    if (more.length > 0) this.#wrongKind(ref, 'post', 'post')
    else if (post === undefined && !second.missing) this.#unknown(second, office.posts.keys())
    return more.length > 0 ? undefined : post
  }

  #unknown(name: NameNode, known: Iterable<string>): void {
    const near = nearestNames(name.text, known)
    this.#reporter.error('BJ1001', name, {
      args: { name: name.text, guess: near.length > 0 ? 'guess' : 'noGuess', near: near.join(' / ') },
      fixes: near
        .slice(0, 1)
        .map((text) => ({ title: 'fix.useName', edits: [{ start: name.start, end: name.end, text }] })),
    })
  }

  #wrongKind(ref: RefNode, wanted: string, found: string): void {
    const name = ref.parts.map((part) => part.text).join('.')
    this.#reporter.error('BJ1004', ref, { args: { name, wanted: `kind.${wanted}`, found: `kind.${found}` } })
  }
}
