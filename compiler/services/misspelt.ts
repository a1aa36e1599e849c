import type { Locale, Span } from '@banjie/dsl'
import { CodeActionKind, CompletionItemKind, type CodeAction } from 'vscode-languageserver-types'
import { nearestNames } from '../messages/nearest.ts'
import { rangeOf, type Analysed } from './analysed.ts'
import { completion } from './completion.ts'

/** For a word that fits nothing: the keywords that could stand there and look most like it. */
export function misspelt(analysed: Analysed, at: Span, locale: Locale): readonly CodeAction[] {
  const word = analysed.text.slice(at.start, at.end)
  if (!/^[\p{L}_][\p{L}\p{M} ]*$/u.test(word)) return []
  const range = rangeOf(analysed, at)
  // A module without keywords is in the language of the word.
  const language = /\p{Script=Han}/u.test(word) ? 'zh' : 'en'
  const keywords = completion(analysed, range.end, language).items.filter(
    ({ kind }) => kind === CompletionItemKind.Keyword,
  )
  const near = nearestNames(
    word,
    keywords.map(({ label }) => label),
  )
  return near.map((label) => ({
    title: { zh: `改为“${label}”`, en: `use “${label}”` }[locale],
    kind: CodeActionKind.QuickFix,
    edit: { changes: { [analysed.uri]: [{ range, newText: label }] } },
  }))
}
