import { format, type KeywordLanguage } from '@banjie/dsl'
import type { Position, Range, TextEdit } from 'vscode-languageserver-types'
import type { Analysed } from './analysed.ts'
import { lineEdits } from './formatting-edits.ts'

/** After these characters an editor asks for the line to be put in order. */
export const formatOnType: { readonly first: string; readonly more: readonly string[] } = {
  first: '}',
  more: ['｝', ';', '；', '。'],
}

/**
 * The edits that bring a text into the one style, its keywords in one language if asked for. What has mistakes stays as
 * it stands.
 */
export function formatting({ text }: Pick<Analysed, 'text'>, keywords?: KeywordLanguage): readonly TextEdit[] {
  return lineEdits(text, format(text, keywords === undefined ? {} : { keywords }).text)
}

/** Of the edits that format the text, those in the lines of a range. */
export function rangeFormatting(analysed: Pick<Analysed, 'text'>, { start, end }: Range): readonly TextEdit[] {
  // A selection of whole lines ends at the beginning of the next one, which is not meant.
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line
  return formatting(analysed).filter(({ range }) => range.start.line <= last && start.line <= range.end.line)
}

/**
 * The edits that put in order the line in which somebody just ended a statement. Only the declaration that it stands in is
 * formatted: it is asked for at every such keystroke.
 */
export function onTypeFormatting(
  { text, tree, lines }: Pick<Analysed, 'text' | 'tree' | 'lines'>,
  { line }: Position,
): readonly TextEdit[] {
  const begun = tree.declarations.flatMap(({ start }) => {
    const at = lines.positionAt(start)
    return text.slice(start - at.column + 1, start).trim() === '' ? [at.line - 1] : []
  })
  const first = begun.findLast((one) => one <= line) ?? 0
  const next = begun.find((one) => one > line) ?? lines.lineCount
  const offset = (of: number): number => lines.offsetAt({ line: of + 1, column: 1 })
  const declaration = text.slice(offset(first), next === lines.lineCount ? text.length : offset(next))
  return formatting({ text: declaration })
    .map((edit) => ({ ...edit, range: { start: below(edit.range.start, first), end: below(edit.range.end, first) } }))
    .filter(({ range }) => range.start.line === line && range.end.line === line)
}

const below = ({ line, character }: Position, lines: number): Position => ({ line: line + lines, character })
