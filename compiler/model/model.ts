import type {
  AcceptNode,
  ActNode,
  BasisNode,
  DocumentNode,
  DurationNode,
  ExpectNode,
  FieldNode,
  FormNode,
  HandleNode,
  IssueNode,
  ItemNode,
  NameNode,
  OfficeNode,
  OutcomesNode,
  ParallelNode,
  ProcessNode,
  ScenarioNode,
  SequenceNode,
  Span,
  StepNode,
  TitledNameNode,
} from '@banjie/dsl'
import type { Scope } from './scope.ts'

/** A post of an office (岗位). */
export interface Post {
  readonly kind: 'post'
  readonly office: Office
  readonly name: string
  readonly title: string | undefined
  readonly node: TitledNameNode
}

/** An office (机构). */
export interface Office {
  readonly kind: 'office'
  readonly name: string
  readonly title: string | undefined
  readonly posts: ReadonlyMap<string, Post>
  readonly node: OfficeNode
}

/** A document (材料). */
export interface Document {
  readonly kind: 'document'
  readonly name: string
  readonly title: string | undefined
  readonly node: DocumentNode
}

/** A form (表单) with its fields. */
export interface Form {
  readonly kind: 'form'
  readonly name: string
  readonly title: string | undefined
  readonly fields: readonly FieldNode[]
  readonly node: FormNode
}

/** A document that an item needs (需). */
export interface Need {
  readonly document: Document
  readonly span: Span
}

/** An item (事项). */
export interface Item {
  readonly kind: 'item'
  readonly name: string
  readonly title: string | undefined
  readonly basis: readonly BasisNode[]
  readonly offices: readonly Office[]
  readonly statutory: { readonly limit: DurationNode; readonly fromReceipt: boolean } | undefined
  readonly promised: DurationNode | undefined
  readonly needs: readonly Need[]
  readonly yields: readonly Document[]
  /** The statements of its `procedure`; without one the item has a single implied step. */
  readonly procedure: readonly Statement[] | undefined
  /** The path of the module that declares it. */
  readonly module: string
  readonly node: ItemNode
}

/** Whom a step, an intake or an issuance is open to; undefined where nobody is named. */
export type Doer = Post | Office

/** A step (环节), its names bound. */
export interface Step {
  readonly kind: 'step'
  readonly name: string
  readonly title: string | undefined
  readonly by: readonly Doer[]
  readonly limit: DurationNode | undefined
  readonly basis: readonly BasisNode[]
  readonly reads: readonly Document[]
  readonly outcomes: OutcomesNode | undefined
  readonly node: StepNode
}

/** An intake (受理). */
export interface Accept {
  readonly kind: 'accept'
  readonly by: readonly Doer[]
  readonly limit: DurationNode | undefined
  readonly forms: readonly Form[]
  readonly node: AcceptNode
}

/** An item handled in a process (办理). */
export interface Handle {
  readonly kind: 'handle'
  readonly item: Item
  readonly limit: DurationNode | undefined
  readonly node: HandleNode
}

/** Statements one after another, or side by side. */
export interface Sequence {
  readonly kind: 'sequence'
  readonly statements: readonly Statement[]
  readonly node: SequenceNode
}
export interface Parallel {
  readonly kind: 'parallel'
  readonly statements: readonly Statement[]
  readonly node: ParallelNode
}

/** Handing over the results (出件). */
export interface Issue {
  readonly kind: 'issue'
  readonly by: readonly Doer[]
  readonly limit: DurationNode | undefined
  readonly node: IssueNode
}

/** What a process or a procedure is made of. */
export type Statement = Step | Accept | Handle | Sequence | Parallel | Issue

/** A process (流程). */
export interface Process {
  readonly kind: 'process'
  readonly name: string
  readonly title: string | undefined
  readonly limit: DurationNode | undefined
  readonly statements: readonly Statement[]
  /** The path of the module that declares it. */
  readonly module: string
  readonly node: ProcessNode
}

/** A scenario (场景) and the process that it is for; its entries are bound against that process's plan. */
export interface Scenario {
  readonly title: string
  readonly process: Process
  readonly entries: readonly (ActNode | ExpectNode)[]
  readonly node: ScenarioNode
}

/** What stands in the one name space of a module. */
export type Declared = Office | Document | Form | Item | Process
export type DeclaredKind = Declared['kind']

/** A module with its names bound. */
export interface Model {
  readonly processes: readonly Process[]
  readonly scenarios: readonly Scenario[]
  readonly scope: Scope
}

/** A name as it stands in the text. */
export type Named = Pick<NameNode, 'text' | 'start' | 'end' | 'missing'>
