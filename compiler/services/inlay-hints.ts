import type { Locale } from '@banjie/dsl'
import type { InlayHint, Range } from 'vscode-languageserver-types'
import { offsetOf, rangeOf, type Analysed } from './analysed.ts'
import { worstCaseHints } from './inlay-hints-worst-case.ts'
import { impliedIn } from './inlay-hints-implied.ts'

/**
 * The worst case in working days after each step, and what applies although nobody wrote it: said as the text would say it, with the reason in the reader's language. What
 * can be written down as it is carries the edit that does so.
 */
export function inlayHints(analysed: Analysed, range: Range, locale: Locale): readonly InlayHint[] {
  const [from, to] = [offsetOf(analysed, range.start), offsetOf(analysed, range.end)]
  const isShown = ({ at }: { readonly at: number }): boolean => from <= at && at <= to
  const worst = worstCaseHints(analysed, locale)
    .filter(isShown)
    .map(({ at, words, reason }) => ({
      position: rangeOf(analysed, { start: at, end: at }).start,
      label: words,
      tooltip: reason[locale],
      paddingLeft: true,
    }))
  const implied = impliedIn(analysed)
    .filter(isShown)
    .map(({ at, words, reason, isText }) => {
      const position = rangeOf(analysed, { start: at, end: at }).start
      return {
        position,
        label: words,
        tooltip: reason[locale],
        paddingLeft: true,
        ...(isText ? { textEdits: [{ range: { start: position, end: position }, newText: ` ${words}` }] } : {}),
      }
    })
  return [...worst, ...implied]
}
