import type { FormNode } from './form.ts'
import type { ItemNode } from './item.ts'
import type { KeywordSpan, NameNode, Span, StringNode, TimeNode, TitledNameNode, TitleNode } from './leaves.ts'
import type { InForceNode, TextListPart, TextPart } from './parts.ts'
import type { ProcessNode } from './process.ts'
import type { ScenarioNode } from './scenario.ts'

/** `use "common/机构.banjie"`. */
export interface UseNode extends KeywordSpan {
  readonly kind: 'use'
  readonly path: StringNode
}

/** `law 《…》 in force from … until … replaced by 《…》`. */
export interface LawNode extends KeywordSpan {
  readonly kind: 'law'
  readonly doc: string | undefined
  readonly title: TitleNode
  readonly inForce: InForceNode
  readonly replacedBy: TitleNode | undefined
}

/** From one time of day to another. */
export interface WorkingHoursNode extends Span {
  readonly kind: 'workingHours'
  readonly from: TimeNode
  readonly to: TimeNode
}

/** `hours 09:00-12:00, 13:00-17:00`. */
export interface HoursNode extends KeywordSpan {
  readonly kind: 'hours'
  readonly hours: readonly WorkingHoursNode[]
}

/** `received at once` or `received next working day`; undefined where neither follows. */
export interface ReceivedNode extends KeywordSpan {
  readonly kind: 'received'
  readonly rule: 'atOnce' | 'nextWorkingDay' | undefined
}

/** The parts of a calendar: hours, `zone "Asia/Shanghai"`, `days "file.json"`, received. */
export type CalendarPart = HoursNode | TextPart<'zone'> | TextPart<'calendarDays'> | ReceivedNode

/** `calendar Name { … }`. */
export interface CalendarNode extends KeywordSpan {
  readonly kind: 'calendar'
  readonly doc: string | undefined
  readonly name: NameNode
  readonly parts: readonly CalendarPart[]
}

/** `post A "title", B`. */
export interface PostsNode extends KeywordSpan {
  readonly kind: 'posts'
  readonly posts: readonly TitledNameNode[]
}

/** `seal A "title", B`. */
export interface SealsNode extends KeywordSpan {
  readonly kind: 'seals'
  readonly seals: readonly TitledNameNode[]
}

/** The parts of an office. */
export type OfficePart = PostsNode | SealsNode | TextPart<'address'> | TextPart<'officePhone'>

/** `office Name "title" { … }` (机构). */
export interface OfficeNode extends KeywordSpan {
  readonly kind: 'office'
  readonly doc: string | undefined
  readonly name: NameNode
  readonly title: StringNode | undefined
  readonly parts: readonly OfficePart[]
}

/** The parts of a document: accepted formats, a filled-in sample, a blank. */
export type DocumentPart = TextListPart<'format'> | TextPart<'sample'> | TextPart<'blank'>

/** `document Name "title" { … }` (材料). */
export interface DocumentNode extends KeywordSpan {
  readonly kind: 'document'
  readonly doc: string | undefined
  readonly name: NameNode
  readonly title: StringNode | undefined
  readonly parts: readonly DocumentPart[]
}

/** What a module declares. */
export type Declaration =
  LawNode | CalendarNode | OfficeNode | DocumentNode | FormNode | ItemNode | ProcessNode | ScenarioNode

/** A whole file. */
export interface ModuleNode extends Span {
  readonly kind: 'module'
  readonly uses: readonly UseNode[]
  readonly declarations: readonly Declaration[]
}
