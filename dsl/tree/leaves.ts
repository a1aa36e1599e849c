/** A stretch of the source text, in UTF-16 code units; `end` is the first unit that no longer belongs to it. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * A name, as the official wrote it but without its quotes, NFC-normalised, full-width digits made half-width.
 * Where a name is due and none stands, `missing` is true, `text` is empty and the span has no width.
 */
export interface NameNode extends Span {
  readonly kind: 'name'
  readonly text: string
  readonly missing: boolean
}

/** A dotted path of names, `审批局.综合窗口`. It always has at least one part; `missing` says that part is missing. */
export interface RefNode extends Span {
  readonly kind: 'ref'
  readonly parts: readonly NameNode[]
  readonly missing: boolean
}

/** A string, its escapes resolved. */
export interface StringNode extends Span {
  readonly kind: 'string'
  readonly value: string
  readonly missing: boolean
}

/** A number with its scale word (万, 亿) multiplied in. For `60%` the value is 60 and `percent` is true. */
export interface NumberNode extends Span {
  readonly kind: 'number'
  readonly value: number
  readonly percent: boolean
  readonly missing: boolean
}

/** `true` or `false`. */
export interface BooleanNode extends Span {
  readonly kind: 'boolean'
  readonly value: boolean
}

/** A day, as ISO text (`2026-11-23`). An impossible day has been reported and is marked missing. */
export interface DateNode extends Span {
  readonly kind: 'date'
  readonly value: string
  readonly missing: boolean
}

/** A time of day in minutes after midnight, 0 to 1440. */
export interface TimeNode extends Span {
  readonly kind: 'time'
  readonly minutes: number
  readonly missing: boolean
}

/** A day with a time, in the time zone of the calendar. */
export interface InstantNode extends Span {
  readonly kind: 'instant'
  readonly date: DateNode
  readonly time: TimeNode
}

/** The units in which a limit can be written; `onTheSpot` (当场) has the amount 0. Language section 1, Durations. */
export type DurationUnit = 'workingDay' | 'day' | 'hour' | 'minute' | 'second' | 'month' | 'year' | 'onTheSpot'

/** A length of time: `20 工作日`, `on the spot`. */
export interface DurationNode extends Span {
  readonly kind: 'duration'
  readonly amount: number
  readonly unit: DurationUnit
  readonly missing: boolean
}

/** The title of a law as written, without its marks; `quoted` says whether it stood in 《》 or in quotes. */
export interface TitleNode extends Span {
  readonly kind: 'title'
  readonly text: string
  readonly quoted: 'title' | 'string'
  readonly missing: boolean
}

/**
 * A place in a law. `articleSub` is the 1 of 第二十五条之一. What is not written is undefined.
 */
export interface CitationNode extends Span {
  readonly kind: 'citation'
  readonly law: TitleNode
  readonly article: number | undefined
  readonly articleSub: number | undefined
  readonly paragraph: number | undefined
  readonly item: number | undefined
}

/** A name with the title that people see. */
export interface TitledNameNode extends Span {
  readonly kind: 'titledName'
  readonly name: NameNode
  readonly title: StringNode | undefined
}

/**
 * What every construct that a keyword introduces has in common: it starts with that keyword, which ends at
 * `keywordEnd`. Diagnostics that stand at a keyword use `keywordSpan`.
 */
export interface KeywordSpan extends Span {
  readonly keywordEnd: number
}

/** The range of the keyword that introduces a construct. */
export function keywordSpan(node: KeywordSpan): Span {
  return { start: node.start, end: node.keywordEnd }
}
