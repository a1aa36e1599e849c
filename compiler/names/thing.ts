import type { Span } from '@banjie/dsl'

/** What a name can stand for. */
export type ThingKind =
  | 'office'
  | 'post'
  | 'seal'
  | 'document'
  | 'form'
  | 'field'
  | 'item'
  | 'step'
  | 'stage'
  | 'merge'
  | 'process'
  | 'calendar'

/** Something that has a name: what it is, and where its name was given. */
export interface Thing {
  readonly kind: ThingKind
  readonly name: string
  readonly title: string | undefined
  readonly doc: string | undefined
  /** The path of the module that declares it. */
  readonly module: string
  /** Where the name stands in its declaration. */
  readonly at: Span
  /** The name space that its name is in, for comparing. */
  readonly space: object
  /** What it belongs to: a post to its office, a field to its form, a step to its item or process. */
  readonly within: Thing | undefined
}

/** A place in the text that names a thing. */
export interface Reference {
  readonly at: Span
  readonly thing: Thing
}
