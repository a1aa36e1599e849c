import type { ExpectedSlot } from '@banjie/dsl'
import { fieldNode, fieldsAround } from './around.ts'
import { wordCandidate, type Candidate, type Due } from './candidate.ts'
import { comparedWith } from './compared.ts'
import { notGiven } from './given.ts'
import { outcomesOf } from './outcomes.ts'

/** The values that may be meant where one is due, by what it is held against. */
export function valuesDue({ kind }: ExpectedSlot, due: Due): readonly Candidate[] {
  const compared = comparedWith(due)
  if (compared === undefined) return []
  if (kind === 'string') return compared.with === 'field' ? notGiven(choices(compared.path.at(-1) ?? '', due), due) : []
  if (kind !== 'name' || due.path.length > 0) return []
  if (compared.with === 'channel')
    return notGiven(
      (['window', 'online', 'kiosk', 'mobile'] as const).map((id) => wordCandidate(id, due)),
      due,
    )
  return compared.with === 'outcome' ? notGiven(outcomesOf(compared.path, due), due) : []
}

/** The options of a choice field. */
function choices(name: string, due: Due): readonly Candidate[] {
  const field = fieldsAround(due).find((one) => one.name === name)
  const type = field === undefined ? undefined : fieldNode(field, due)?.type
  if (type?.kind !== 'choiceType') return []
  return type.options
    .filter(({ missing }) => !missing)
    .map(({ value }) => ({
      label: value,
      insert: `"${value.replace(/[\\"]/g, '\\$&')}"`,
      kind: 12,
      detail: name,
      rank: 'name',
    }))
}
