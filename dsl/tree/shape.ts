import type { Span } from './leaves.ts'

const places: ReadonlySet<string> = new Set(['start', 'end', 'keywordEnd', 'body', 'formalWhen'])

/** Whether a property of a node says where it stands, and nothing else. */
export const isPlace = (key: string): boolean => places.has(key)

/** What a tree says, without where it stands: two texts that say the same have the same shape. */
export function shapeOf(node: Span): unknown {
  return shape(node)
}

function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shape)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, child]) => !isPlace(key) && child !== undefined)
      .map(([key, child]) => [key, shape(child)]),
  )
}
