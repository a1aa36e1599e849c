import type { LawNode } from '@banjie/dsl'
import type { PlainDate } from '@banjie/runtime/plan'
import { lawKey } from '../names/laws.ts'

/** A declared law (法律): from when until when it is in force (施行 … 至), and what replaced it. */
export interface Law {
  readonly title: string
  /** The name that stands for it however it is cited. */
  readonly key: string
  readonly from: PlainDate
  /** The day from which it is not in force any more; undefined where it is. */
  readonly until: PlainDate | undefined
  readonly replacedBy: string | undefined
}

/** Binds a declared law; undefined where its dates cannot be read. */
export function bindLaw({ title, inForce, replacedBy }: LawNode): Law | undefined {
  if (title.missing || inForce.from.missing || inForce.until?.missing === true) return undefined
  return {
    title: title.text,
    key: lawKey(title.text),
    from: inForce.from.value,
    until: inForce.until?.value,
    replacedBy: replacedBy?.missing === true ? undefined : replacedBy?.text,
  }
}

/** Whether a law is in force on a day: the day on which it ends is excluded. */
export const isInForce = ({ from, until }: Law, day: PlainDate): boolean =>
  from <= day && (until === undefined || day < until)
