import type { Span, StepPart, StringNode } from '@banjie/dsl'
import type { Reporter } from '../messages/reporter.ts'
import { outcomeOf } from './words.ts'

/** One of a list whose entries have to be told apart: what it is called, however it is spelled. */
interface Listed extends Span {
  readonly name: string
}

/** BJ1002: an option that a choice has already; which of the two was chosen could not be told. */
export function checkOptionsOnce(options: readonly StringNode[], reporter: Reporter): void {
  const named = options.filter(({ missing }) => !missing)
  checkOnce(
    named.map(({ value, start, end }) => ({ name: value, start, end })),
    reporter,
  )
}

/** BJ1002: an outcome that a step has already, in whichever language it is spelled. */
export function checkOutcomesOnce(parts: readonly StepPart[], reporter: Reporter): void {
  const named = parts
    .flatMap((part) => (part.kind === 'outcomes' ? part.outcomes : []))
    .flatMap((outcome) => (outcome.kind === 'namedOutcome' && !outcome.name.missing ? [outcome.name] : []))
  checkOnce(
    named.map(({ text, start, end }) => ({ name: outcomeOf(text), start, end })),
    reporter,
  )
}

function checkOnce(listed: readonly Listed[], reporter: Reporter): void {
  const first = new Map<string, Span>()
  for (const { name, start, end } of listed) {
    const before = first.get(name)
    if (before === undefined) first.set(name, { start, end })
    else
      reporter.error(
        'BJ1002',
        { start, end },
        { args: { name, advice: 'givenTwice' }, related: [{ ...before, role: 'role.first' }] },
      )
  }
}
