import type { NodeId } from './plan.ts'

/**
 * The keys that a machine's own states have beside those named in the text. A name that equals one of them is escaped,
 * so that a step called `done` stays itself.
 */
export const structuralKeys = [
  'awaiting',
  'waiting',
  'open',
  'correcting',
  'reopened',
  'ready',
  'done',
  'granted',
  'prepared',
  'refusing',
  'deciding',
  'annulled',
  'ending',
  'finished',
  'refused',
  'withdrawn',
] as const

const structural: ReadonlySet<string> = new Set(structuralKeys)

/**
 * A name as one segment of a node id and as the key of a state. A dot would end the key in an XState target, a slash
 * the segment, a colon is what events and clocks are named with; these, and whatever looks like an escape, are
 * percent-encoded.
 */
export function segmentOf(name: string): string {
  const escaped = name.replace(/[%./#:]/g, percent)
  return structural.has(escaped) ? percent(escaped.slice(0, 1)) + escaped.slice(1) : escaped
}

/** The name that a segment stands for. */
export function nameOfSegment(segment: string): string {
  return segment.replace(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** The id of a node below another. */
export function nodeId(parent: NodeId, name: string): NodeId {
  return `${parent}/${segmentOf(name)}`
}

/** The last segment of an id: the key of its state. */
export function keyOf(id: NodeId): string {
  return id.slice(id.lastIndexOf('/') + 1)
}

/**
 * An id without what tells a node from others that carry its name, which stands after a colon: an item that is handled in
 * branches which exclude each other, one of several issuances.
 */
export function sharedId(id: NodeId): NodeId {
  return id.replaceAll(/:[^/]*/g, '')
}

/** The names along an id, from the process inwards. */
export function namesOf(id: NodeId): readonly string[] {
  return id.split('/').map(nameOfSegment)
}

const percent = (char: string): string => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
