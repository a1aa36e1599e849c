import type { SequenceBlock, StepBlock } from './block.ts'
import type { CalendarPlan } from './calendar-plan.ts'
import type { Condition } from './condition.ts'
import type { Limit, PlainDate } from './limit.ts'
import type { Overdue } from './need.ts'

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

/** An office (机构) with its posts (岗位), and where to find it. */
export interface OfficePlan {
  readonly title?: string
  readonly posts: Readonly<Record<string, { readonly title?: string }>>
  readonly address?: string
  readonly phone?: string
}

/** A document (材料): what applicants bring and what items yield. */
export interface DocumentPlan {
  readonly title?: string
  /** The file formats in which it is taken, a filled-in sample (样表), and a blank (空表). */
  readonly formats?: readonly string[]
  readonly sample?: string
  readonly blank?: string
}

/** What an item is; it picks the words of a refusal (不予许可, 不予确认, 不予备案). */
export type ItemKind = 'licence' | 'confirmation' | 'filing' | 'service'

/** A seal (印章) of an office. */
export interface SealRef {
  readonly office: string
  readonly seal: string
  readonly title?: string
}

/** An item of government service (事项) as the plan needs it at run time. */
export interface ItemPlan {
  readonly title?: string
  readonly kind: ItemKind
  readonly basis: readonly Citation[]
  readonly offices: readonly string[]
  /** The limit that the law sets (法定时限); counts from the item's acceptance, or from receipt where the law says so. */
  readonly statutory?: Limit & { readonly fromReceipt?: true }
  /** The limit that the office promises (承诺时限); counts from when the item's first step can be done. */
  readonly promised?: Limit
  /** Under which seal its results go out (用印). */
  readonly seal?: SealRef
  /** The office that it came from (划转自), and the one that answers for what happens afterwards (监管). */
  readonly takenOverFrom?: string
  readonly supervisedBy?: string
  /** What it costs (收费), in yuan. */
  readonly fee?: number
  /** How often it may ask the applicant for corrections (补正), each time for how long. */
  readonly corrections?: { readonly times: number; readonly eachWithin: Limit; readonly overdue?: Overdue }
  /** By how much, and by whom, its limits may be extended once (延期). */
  readonly extension?: { readonly length: Limit; readonly by: readonly PostRef[] }
}

/** A green channel (绿色通道): what is different for the cases in which its condition holds at acceptance. */
export interface GreenChannelPlan {
  readonly when: Condition
  readonly limit?: Limit
  readonly skip: readonly NodeId[]
  readonly priority?: true
}

/** By which ways a case may come in (渠道). */
export type ChannelName = 'window' | 'online' | 'kiosk' | 'mobile'

/** A commitment that is verified once the result is there (核查). */
export interface Verification {
  readonly document: string
  /** The items that took the commitment for the document. */
  readonly items: readonly NodeId[]
  readonly task: StepBlock
}

/** The shape of the plans and machines that this runtime runs. Goes up when what they mean changes. */
export const planFormat = 2

/** A process as it is run, drawn, exported and proven; the contract between compiler and runtime. */
export interface Plan {
  /** Which shape it has; a runtime runs the one that it was made for (`planFormat`), and refuses any other at load. */
  readonly format: typeof planFormat
  readonly name: string
  readonly title?: string
  /** The limit of the whole process; counts from acceptance. */
  readonly limit?: Limit
  /** The days on which cases are received that follow it (施行): from the first, up to the day before the other. */
  readonly inForce?: { readonly from?: PlainDate; readonly until?: PlainDate }
  /** By which days and hours its clocks count, where its module says so. */
  readonly calendar?: CalendarPlan
  /** Under which themes an applicant finds it (主题). */
  readonly themes?: readonly string[]
  /** How often an applicant has to come at most (最多跑). */
  readonly visits?: number
  /** By which ways a case may come in; by any where none is named. */
  readonly channels?: readonly ChannelName[]
  readonly greenChannels: readonly GreenChannelPlan[]
  readonly verifications: readonly Verification[]
  readonly offices: Readonly<Record<string, OfficePlan>>
  readonly documents: Readonly<Record<string, DocumentPlan>>
  readonly items: Readonly<Record<string, ItemPlan>>
  readonly body: SequenceBlock
}
