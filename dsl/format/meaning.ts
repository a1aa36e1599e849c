import type { ParseResult } from '../parse.ts'
import type { Span } from '../tree/leaves.ts'
import { shapeOf } from '../tree/shape.ts'
import { translatedNames } from './names.ts'

/** Whether two texts say the same with the same comments, whatever the language of their keywords. */
export function sameModule(a: ParseResult, textOfA: string, b: ParseResult, textOfB: string): boolean {
  return (
    countOfMistakes(a) === countOfMistakes(b) &&
    commentsOf(a, textOfA) === commentsOf(b, textOfB) &&
    sameMeaning(a.tree, a.tree, b.tree, b.tree)
  )
}

const commentsOf = ({ comments }: ParseResult, text: string): string =>
  JSON.stringify(comments.map(({ start, end }) => text.slice(start, end).replace(/\r\n?/g, '\n').trimEnd()).sort())

const countOfMistakes = ({ diagnostics }: ParseResult): number =>
  diagnostics.filter(({ fixes }) => !fixes.some(({ title }) => title === 'fix.separate')).length

/** Whether two nodes say the same. Names that the language gives are the same in both languages, as are 《》 and quotes. */
export function sameMeaning(treeA: Span, a: Span, treeB: Span, b: Span): boolean {
  return meaning(treeA, a) === meaning(treeB, b)
}

function meaning(tree: Span, node: Span): string {
  const names = translatedNames(tree)
  const neutral = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(neutral)
    if (typeof value !== 'object' || value === null) return value
    const known = 'start' in value && typeof value.start === 'number' ? names.get(value.start) : undefined
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, child]): [string, unknown][] => {
        if (key === 'quoted') return []
        return [[key, key === 'text' && known !== undefined && typeof child === 'string' ? known.zh : neutral(child)]]
      }),
    )
  }
  return JSON.stringify(shapeOf(neutral(node) as Span))
}
