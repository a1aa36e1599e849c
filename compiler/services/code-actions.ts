import { CodeActionKind, type CodeAction, type Range } from 'vscode-languageserver-types'
import { offsetOf, rangeOf, type Analysed } from './analysed.ts'

/** The fixes of the diagnostics that a range touches. */
export function codeActions(analysed: Analysed, range: Range, locale: 'zh' | 'en'): readonly CodeAction[] {
  const [start, end] = [offsetOf(analysed, range.start), offsetOf(analysed, range.end)]
  return analysed.diagnostics
    .filter((found) => found.start <= end && start <= found.end)
    .flatMap(({ code, fixes }) =>
      fixes.map(({ title, edits }) => ({
        title: `${title[locale]} (${code})`,
        kind: CodeActionKind.QuickFix,
        edit: {
          changes: {
            [analysed.uri]: edits.map((edit) => ({ range: rangeOf(analysed, edit), newText: edit.text })),
          },
        },
      })),
    )
}
