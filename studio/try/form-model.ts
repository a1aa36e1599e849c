import type { JsonSchema, JsonValue } from '@banjie/runtime/plan'

/** How a field of a form is filled in. */
export type FieldKind =
  | 'text'
  | 'number'
  | 'integer'
  | 'money'
  | 'yesno'
  | 'date'
  | 'choice'
  | 'choices'
  | 'phone'
  | 'idcard'
  | 'uscc'
  | 'list'

/** A field as it is drawn. */
export interface Field {
  readonly name: string
  /** The JSON pointer of its value, as the check names it. */
  readonly pointer: string
  readonly label: string
  readonly kind: FieldKind
  readonly isRequired: boolean
  readonly unit?: string
  /** What the official wrote about it (`///`). */
  readonly hint?: string
  /** Whether an answer may be too long for a short line. */
  readonly isLong: boolean
  /** What can be chosen. */
  readonly options: readonly string[]
  readonly defaultValue?: JsonValue
  /** The fields of each row of a list. */
  readonly columns: readonly Field[]
}

const kinds: ReadonlySet<string> = new Set<FieldKind>([
  'text',
  'number',
  'integer',
  'money',
  'yesno',
  'date',
  'choice',
  'choices',
  'phone',
  'idcard',
  'uscc',
  'list',
])
/** So many characters want a line of their own. */
const longFrom = 100

const isKind = (type: string): type is FieldKind => kinds.has(type)

/** The language's own type where the schema names it, else the nearest one. */
function kindOf(schema: JsonSchema): FieldKind {
  const own = schema['x-type']
  if (own !== undefined && isKind(own)) return own
  if (schema.enum !== undefined) return 'choice'
  if (schema.type === 'array') return schema.items?.enum === undefined ? 'list' : 'choices'
  if (schema.type === 'boolean') return 'yesno'
  if (schema.type === 'number' || schema.type === 'integer') return schema.type
  return schema.format === 'date' ? 'date' : 'text'
}

const segment = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1')

/** The fields of a form in the order of its text. */
export function formModel(schema: JsonSchema, above = ''): readonly Field[] {
  const required = new Set(schema.required)
  return Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const pointer = `${above}/${segment(name)}`
    return {
      name,
      pointer,
      label: property.title ?? name,
      kind: kindOf(property),
      isRequired: required.has(name) || property['x-required'] === true,
      ...(property['x-unit'] === undefined ? {} : { unit: property['x-unit'] }),
      ...(property.description === undefined ? {} : { hint: property.description }),
      isLong: (property.maxLength ?? 0) >= longFrom,
      options: property.enum ?? property.items?.enum ?? [],
      ...(property.default === undefined ? {} : { defaultValue: property.default }),
      columns: property.items?.properties === undefined ? [] : formModel(property.items),
    }
  })
}
