import type { Compilation } from '@banjie/compiler'
import type { NodeId, Plan } from '@banjie/runtime/plan'
import type { Locale } from '../ui/locale.ts'
import type { OutlineLine } from './outline.ts'

/** What the page asks of its worker. `id` comes back with the answer. */
export type Request =
  | { readonly kind: 'compile'; readonly id: number; readonly path: string; readonly text: string }
  | { readonly kind: 'draw'; readonly id: number; readonly plan: Plan; readonly options: DrawOptions }

/** How a flowchart is drawn: in which language, and where the case stands that it shows. */
export interface DrawOptions {
  readonly locale: Locale
  readonly active?: readonly NodeId[]
  readonly done?: readonly NodeId[]
  readonly refused?: readonly NodeId[]
}

/** The part of a compilation that the page shows; plain data, so that it can leave the worker. */
export type CompiledText = Pick<Compilation, 'processes' | 'diagnostics' | 'sources'>

/** A flowchart as Mermaid text, which node of the plan each of its ids stands for, and the same process as an outline. */
export interface Chart {
  readonly text: string
  readonly nodes: Readonly<Record<string, NodeId>>
  readonly outline: readonly OutlineLine[]
}

/** What a request gives. `crashed` is a bug of ours, told with what the program said. */
export type Reply =
  | { readonly kind: 'compiled'; readonly id: number; readonly compiled: CompiledText }
  | { readonly kind: 'drawn'; readonly id: number; readonly chart: Chart }
  | { readonly kind: 'crashed'; readonly id: number; readonly message: string }
