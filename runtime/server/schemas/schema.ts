/** A JSON Schema as the API's description holds it. */
export type Schema = Readonly<Record<string, unknown>>

/** A reference to a schema that has a name. */
export const ref = (name: string): Schema => ({ $ref: `${name}#` })

/** A text of letters, with what it is in Chinese and English. */
export const string = (description: string, more: Schema = {}): Schema => ({ type: 'string', description, ...more })

/** A list. */
export const list = (items: Schema, description?: string): Schema => ({
  type: 'array',
  items,
  ...(description === undefined ? {} : { description }),
})

/** One of a few words. */
export const oneOf = (words: readonly string[], description: string): Schema => ({
  type: 'string',
  enum: words,
  description,
})

/** An object whose members are all wanted but those named in `optional`; others are a fault. */
export function object(properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name))
  return { type: 'object', properties, required, additionalProperties: false }
}

/** An object of any members. */
export const open = (description: string): Schema => ({ type: 'object', description, additionalProperties: true })
