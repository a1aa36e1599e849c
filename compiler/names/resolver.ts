import {
  canBeBare,
  keywordsSpelled,
  nearestNames,
  quoteName,
  type KeywordSpan,
  type NameNode,
  type RefNode,
  type Span,
} from '@banjie/dsl'
import type { Reporter } from '../messages/reporter.ts'
import type { ModuleNames } from './module-names.ts'
import type { NameSpace } from './scoped.ts'
import type { Reference, Thing, ThingKind } from './thing.ts'

/** So many names are told in full to who wrote one that is not among them. */
const fewNames = 6

/** Finds what references stand for, remembers where each thing is named, and reports what cannot be found. */
export class Resolver {
  readonly references: Reference[] = []
  readonly names: ModuleNames
  readonly reporter: Reporter
  readonly #text: string
  readonly #unread: ReadonlySet<string>

  /** `unread` are the names that could not be read where offices, posts, seals and documents are declared. */
  constructor(names: ModuleNames, text: string, reporter: Reporter, unread: ReadonlySet<string> = new Set()) {
    this.names = names
    this.#text = text
    this.#unread = unread
    this.reporter = reporter
  }

  /** A declared thing of one of the kinds that are due here. */
  top(ref: RefNode, ...kinds: readonly ThingKind[]): Thing | undefined {
    const [name, ...more] = ref.parts
    if (name === undefined || name.missing) return undefined
    const thing = this.names.top.get(name.text)
    if (thing === undefined) return this.names.isOpen ? undefined : this.#unknownDeclared(name, this.#namesOf(kinds))
    // What is of the wrong kind is named all the same: it can be gone to, and is renamed with the rest.
    this.refer(name, thing)
    // What is missing after a dot has been reported.
    if (more.some(({ missing }) => missing)) return kinds.includes(thing.kind) ? thing : undefined
    if (!kinds.includes(thing.kind)) return this.wrongKind(ref, kinds[0] ?? 'office', thing.kind)
    if (more.length > 0) return this.wrongKind(ref, kinds[0] ?? 'office', this.#kindBelow(thing, more))
    return thing
  }

  /** A post (`审批局.综合窗口`), or an office, whose posts may all do it; the applicant where that may be. */
  doer(ref: RefNode, applicant = false): Thing | undefined {
    const [first, second, ...more] = ref.parts
    if (first === undefined || first.missing) return undefined
    if (applicant && second === undefined && this.isApplicant(first)) return undefined
    const isKnown = this.names.top.get(first.text) !== undefined
    const posts = isKnown || second !== undefined ? [] : this.#postsCalled(first.text)
    if (posts.length > 0 && !this.names.isOpen) return this.#isUnread(first) ? undefined : this.#notFound(first, posts)
    const office = this.top({ ...ref, parts: [first] }, 'office')
    if (office === undefined || second === undefined || second.missing) return office
    if (more.length > 0) return this.wrongKind(ref, 'post', 'longer')
    return this.#ofOffice(second, this.names.posts.get(office.name))
  }

  /** A seal: `审批局.民生类`, or its bare name where the offices at hand have it. */
  seal(ref: RefNode, offices: readonly string[]): Thing | undefined {
    const [first, second, ...more] = ref.parts
    if (first === undefined || first.missing) return undefined
    if (second !== undefined) {
      const office = this.top({ ...ref, parts: [first] }, 'office')
      if (more.length > 0) return this.wrongKind(ref, 'seal', 'longer')
      return office && this.#ofOffice(second, this.names.seals.get(office.name))
    }
    const spaces = offices.flatMap((office) => this.names.seals.get(office) ?? [])
    const found = spaces.map((space) => space.get(first.text)).find((seal) => seal !== undefined)
    if (found !== undefined) return this.refer(first, found)
    return this.#unknownDeclared(
      first,
      spaces.flatMap((space) => [...space.values()].map(({ name }) => name)),
    )
  }

  /** A name in a name space of its own. */
  member(name: NameNode, space: NameSpace | undefined): Thing | undefined {
    if (name.missing) return undefined
    const thing = space?.get(name.text)
    if (thing !== undefined) return this.refer(name, thing)
    if (space?.mayHold(name.text) === true) return undefined
    return this.unknown(
      name,
      [...(space?.values() ?? [])].map((one) => one.name),
    )
  }

  /** Whether a name is that of the applicant, who is declared beforehand. */
  isApplicant(name: NameNode): boolean {
    return keywordsSpelled(name.text).includes('applicant') && this.names.top.get(name.text) === undefined
  }

  /** What is written at a place of the module. */
  textAt({ start, end }: Span): string {
    return this.#text.slice(start, end)
  }

  refer(at: Span, thing: Thing): Thing {
    this.references.push({ at: { start: at.start, end: at.end }, thing })
    return thing
  }

  /** BJ1001, with the nearest of the names that are known here; with all of them where none is near and they are few. */
  unknown(at: Span & { readonly text: string }, known: readonly string[]): undefined {
    return this.#notFound(at, nearestNames(at.text, known), known)
  }

  /** A post or a seal of an office; one whose name could not be read somewhere is not called unknown. */
  #ofOffice(name: NameNode, space: NameSpace | undefined): Thing | undefined {
    const isLost = this.#isUnread(name) && space?.get(name.text) === undefined
    return isLost ? undefined : this.member(name, space)
  }

  /** What the names after that of something declared stand for: a post of an office, a seal of it, or nothing. */
  #kindBelow(thing: Thing, [first, ...more]: readonly NameNode[]): string {
    if (first === undefined || more.length > 0 || thing.kind !== 'office') return 'longer'
    if (this.names.posts.get(thing.name)?.get(first.text) !== undefined) return 'post'
    return this.names.seals.get(thing.name)?.get(first.text) === undefined ? 'longer' : 'seal'
  }

  /** What is declared on its own and not found: most likely its declaration could not be read. */
  #unknownDeclared(name: NameNode, known: readonly string[]): undefined {
    return this.#isUnread(name) ? undefined : this.unknown(name, known)
  }

  #isUnread({ text }: NameNode): boolean {
    return this.#unread.has(text)
  }

  #notFound(at: Span & { readonly text: string }, near: readonly string[], known: readonly string[] = []): undefined {
    const isFew = known.length > 0 && known.length <= fewNames
    const guess = near.length > 0 ? 'guess' : isFew ? 'oneOf' : 'noGuess'
    const shown = near.length > 0 ? near : known
    this.reporter.error('BJ1001', at, {
      args: { name: at.text, guess, near: shown.join(' / '), nearest: near[0] ?? '' },
      fixes: near
        .slice(0, 1)
        .map((text) => ({ title: 'fix.useName', edits: [{ start: at.start, end: at.end, text }] })),
    })
    return undefined
  }

  /** BJ1004. */
  wrongKind(ref: RefNode | NameNode, wanted: string, found: string): undefined {
    const name = ref.kind === 'name' ? ref.text : ref.parts.map(({ text }) => text).join('.')
    this.reporter.error('BJ1004', ref, { args: { name, wanted: `kind.${wanted}`, found: `kind.${found}` } })
    return undefined
  }

  /** BJ0001: a statement of a process in the procedure of an item. */
  misplaced({ start, keywordEnd: end }: KeywordSpan): void {
    const args = { problem: 'problem.misplaced', construct: this.textAt({ start, end }) }
    this.reporter.error('BJ0001', { start, end }, { args })
  }

  /** The posts of a name, as they are written: with their offices. */
  #postsCalled(name: string): readonly string[] {
    const found: string[] = []
    this.names.posts.forEach((posts, office) => {
      if (posts.get(name) === undefined) return
      found.push([office, name].map((part) => (canBeBare(part) ? part : quoteName(part))).join('.'))
    })
    return found
  }

  #namesOf(kinds: readonly ThingKind[]): string[] {
    return [...this.names.top.values()].filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name)
  }
}
