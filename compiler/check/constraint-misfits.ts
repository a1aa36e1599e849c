import { keywordTable, type Bilingual, type FieldNode, type Span, type ValueNode } from '@banjie/dsl'
import { readPattern } from '@banjie/runtime/plan/pattern'
import { hasOneAnswer } from './field-values.ts'
import type { Misfit } from './misfit.ts'

/**
 * The constraints of fields that could not act: a pattern that cannot be run, one of the text of what is no text, and
 * a list to stand at first where there is one answer only.
 */
export function constraintMisfits(fields: readonly FieldNode[]): readonly Misfit[] {
  return fields.flatMap((field) => [
    ...field.constraints.flatMap((one): readonly Misfit[] => {
      switch (one.kind) {
        case 'matching':
        case 'length':
          if (isText(field)) return one.kind === 'matching' ? patternMisfits(one.pattern) : []
          return textOnly(one, field)
        case 'default':
          return shapeMisfits(field, one.value)
        default:
          return []
      }
    }),
    ...(field.type.kind === 'listType' ? constraintMisfits(field.type.fields) : []),
  ])
}

const isText = ({ type }: FieldNode): boolean => {
  if (type.kind === 'choiceType') return !type.several
  if (type.kind === 'simpleType') return !['number', 'integer', 'money', 'yesno'].includes(type.type)
  return type.kind === 'missingType'
}

function patternMisfits({ value, missing, start, end }: PatternText): readonly Misfit[] {
  const read = missing ? undefined : readPattern(value)
  if (read === undefined || 'pattern' in read) return []
  const { kind, part } = read.fault
  return [{ at: { start, end }, args: { misfit: 'misfit.pattern', why: `pattern.${kind}`, part } }]
}

type PatternText = Extract<FieldNode['constraints'][number], { kind: 'matching' }>['pattern']

function textOnly(
  one: Span & { readonly kind: 'matching' | 'length'; readonly keywordEnd: number },
  field: FieldNode,
): readonly Misfit[] {
  const { zh, en } = keywordTable[one.kind]
  const constraint: Bilingual = { zh: zh[0] ?? '', en: en[0] ?? '' }
  const args = { misfit: 'misfit.constraint', constraint, field: field.name.text, given: `type.${typeOf(field)}` }
  return [{ at: { start: one.start, end: one.keywordEnd }, args }]
}

/** Where one answer is due, a list or a group of answers. */
function shapeMisfits(field: FieldNode, value: ValueNode): readonly Misfit[] {
  const isOne = value.kind !== 'valueList' && value.kind !== 'valueGroup'
  if (isOne || !hasOneAnswer(field)) return []
  return [{ at: value, args: { misfit: 'misfit.type', wanted: `type.${typeOf(field)}`, given: 'type.list' } }]
}

/** What a field is, in the words that there are for values. */
function typeOf({ type }: FieldNode): string {
  if (type.kind === 'listType') return 'list'
  if (type.kind === 'choiceType') return type.several ? 'choices' : 'choice'
  if (type.kind === 'missingType') return 'text'
  if (type.type === 'yesno' || type.type === 'date') return type.type
  return ['number', 'integer', 'money'].includes(type.type) ? 'number' : 'text'
}
