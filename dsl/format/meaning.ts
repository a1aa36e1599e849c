import type { ParseResult } from '../parse.ts'
import { isPlace } from '../tree/shape.ts'
import type { AnyNode, translatedNames } from './names.ts'

type KnownNames = ReturnType<typeof translatedNames>

/** A text as it was read, with all nodes of its tree and the names in it that the language gives. */
export interface Said extends ParseResult {
  readonly text: string
  readonly nodes: readonly AnyNode[]
  readonly names: KnownNames
}

/** Whether two texts say the same with the same comments, whatever the language of their keywords. */
export function sameModule(a: Said, b: Said): boolean {
  return countOfMistakes(a) === countOfMistakes(b) && haveSameComments(a, b) && sameMeaning(a, a.tree, b, b.tree)
}

function haveSameComments(a: Said, b: Said): boolean {
  const [some, others] = [commentsOf(a), commentsOf(b)]
  return some.length === others.length && some.every((text, index) => text === others[index])
}

const commentsOf = ({ comments, text }: Said): readonly string[] =>
  comments.map(({ start, end }) => text.slice(start, end).replace(/\r\n?/g, '\n').trimEnd()).sort()

const countOfMistakes = ({ diagnostics }: ParseResult): number =>
  diagnostics.filter(({ fixes }) => !fixes.some(({ title }) => title === 'fix.separate')).length

/**
 * Whether a node of one text says the same as a node of another. Names that the language gives are the same in both
 * languages, as are 《》 and quotes. Both trees are walked at once: copies to compare would cost more than all the rest
 * of formatting.
 */
export function sameMeaning(a: Said, nodeA: unknown, b: Said, nodeB: unknown): boolean {
  if (Array.isArray(nodeA) && Array.isArray(nodeB))
    return nodeA.length === nodeB.length && nodeA.every((child, index) => sameMeaning(a, child, b, nodeB[index]))
  if (!isObject(nodeA) || !isObject(nodeB)) return Object.is(nodeA, nodeB)
  for (const key in nodeA) {
    if (isPlace(key) || key === 'quoted') continue
    if (!sameMeaning(a, valueOf(a, nodeA, key), b, valueOf(b, nodeB, key))) return false
  }
  for (const key in nodeB) {
    if (nodeA[key] === undefined && nodeB[key] !== undefined && !isPlace(key) && key !== 'quoted') return false
  }
  return true
}

type AnyObject = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is AnyObject => typeof value === 'object' && value !== null

/** What a property of a node says. */
function valueOf({ names }: Said, node: AnyObject, key: string): unknown {
  const value = node[key]
  if (key !== 'text' || typeof value !== 'string' || typeof node['start'] !== 'number') return value
  return names.get(node['start'])?.zh ?? value
}
