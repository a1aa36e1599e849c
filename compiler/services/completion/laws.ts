import type { ExpectedSlot } from '@banjie/dsl'
import type { Analysed } from '../analysed.ts'
import type { Candidate, Due } from './candidate.ts'

/** The laws that a citation can name: those that the project declares or cites, those of the module first; or a new one. */
export function lawsDue({ kind }: ExpectedSlot, due: Due): readonly Candidate[] {
  const { analysed, cursor, offset, language, locale } = due
  // Each language has its own quotes for titles; both would offer every law twice.
  if ((kind === 'title') !== (language === 'zh')) return []
  const quoted = (title: string): string => (kind === 'title' ? `《${title}》` : `"${title.replace(/[\\"]/g, '\\$&')}"`)
  const detail = { zh: '法律', en: 'law' }[locale]
  const others = analysed.project.all().filter(({ path }) => path !== analysed.path)
  // What is half typed is no title yet.
  const isHere = (at: number): boolean => offset <= at && at < cursor
  const titles = [...titlesOf(analysed, isHere), ...others.flatMap((other) => titlesOf(other, () => false))]
  const known = [...new Set(titles)]
    .filter((title) => title !== '')
    .map((title): Candidate => ({ label: title, insert: quoted(title), kind: 18, detail, rank: 'name' }))
  if (offset !== cursor) return known
  const any = { zh: '法律名称', en: 'Name of the law' }[language]
  return [
    ...known,
    { label: quoted('…'), insert: quoted(`\${1:${any}}`), isSnippet: true, kind: 15, detail, rank: 'rest' },
  ]
}

function titlesOf({ tree, tokens, text }: Analysed, isHere: (at: number) => boolean): readonly string[] {
  const declared = tree.declarations.flatMap((node) => (node.kind === 'law' ? [node.title.text] : []))
  const cited = tokens.flatMap(({ kind, start, end }) =>
    kind === 'title' && !isHere(start) && text.charAt(end - 1) === '》' ? [text.slice(start + 1, end - 1)] : [],
  )
  return [...declared, ...cited]
}
