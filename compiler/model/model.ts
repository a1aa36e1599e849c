import type {
  ActNode,
  BasisNode,
  ConditionNode,
  CorrectionsNode,
  DocumentNode,
  DurationNode,
  ExpectNode,
  ExtensionNode,
  FeeNode,
  FieldNode,
  FormNode,
  GreenChannelNode,
  InForceNode,
  ItemKind,
  ItemNode,
  NeedsNode,
  OfficeNode,
  OnCommitmentNode,
  ProcessNode,
  RefNode,
  ScenarioNode,
  SharedFromNode,
  Span,
  TitledNameNode,
  TolerateNode,
  VisitsNode,
  YieldsNode,
  Channel,
  Expression,
} from '@banjie/dsl'
import type { DeclaredCalendar } from './calendar.ts'
import type { Law } from './law.ts'
import type { Scope } from './scope.ts'
import type { Skipped } from './skipped.ts'
import type { Overdue, Statement } from './statement.ts'

/** A post of an office (岗位). */
export interface Post {
  readonly kind: 'post'
  readonly office: Office
  readonly name: string
  readonly title: string | undefined
  readonly node: TitledNameNode
}

/** A seal of an office (印章). */
export interface Seal {
  readonly kind: 'seal'
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
  readonly seals: ReadonlyMap<string, Seal>
  readonly node: OfficeNode
}

/** The applicant (申请人), who is declared beforehand. */
export interface Applicant {
  readonly kind: 'applicant'
}

/** Whom a task is open to. */
export type Doer = Post | Office | Applicant

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

/** A document that an item needs (需), how it comes, and when it is due. */
export interface Need {
  readonly document: Document
  readonly span: RefNode
  /** It may come later (容缺). */
  readonly tolerate:
    { readonly limit: DurationNode; readonly overdue: Overdue | undefined; readonly node: TolerateNode } | undefined
  /** A signed commitment stands in for it (告知承诺), verified afterwards. */
  readonly commitment:
    | {
        readonly verify: { readonly limit: DurationNode; readonly by: Doer | undefined } | undefined
        readonly node: OnCommitmentNode
      }
    | undefined
  /** Another office gives it (共享自). */
  readonly sharedFrom: { readonly office: Doer | undefined; readonly node: SharedFromNode } | undefined
  /** It is needed only where all of these hold. */
  readonly conditions: readonly ConditionNode[]
  readonly basis: readonly BasisNode[]
  readonly node: NeedsNode
}

/** A result of an item (出具). */
export interface Yield {
  readonly document: Document
  readonly validFor: DurationNode | undefined
  readonly node: YieldsNode
}

/** An item (事项). */
export interface Item {
  readonly kind: 'item'
  readonly name: string
  readonly title: string | undefined
  readonly itemKind: ItemKind
  readonly basis: readonly BasisNode[]
  readonly inForce: InForceNode | undefined
  readonly offices: readonly Office[]
  readonly statutory: { readonly limit: DurationNode; readonly fromReceipt: boolean } | undefined
  readonly promised: DurationNode | undefined
  readonly needs: readonly Need[]
  readonly forms: readonly Form[]
  readonly yields: readonly Yield[]
  readonly seal: Seal | undefined
  readonly takenOverFrom: Office | undefined
  readonly supervisedBy: Office | undefined
  readonly fee: FeeNode | undefined
  readonly corrections:
    | {
        readonly times: number
        readonly eachWithin: DurationNode | undefined
        readonly overdue: Overdue | undefined
        readonly node: CorrectionsNode
      }
    | undefined
  readonly extension:
    { readonly length: DurationNode; readonly by: Doer | undefined; readonly node: ExtensionNode } | undefined
  /** The statements of its `procedure`; without one the item has a single implied step. */
  readonly procedure: readonly Statement[] | undefined
  /** The path of the module that declares it. */
  readonly module: string
  readonly node: ItemNode
}

/** A green channel (绿色通道). */
export interface GreenChannel {
  readonly condition: Expression
  readonly limit: DurationNode | undefined
  readonly skip: readonly Skipped[]
  readonly hasPriority: boolean
  readonly node: GreenChannelNode
}

/** A process (流程). */
export interface Process {
  readonly kind: 'process'
  readonly name: string
  readonly title: string | undefined
  readonly limit: DurationNode | undefined
  readonly themes: readonly string[]
  readonly visits: VisitsNode | undefined
  /** Undefined where every way is open. */
  readonly channels: readonly Channel[] | undefined
  readonly basis: readonly BasisNode[]
  readonly inForce: InForceNode | undefined
  readonly statements: readonly Statement[]
  readonly greenChannels: readonly GreenChannel[]
  readonly calendar: DeclaredCalendar | undefined
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
  readonly documents: readonly Document[]
  readonly forms: readonly Form[]
  readonly items: readonly Item[]
  readonly processes: readonly Process[]
  readonly scenarios: readonly Scenario[]
  /** The items of the modules that it uses. */
  readonly itemsUsed: readonly Item[]
  /** The laws that the module declares, and those of the modules that it uses. */
  readonly laws: readonly Law[]
  /** By which its processes count; its own, or that of a module that it uses. */
  readonly calendar: (DeclaredCalendar & { readonly isOwn: boolean }) | undefined
  readonly scope: Scope
  /** The places at which the module cannot be read: what is not there may be meant to be. */
  readonly unread: readonly Span[]
  /** The names that it gives to something, and that something else has. */
  readonly redeclared: readonly Span[]
}
