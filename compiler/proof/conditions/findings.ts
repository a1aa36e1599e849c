import type { Details } from '../../messages/reporter.ts'
import type { Span } from '../../model/syntax.ts'

/** What is found of conditions in one context. */
export interface Finding {
  readonly code: 'BJ2002' | 'BJ2003' | 'BJ4003'
  readonly at: Span
  /** What has to be read whole for it to be one: of what cannot be read, nobody knows what it was to say. */
  readonly whole: Span
  readonly details: Details
  /** A fault wherever it is one in some context; else only where it is one in each. */
  readonly inAny: boolean
}

/** What holds of all contexts together: each place once, in the order in which it was found. */
export function overall(perContext: readonly (readonly Finding[])[]): readonly Finding[] {
  const key = ({ code, at }: Finding): string => `${code} ${at.start}`
  const all = new Map<string, Finding>()
  for (const one of perContext.flat()) if (!all.has(key(one))) all.set(key(one), one)
  const isEverywhere = (one: Finding): boolean =>
    perContext.every((found) => found.some((other) => key(other) === key(one)))
  return [...all.values()].filter((one) => one.inAny || isEverywhere(one))
}
