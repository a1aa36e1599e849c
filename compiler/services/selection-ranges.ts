import type { Span } from '@banjie/dsl'
import type { Position, SelectionRange } from 'vscode-languageserver-types'
import { offsetOf, rangeOf, type Analysed } from './analysed.ts'
import { childrenOf, isNode } from '../model/tree-walk.ts'

/**
 * What to select around each position, from the inside out: a word, the token or comment that it stands in, the part,
 * statement, block and declaration around it, the file. Each holds the one before and is larger.
 */
export function selectionRanges(analysed: Analysed, positions: readonly Position[]): readonly SelectionRange[] {
  return positions.map((position) => {
    const [innermost, ...around] = rangesAround(analysed, offsetOf(analysed, position))
    const all = around.toReversed()
    let parent: SelectionRange | undefined
    for (const span of all) parent = selection(analysed, span, parent)
    return selection(analysed, innermost ?? { start: 0, end: analysed.text.length }, parent)
  })
}

const selection = (analysed: Analysed, span: Span, parent: SelectionRange | undefined): SelectionRange => ({
  range: rangeOf(analysed, span),
  ...(parent === undefined ? {} : { parent }),
})

/** The ranges around an offset, the smallest first. */
function rangesAround(analysed: Analysed, offset: number): readonly Span[] {
  const { text, tree } = analysed
  const token = touching(analysed, offset)
  const held = token ?? { start: offset, end: offset }
  const outsideIn: Span[] = [{ start: 0, end: text.length }]
  const add = (span: Span): void => {
    const last = outsideIn.at(-1)
    if (last !== undefined && holds(last, span) && !holds(span, last)) outsideIn.push(span)
  }
  let node: Span | undefined = tree
  while (node !== undefined) {
    add(node)
    const children = childrenOf(node)
    const parts: unknown[] = Object.values(node)
    const lists = parts.flatMap((part) => (Array.isArray(part) ? spanOf(part) : []))
    // The parts of a step stand before and inside its braces: all of them together would cut through these.
    const list = lists.find((span) => holds(span, held) && !children.some((child) => cuts(span, child)))
    if (list !== undefined) add(list)
    // Of the braces of a step and a part inside them, the braces are the larger.
    const around = children.filter((child) => holds(child, held)).sort((a, b) => b.end - b.start - (a.end - a.start))
    around.forEach(add)
    node = around.at(-1)
  }
  if (token !== undefined) {
    add(token)
    const inner = insideQuotes(token, text)
    if (inner.start <= offset && offset <= inner.end) add(inner)
    const word = wordAt(text, offset, token)
    if (word !== undefined) add(word)
  }
  return outsideIn.reverse()
}

const cuts = (one: Span, other: Span): boolean =>
  one.start < other.end && other.start < one.end && !holds(one, other) && !holds(other, one)
const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** From the first to the last of a list, if it has several: all the documents of a `needs`, all the statements of a block. */
function spanOf(list: readonly unknown[]): readonly Span[] {
  const nodes = list.filter(isNode)
  if (nodes.length < 2) return []
  return [{ start: Math.min(...nodes.map(({ start }) => start)), end: Math.max(...nodes.map(({ end }) => end)) }]
}

/** The token or comment at an offset; of two that meet there, the one that is not a sign, else the later one. */
function touching({ tokens, comments }: Analysed, offset: number): Span | undefined {
  const touches = ({ start, end }: Span): boolean => start <= offset && offset <= end
  const here = tokens.filter(touches)
  const found = here.findLast(({ kind }) => kind !== 'punctuation') ?? here.at(-1)
  return found ?? comments.find(touches)
}

/** What stands between the quotes of a string, a title or a quoted name; the token itself where it has none. */
function insideQuotes({ start, end }: Span, text: string): Span {
  const isQuoted = /^["“”《「`][^]*["“”》」`]$/u.test(text.slice(start, end)) && end - start > 2
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end }
}

/** The run of letters and digits at an offset within a token or comment. */
function wordAt(text: string, offset: number, within: Span): Span | undefined {
  for (const { 0: word, index } of text.slice(within.start, within.end).matchAll(/[\p{L}\p{M}\p{N}_]+/gu)) {
    const start = within.start + index
    if (start <= offset && offset <= start + word.length) return { start, end: start + word.length }
  }
  return undefined
}
