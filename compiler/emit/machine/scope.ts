import type { NodeId } from '@banjie/runtime/plan'

/** What surrounds a block: where a refusal and a withdrawal lead, and the item that it belongs to. */
export interface Scope {
  readonly refused: NodeId
  readonly withdrawn: NodeId
  readonly item: { readonly id: NodeId; readonly needs: readonly string[] } | undefined
  /** What items of the process yield: documents that can be lost to whoever needs them. */
  readonly yielded: ReadonlySet<string>
}
