import type { Need } from '../../model/model.ts'
import { contradict } from './contradiction.ts'
import type { Guard } from './sites.ts'

/** What has to hold for a document to be needed. */
export const neededWhen = ({ conditions }: Need): readonly Guard[] =>
  conditions.map(({ condition }) => ({ kind: 'when', condition, holds: true }))

/** Whether some case may fulfil all of these: only where it is proven that none can, it is not so. */
export function mayHoldTogether(guards: readonly Guard[]): boolean {
  if (guards.length === 0) return true
  return !contradict([...new Set(guards)].flatMap((guard) => askedBy(guard) ?? []))
}

/** A guard as a condition; nothing where it is no question of answers. */
function askedBy(guard: Guard): Parameters<typeof contradict>[0][number] | undefined {
  if (guard.kind === 'outcome') return undefined
  if (guard.kind === 'when') return guard
  const { field, node } = guard.choose
  const options = node.branches.flatMap(({ values }) => values).filter(({ value }) => guard.values.includes(value))
  return {
    condition: { kind: 'member', value: field, options, negated: false, start: field.start, end: field.end },
    holds: !guard.isOther,
  }
}
