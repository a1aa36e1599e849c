import type { Span } from '@banjie/dsl'
import { keyOf, nodeId, type Block, type NodeId, type PostRef } from '@banjie/runtime/plan'
import { handlesIn, officesIn, postsOf } from '../model/parts.ts'
import type { Item, Process } from '../model/model.ts'
import type { Handle } from '../model/statement.ts'

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
  /** The item whose procedure they are, if they are one. */
  readonly item: Handle | undefined
  /** Whether nothing of the item comes after them: its last step reads every document (rule 3). */
  readonly last: boolean
  /** The block before them in theirs. */
  readonly before?: Block | undefined
  readonly lowering: Lowering
}

/** What lowering a process needs to know of the whole of it, and what it collects. */
export class Lowering {
  readonly #sources: Record<NodeId, Source> = {}
  readonly #process: Process
  readonly context: Context
  /** The items handled anywhere in the process, and what they yield. */
  readonly items: readonly Item[]
  readonly yielded: ReadonlySet<string>
  /** Every post of every office that has a part in the process: whoever may do what names nobody. */
  readonly everyPost: readonly PostRef[]

  constructor(process: Process, root: NodeId) {
    this.#process = process
    this.context = { id: root, item: undefined, last: false, lowering: this }
    this.items = handlesIn(process.statements).map(({ item }) => item)
    this.yielded = new Set(this.items.flatMap((item) => item.yields.map(({ document }) => document.name)))
    this.everyPost = officesIn(process.statements).flatMap(postsOf)
  }

  get sources(): Sources {
    return this.#sources
  }

  /**
   * The id of a node below another. Several intakes or issuances of one scope cannot share a name: after the first, each
   * is called after the block before it, so that its id holds no counter.
   */
  idOf(parent: NodeId, name: string, before: Block | undefined): NodeId {
    const id = nodeId(parent, name)
    return id in this.#sources ? `${id}:${before === undefined ? '' : keyOf(before.id)}` : id
  }

  /** Remembers where a node stands: in the module of the item whose procedure it is part of, else in the process's. */
  place(id: NodeId, { start, end }: Span, item?: Handle): void {
    this.#sources[id] = { start, end, module: (item?.item ?? this.#process).module }
  }
}
