import type { JsonSchema } from './json-schema.ts'
import type { Limit } from './limit.ts'

/**
 * The id of a node of a plan: the path of names that leads to it, joined by `/`
 * (`餐饮企业设立/食品经营许可/审查`). It survives edits elsewhere in the text: it holds no position and no counter.
 * Implied steps carry the names `accept`, `decision` and `issue` in either keyword language.
 */
export type NodeId = string

/** Who may do a task: a post of an office, or an office that declares no posts. */
export interface PostRef {
  readonly office: string
  readonly post?: string
}

/** A citation of the law that a part of the plan rests on (依据). */
export interface Citation {
  readonly law: string
  readonly article?: number
  readonly paragraph?: number
  readonly item?: number
}

/** An office (机构) with its posts (岗位). */
export interface OfficePlan {
  readonly title?: string
  readonly posts: Readonly<Record<string, { readonly title?: string }>>
}

/** A document (材料): what applicants bring and what items yield. */
export interface DocumentPlan {
  readonly title?: string
}

/** An item of government service (事项) as the plan needs it at run time. */
export interface ItemPlan {
  readonly title?: string
  readonly basis: readonly Citation[]
  readonly offices: readonly string[]
  /** The limit that the law sets (法定时限); counts from the item's acceptance, or from receipt where the law says so. */
  readonly statutory?: Limit & { readonly fromReceipt?: true }
  /** The limit that the office promises (承诺时限); counts from when the item's first step can be done. */
  readonly promised?: Limit
}

/** The outcome of a step: `pass`, `refuse`, `correct`, or a name that the step declares itself. */
export type OutcomeName = string

/** One after another (依次). */
export interface SequenceBlock {
  readonly kind: 'sequence'
  readonly id: NodeId
  readonly blocks: readonly Block[]
}

/** All at once; done when every branch is done (并联). */
export interface ParallelBlock {
  readonly kind: 'parallel'
  readonly id: NodeId
  readonly blocks: readonly Block[]
}

/** The intake of a case (受理): the applicant applies, the window accepts, asks for corrections once, or refuses. */
export interface IntakeBlock {
  readonly kind: 'intake'
  readonly id: NodeId
  readonly name: string
  readonly by: readonly PostRef[]
  readonly limit?: Limit
  /** The form that the applicant fills in: one JSON Schema over the fields of all forms named. */
  readonly form: JsonSchema
  /** The documents asked of the applicant: the union over the items of the block, each once, less what they yield. */
  readonly asks: readonly string[]
}

/** An item at work in a process (办理): a scope with its own clocks, its result, and its ending. */
export interface ItemBlock {
  readonly kind: 'item'
  readonly id: NodeId
  readonly item: string
  /** The documents that the item needs in this process, and those that it yields. */
  readonly needs: readonly string[]
  readonly yields: readonly string[]
  /** The limit of the `handle`, which replaces the item's promise here. */
  readonly limit?: Limit
  readonly body: SequenceBlock
}

/** One task of one post (环节). */
export interface StepBlock {
  readonly kind: 'step'
  readonly id: NodeId
  readonly name: string
  readonly title?: string
  readonly by: readonly PostRef[]
  readonly limit?: Limit
  readonly basis: readonly Citation[]
  /** The documents that must be there before the step can be done (language.md, rule 3). */
  readonly waitsFor: readonly string[]
  readonly outcomes: readonly OutcomeName[]
}

/** Handing over every result obtained and not yet issued (出件). */
export interface IssueBlock {
  readonly kind: 'issue'
  readonly id: NodeId
  readonly name: string
  readonly by: readonly PostRef[]
  readonly limit?: Limit
}

/** What a process is made of. Most constructs of the language are sugar over these few kinds. */
export type Block = SequenceBlock | ParallelBlock | IntakeBlock | ItemBlock | StepBlock | IssueBlock
export type BlockKind = Block['kind']

/** A block that one post concludes as a task. */
export type TaskBlock = IntakeBlock | StepBlock | IssueBlock

/** A process as it is run, drawn, exported and proven; the contract between compiler and runtime. */
export interface Plan {
  readonly format: 1
  readonly name: string
  readonly title?: string
  /** The limit of the whole process; counts from acceptance. */
  readonly limit?: Limit
  readonly offices: Readonly<Record<string, OfficePlan>>
  readonly documents: Readonly<Record<string, DocumentPlan>>
  readonly items: Readonly<Record<string, ItemPlan>>
  readonly body: SequenceBlock
}
