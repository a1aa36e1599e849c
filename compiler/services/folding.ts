import type { Comment, Span } from '@banjie/dsl'
import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver-types'
import { childrenOf } from '../model/tree-walk.ts'
import { rangeOf, type Analysed } from './analysed.ts'

/**
 * What can be folded: whatever takes several lines, the largest of what begins in a line; comments, those of one line
 * that follow each other as one.
 */
export function foldingRanges(analysed: Analysed): readonly FoldingRange[] {
  const ends = new Map<number, number>()
  const visit = (node: Span): void => {
    for (const child of childrenOf(node)) {
      const [first, last] = linesOf(analysed, child)
      if (last === first) continue
      ends.set(first, Math.max(last, ends.get(first) ?? 0))
      visit(child)
    }
  }
  visit(analysed.tree)
  const nodes = [...ends].map(([startLine, endLine]): FoldingRange => ({ startLine, endLine }))
  return [...nodes, ...foldedComments(analysed)].sort((a, b) => a.startLine - b.startLine)
}

function foldedComments(analysed: Analysed): readonly FoldingRange[] {
  const ranges: { startLine: number; endLine: number; kind: Comment['kind'] }[] = []
  for (const comment of analysed.comments) {
    if (comment.placement === 'trailing') continue
    const [startLine, endLine] = linesOf(analysed, comment)
    const before = ranges.at(-1)
    if (before?.kind === comment.kind && comment.kind !== 'block' && before.endLine + 1 === startLine)
      before.endLine = endLine
    else ranges.push({ startLine, endLine, kind: comment.kind })
  }
  return ranges.flatMap(({ startLine, endLine }) =>
    endLine > startLine ? [{ startLine, endLine, kind: FoldingRangeKind.Comment }] : [],
  )
}

function linesOf(analysed: Analysed, span: Span): readonly [number, number] {
  const { start, end } = rangeOf(analysed, span)
  return [start.line, end.line]
}
