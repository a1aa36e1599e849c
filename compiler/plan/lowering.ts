import type { Span } from '@banjie/dsl'
import { keyOf, nodeId, type Block, type NodeId, type PostRef } from '@banjie/runtime/plan'
import { handlesIn, officesIn, postsOf } from '../model/parts.ts'
import type { Handle, Item, Process } from '../model/model.ts'

/** Where in the text each node of a plan stands. */
export type Sources = Readonly<Record<NodeId, Span>>

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
  readonly #sources: Record<NodeId, Span> = {}
  readonly context: Context
  /** The items handled anywhere in the process, and what they yield. */
  readonly items: readonly Item[]
  readonly yielded: ReadonlySet<string>
  /** Every post of every office that has a part in the process: whoever may do what names nobody. */
  readonly everyPost: readonly PostRef[]

  constructor(process: Process, root: NodeId) {
    this.context = { id: root, item: undefined, last: false, lowering: this }
    this.items = handlesIn(process.statements).map(({ item }) => item)
    this.yielded = new Set(this.items.flatMap((item) => item.yields.map(({ name }) => name)))
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

  /** Remembers where in the text a node stands. */
  place(id: NodeId, { start, end }: Span): void {
    this.#sources[id] = { start, end }
  }
}
