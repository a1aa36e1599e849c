import type { KeywordLanguage, Locale } from '@banjie/dsl'
import { CodeActionKind, type CodeAction, type Range, type TextEdit } from 'vscode-languageserver-types'
import type { ReportedDiagnostic } from '../messages/report.ts'
import { offsetOf, rangeOf, type Analysed } from './analysed.ts'
import { addUse } from './add-use.ts'
import { formatting } from './formatting.ts'
import { knownDiagnostics } from './proven.ts'
import { keywordLanguageOf, keywordLanguages } from './keyword-languages.ts'

/** The kinds of actions that there are, for whoever announces them. */
export const codeActionKinds: readonly CodeActionKind[] = [
  CodeActionKind.QuickFix,
  CodeActionKind.SourceFixAll,
  CodeActionKind.RefactorRewrite,
]

/**
 * What can be done at a range: the fixes of the diagnostics that it touches, all safe fixes of the text at once, and
 * its keywords written in the other language. `only` keeps the kinds that an editor asks for. A rewriting has no edit
 * yet: most are offered and never chosen (`resolveCodeAction`).
 */
export function codeActions(
  analysed: Analysed,
  range: Range,
  locale: Locale,
  only?: readonly CodeActionKind[],
): readonly CodeAction[] {
  return [...quickFixes(analysed, range, locale), ...fixAll(analysed, locale), ...rewritings(analysed, locale)].filter(
    ({ kind = '' }) => only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`)),
  )
}

/** An action with its edit: the keywords of the text in the language that a rewriting was offered for. */
export function resolveCodeAction(analysed: Analysed, action: CodeAction): CodeAction {
  const keywords = languages.find((language) => action.data?.keywords === language)
  if (keywords === undefined) return action
  return { ...action, edit: { changes: { [analysed.uri]: [...formatting(analysed, keywords)] } } }
}

function quickFixes(analysed: Analysed, range: Range, locale: Locale): readonly CodeAction[] {
  const language = keywordLanguageOf(analysed) ?? locale
  const [start, end] = [offsetOf(analysed, range.start), offsetOf(analysed, range.end)]
  return knownDiagnostics(analysed)
    .filter((found) => found.start <= end && start <= found.end)
    .flatMap((found) => [
      ...found.fixes.map(({ title, edits }) => ({
        title: `${title[locale]} (${found.code})`,
        kind: CodeActionKind.QuickFix,
        edit: { changes: { [analysed.uri]: textEdits(analysed, edits) } },
      })),
      ...(found.code === 'BJ1001' ? addUse(analysed, found, language, locale) : []),
    ])
}

/** The codes whose fixes change nothing that the text says: the others are guesses, for somebody to choose. */
const safe: ReadonlySet<string> = new Set(['BJ0002'])

function fixAll(analysed: Analysed, locale: Locale): readonly CodeAction[] {
  const edits = knownDiagnostics(analysed)
    .filter(({ code }) => safe.has(code))
    .flatMap(({ fixes }) => textEdits(analysed, fixes[0]?.edits ?? []))
  if (edits.length === 0) return []
  const title = { zh: '修正所有可以放心修正的问题', en: 'Fix everything that is safe to fix' }[locale]
  return [{ title, kind: CodeActionKind.SourceFixAll, edit: { changes: { [analysed.uri]: edits } } }]
}

const languages: readonly KeywordLanguage[] = ['zh', 'en']

function rewritings(analysed: Analysed, locale: Locale): readonly CodeAction[] {
  const titles = {
    zh: { zh: '关键字改为中文', en: 'Keywords in Chinese' },
    en: { zh: '关键字改为英文', en: 'Keywords in English' },
  }
  const { zh, en } = keywordLanguages(analysed)
  const elsewhere = { zh: en, en: zh }
  return languages
    .filter((language) => elsewhere[language] > 0)
    .map((language) => ({
      title: titles[language][locale],
      kind: CodeActionKind.RefactorRewrite,
      data: { uri: analysed.uri, keywords: language },
    }))
}

const textEdits = (analysed: Analysed, edits: ReportedDiagnostic['fixes'][number]['edits']): TextEdit[] =>
  edits.map((edit) => ({ range: rangeOf(analysed, edit), newText: edit.text }))
