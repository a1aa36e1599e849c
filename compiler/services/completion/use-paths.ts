import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver-types'
import { pathToUse } from '../../modules/path-to-use.ts'
import { rangeOf, type Analysed } from '../analysed.ts'

/** The modules of the project that may be named where a `use` has its path, but those that it names already. */
export function pathsToUse(analysed: Analysed, offset: number): readonly CompletionItem[] | undefined {
  const { tree, text, path, project, uses } = analysed
  const at = tree.uses.map((use) => use.path).find(({ start, end }) => start < offset && offset <= end)
  if (at === undefined || at.missing) return undefined
  // Between the quotes; the last may not have been typed yet.
  const isClosed = at.end - at.start > 1 && /["”“]/u.test(text.charAt(at.end - 1))
  const range = rangeOf(analysed, { start: at.start + 1, end: isClosed ? at.end - 1 : at.end })
  return project.all().flatMap((other): CompletionItem[] => {
    if (other.path === path || uses.some((use) => use.path === other.path && use.at.start !== at.start)) return []
    const label = pathToUse(path, other.path)
    return [{ label, kind: CompletionItemKind.File, filterText: label, textEdit: { range, newText: label } }]
  })
}
