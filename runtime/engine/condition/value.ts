import { parseDay } from '../../calendar/index.ts'
import { exact, type Exact } from '../../plan/exact.ts'
import type { Duration } from './duration.ts'

/** What a term of a condition stands for in a case; `several` are the options ticked, or the groups of a list. */
export type Value =
  | { readonly kind: 'yesno'; readonly value: boolean }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'several'; readonly value: readonly unknown[] }
  | { readonly kind: 'number' | 'day'; readonly value: Exact }
  | { readonly kind: 'duration'; readonly value: Duration }

/** The value of an answer; undefined where there is none. Nothing ticked is no answer. */
export function valueOfAnswer(answer: unknown): Value | undefined {
  if (typeof answer === 'boolean') return { kind: 'yesno', value: answer }
  if (typeof answer === 'string') return { kind: 'text', value: answer }
  if (typeof answer === 'number' && Number.isFinite(answer)) return { kind: 'number', value: exact(answer) }
  return Array.isArray(answer) && answer.length > 0 ? { kind: 'several', value: answer } : undefined
}

/** The value of a date as it is written. */
export function valueOfDate(text: string): Value | undefined {
  const day = parseDay(text)
  return day === undefined ? undefined : { kind: 'day', value: exact(day) }
}

/** A value where only a date can be text: an answered date is kept as it was written. */
export const withDays = (value: Value): Value | undefined => (value.kind === 'text' ? valueOfDate(value.value) : value)
