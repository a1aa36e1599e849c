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

/** Of the edits that format the text, those that stay within the line in which somebody just ended a statement. */
export function onTypeFormatting(analysed: Pick<Analysed, 'text'>, { line }: Position): readonly TextEdit[] {
  return formatting(analysed).filter(({ range }) => range.start.line === line && range.end.line === line)
}
