/** JSON Schema (2020-12) as forms use it; checked by Ajv in studio, scenarios and server alike. */
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
  readonly default?: string | number | boolean
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
  readonly multipleOf?: number
  /** The unit of a number (`㎡`), and the language's own field type: for whoever draws the form. */
  readonly 'x-unit'?: string
  readonly 'x-type'?: string
}
