import type { Calendar } from '@banjie/runtime/calendar'
import type { PlainDate } from '@banjie/runtime/plan'
import type { Reporter } from '../messages/reporter.ts'
import type { Model } from './model.ts'

/** What a rule looks at: a module with its names bound. */
export interface Subject {
  readonly model: Model
  readonly reporter: Reporter
  /** What day it is, where somebody says so. */
  readonly today: PlainDate | undefined
  /** The days that are announced, and the tables of days off that calendars name; where somebody has them. */
  readonly calendar?: Calendar | undefined
}

/** A rule of section 6 of the language: it reports what it finds, and depends on no other rule. */
export type Rule = (subject: Subject) => void
