import type { Compilation, Obstacle, ReportedDiagnostic } from '@banjie/compiler'
import type { NodeId, Plan } from '@banjie/runtime/plan'
import type { Locale } from '../ui/locale.ts'
import type { OutlineLine } from './outline.ts'
import type { Question } from './services.ts'

/** What the page tells and asks its worker. Where there is an `id`, it comes back with the answer. */
export type Request =
  | { readonly kind: 'texts'; readonly change: TextsChange }
  | ({ readonly kind: 'ask'; readonly id: number; readonly path: string; readonly text?: string } & Question)
  | { readonly kind: 'draw'; readonly id: number; readonly plan: Plan; readonly options: DrawOptions }

/** What has changed in the texts that the page has. */
export interface TextsChange {
  /** Counts the changes. What the worker finds is told with the newest change that it is about. */
  readonly version: number
  /** The texts that are new or different, saved or not. */
  readonly texts: readonly KnownText[]
  /** The modules of the folder, when they were listed anew: one that is neither among them nor of the library does not exist. */
  readonly folder?: readonly string[]
  /** The one that somebody looks at: it is looked at first. */
  readonly current?: string
}

/** The text of a module. */
export interface KnownText {
  readonly path: string
  readonly text: string
}

/** How a flowchart is drawn: in which language, and where the case stands that it shows. */
export interface DrawOptions {
  readonly locale: Locale
  readonly active?: readonly NodeId[]
  readonly done?: readonly NodeId[]
  readonly refused?: readonly NodeId[]
}

/** The part of a compilation that the page shows; plain data, so that it can leave the worker. */
export interface CompiledText extends Pick<Compilation, 'processes' | 'sources'> {
  /** All that keeps the text from being run, in modules that it uses too, and its warnings. */
  readonly diagnostics: readonly Obstacle[]
}

/** A flowchart as Mermaid text, which node of the plan each of its ids stands for, and the same process as an outline. */
export interface Chart {
  readonly text: string
  readonly nodes: Readonly<Record<string, NodeId>>
  readonly outline: readonly OutlineLine[]
}

/** What the worker found in a module, in two waves: what reading it shows, and what compiling it shows. */
export type Finding =
  | {
      readonly kind: 'read'
      readonly path: string
      readonly version: number
      readonly diagnostics: readonly ReportedDiagnostic[]
    }
  | { readonly kind: 'compiled'; readonly path: string; readonly version: number; readonly compiled: CompiledText }
  | { readonly kind: 'failed'; readonly path: string; readonly version: number; readonly message: string }

/** What the worker tells, and what a request gives. `crashed` is a bug of ours, told with what the program said. */
export type Reply =
  | { readonly kind: 'found'; readonly finding: Finding }
  | { readonly kind: 'answered'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'drawn'; readonly id: number; readonly chart: Chart }
  | { readonly kind: 'crashed'; readonly id: number; readonly message: string }
