import type { Condition } from './condition.ts'

/** A value as JSON has it. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [member: string]: JsonValue }

/**
 * JSON Schema (2020-12) as forms use it; checked by Ajv in studio, scenarios and server alike. What JSON Schema has no
 * word for is said with words that begin with `x-`.
 */
export interface JsonSchema {
  readonly $schema?: string
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean'
  readonly title?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean
  readonly items?: JsonSchema
  readonly uniqueItems?: boolean
  readonly minItems?: number
  readonly enum?: readonly string[]
  readonly default?: JsonValue
  readonly format?: string
  /** In the syntax of RE2 (`pattern.ts`). */
  readonly pattern?: string
  readonly minLength?: number
  /** In characters, as people count them: `𠮷` is one. */
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
  /** Without rounding: 0.01 are amounts with two decimals. */
  readonly multipleOf?: number
  /** The unit of a number (`㎡`), and the language's own field type: for whoever draws the form. */
  readonly 'x-unit'?: string
  readonly 'x-type'?: string
  /** The field is asked only where this holds; where it does not, there must be no answer. */
  readonly 'x-when'?: Condition
  /** Of a field that has `x-when`: where it is asked, it must be answered. Any other stands in `required`. */
  readonly 'x-required'?: boolean
  /** White space alone is no answer. */
  readonly 'x-filled'?: boolean
  /** The bounds of a date: `minimum` and its kin, which JSON Schema has for numbers only. */
  readonly 'x-minimum'?: string
  readonly 'x-maximum'?: string
  readonly 'x-exclusiveMinimum'?: string
  readonly 'x-exclusiveMaximum'?: string
}
