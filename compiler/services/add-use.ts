import type { KeywordLanguage, Span } from '@banjie/dsl'
import { keywordTable } from '@banjie/dsl'
import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types'
import { pathToUse } from '../modules/path-to-use.ts'
import { rangeOf, type Analysed } from './analysed.ts'

/** For a name that is not known here: each module of the project that declares it could be used. */
export function addUse(
  analysed: Analysed,
  at: Span,
  language: KeywordLanguage,
  locale: 'zh' | 'en',
): readonly CodeAction[] {
  const { text, tree, uses, project, path } = analysed
  const name = text.slice(at.start, at.end).replace(/^[「`]|[」`]$/gu, '')
  const last = tree.uses.at(-1)
  const start = last?.end ?? 0
  const range = rangeOf(analysed, { start, end: start })
  const keyword = keywordTable.use[language][0] ?? ''
  return project.all().flatMap((other): CodeAction[] => {
    const known = other.path === path || uses.some((use) => use.path === other.path)
    if (known || !declares(other, name)) return []
    const use = `${keyword} "${pathToUse(path, other.path)}"`
    return [
      {
        title: { zh: `引用“${pathToUse(path, other.path)}”`, en: `use “${pathToUse(path, other.path)}”` }[locale],
        kind: CodeActionKind.QuickFix,
        edit: { changes: { [analysed.uri]: [{ range, newText: last === undefined ? `${use}\n` : `\n${use}` }] } },
      },
    ]
  })
}

const declares = ({ path, names }: Analysed, name: string): boolean => names.visible.top.get(name)?.module === path
