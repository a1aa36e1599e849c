import type { FieldTypeNode, KeywordId } from '@banjie/dsl'
import { fieldNode, fieldsAround } from './around.ts'
import type { Due } from './candidate.ts'
import type { Compared } from './compared.ts'

/** What sort of value fits on the other side; undefined when that cannot be told. */
export type ValueKind = 'truth' | 'number' | 'date' | 'choice' | 'text' | 'list' | 'word' | undefined

/** The sort of value that is held against that. */
export function valueKind(compared: Compared | undefined, due: Due): ValueKind {
  switch (compared?.with) {
    case 'channel':
    case 'outcome':
      return 'word'
    case 'today':
      return 'date'
    case 'field': {
      const field = fieldsAround(due).find(({ name }) => name === compared.path.at(-1))
      const type = field === undefined ? undefined : fieldNode(field, due)?.type
      return type === undefined ? undefined : kindOfType(type)
    }
    default:
      return undefined
  }
}

/** The sort of value that a field of a type holds. */
export function kindOfType(type: FieldTypeNode): ValueKind {
  if (type.kind === 'choiceType') return 'choice'
  if (type.kind === 'listType') return 'list'
  if (type.kind === 'missingType') return undefined
  switch (type.type) {
    case 'yesno':
      return 'truth'
    case 'date':
      return 'date'
    case 'number':
    case 'integer':
    case 'money':
      return 'number'
    default:
      return 'text'
  }
}

/** Whether a keyword can be the value of that sort. */
export function fitsKind(id: KeywordId, kind: ValueKind): boolean {
  if (kind === undefined) return true
  if (kind === 'truth') return id === 'true' || id === 'false'
  return kind === 'date' && id === 'today'
}
