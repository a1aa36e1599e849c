import type { RefNode, Span } from '@banjie/dsl'
import { keyOf, nodeId, sharedId, type Block, type Condition, type NodeId, type PostRef } from '@banjie/runtime/plan'
import { contextOf, type Context as ModelContext } from '../model/context.ts'
import { handlesIn, officesIn, postsOf } from '../model/parts.ts'
import type { Item, Process } from '../model/model.ts'
import type { Handle, Statement } from '../model/statement.ts'
import { IntakeDraft } from './asks.ts'
import { Tasks } from './tasks-named.ts'

/** A place in the text of a module. */
export interface Source extends Span {
  readonly module: string
}

/** Where each node of a plan stands: the steps of an item in the module that declares it. */
export type Sources = Readonly<Record<NodeId, Source>>

/** What surrounds the statements that are being lowered. */
export interface Context {
  /** The id of the node around them: their names are added to it. */
  readonly id: NodeId
  /** The item whose procedure they are, if they are one, and its node. */
  readonly item: { readonly handle: Handle; readonly id: NodeId } | undefined
  /** What has to hold for a case to come here, as far as branches say so. */
  readonly path: readonly Condition[]
  /** The intakes that take in documents for what stands here. */
  readonly intakes: readonly IntakeDraft[]
  /** Whether what is decided here are opinions, until a pre-review becomes formal. */
  readonly isOpinion: boolean
  /** The block before them in theirs. */
  readonly before?: Block | undefined
  readonly lowering: Lowering
}

/** A statement lowered, and the intakes that take in documents for what comes after it. */
export interface LoweredStatement {
  readonly block: Block | undefined
  readonly intakes: readonly IntakeDraft[]
}

/** What lowering a process needs to know of the whole of it, and what it collects. */
export class Lowering {
  readonly #sources: Record<NodeId, Source> = {}
  readonly #process: Process
  readonly #yielders = new Map<string, NodeId[]>()
  readonly #drafts: IntakeDraft[] = []
  readonly #paths = new Map<NodeId, readonly Condition[]>()
  readonly root: NodeId
  readonly context: Context
  /** Which node a name in a condition stands for. */
  readonly tasks: Tasks
  /** Every post of every office that has a part in the process: whoever may do what names nobody. */
  readonly everyPost: readonly PostRef[]

  /** Lowers a statement; `after` is what follows it in its block. */
  readonly lower: (statement: Statement, context: Context, after: readonly Statement[]) => LoweredStatement

  constructor(process: Process, root: NodeId, lower: Lowering['lower']) {
    this.#process = process
    this.lower = lower
    this.root = root
    this.tasks = new Tasks(process, root)
    this.context = { id: root, item: undefined, path: [], intakes: [], isOpinion: false, lowering: this }
    this.everyPost = officesIn(process.statements).flatMap(postsOf)
  }

  get sources(): Sources {
    return this.#sources
  }

  /** The items handled anywhere in the process. */
  get items(): readonly Item[] {
    return handlesIn(this.#process.statements).map(({ item }) => item)
  }

  /** An intake to be written down once all that it takes in is known. */
  draft(): IntakeDraft {
    const draft = new IntakeDraft()
    this.#drafts.push(draft)
    return draft
  }

  /** Remembers what has to hold for a case to handle an item. */
  reach(item: NodeId, path: readonly Condition[]): void {
    this.#paths.set(item, path)
  }

  /** Writes down what the intakes ask for. */
  complete(): void {
    for (const draft of this.#drafts) draft.complete((item) => this.#paths.get(item))
  }

  /** Whether a name that is pushed is that of a document; else it is a field's. */
  isDocument(name: string): boolean {
    const documents = this.items.flatMap(({ needs, yields }) =>
      [...needs, ...yields].map(({ document }) => document.name),
    )
    return documents.includes(name) || !this.fields.has(name)
  }

  /** The fields that conditions may speak of. */
  get fields(): ModelContext['fields'] {
    return contextOf(this.#process).fields
  }

  /** The nodes that yield a document: complete once the whole process is lowered. */
  yieldersOf(document: string): NodeId[] {
    let nodes = this.#yielders.get(document)
    if (nodes === undefined) this.#yielders.set(document, (nodes = []))
    return nodes
  }

  /**
   * The id of a node below another. Several intakes or issuances of one scope cannot share a name: after the first, each
   * is called after the block before it, so that its id holds no counter.
   */
  idOf(parent: NodeId, name: string, before: Block | undefined): NodeId {
    let id = nodeId(parent, name)
    while (id in this.#sources) id = `${id}:${before === undefined ? '' : keyOf(before.id)}`
    return id
  }

  /** The id of a block without a name, after its kind and what stands at it (`parallel:审查`). */
  idOfKind(parent: NodeId, kind: string, beside: Block | undefined): NodeId {
    let id = `${parent}/${kind}:${beside === undefined ? '' : keyOf(beside.id)}`
    while (id in this.#sources) id = `${id}:${kind}`
    return id
  }

  /**
   * The nodes that a name of a task stands for: an item handled in branches that exclude each other has several, of which
   * a case comes to one.
   */
  tasksNamed(ref: RefNode, within?: Context['item']): readonly NodeId[] {
    const found = this.tasks.find(ref, within)
    if (found === undefined) return []
    const isOwn = within !== undefined && found.startsWith(`${within.id}/`)
    if (isOwn || ref.parts.length < 2) return [found]
    return [found, ...Object.keys(this.#sources).filter((id) => id !== found && sharedId(id) === found)]
  }

  /** Remembers where a node stands: in the module of the item whose procedure it is part of, else in the process's. */
  place(id: NodeId, { start, end }: Span, item?: Context['item']): void {
    this.#sources[id] = { start, end, module: (item?.handle.item ?? this.#process).module }
  }
}
