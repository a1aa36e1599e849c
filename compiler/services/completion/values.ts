import type { ExpectedSlot } from '@banjie/dsl'
import { fieldNode, fieldsAround } from './around.ts'
import { wordCandidate, type Candidate, type Due } from './candidate.ts'
import { comparedWith } from './compared.ts'
import { declaredOutcomes } from './outcomes.ts'

/** The values that may be meant where one is due, by what it is held against. */
export function valuesDue({ kind }: ExpectedSlot, due: Due): readonly Candidate[] {
  const compared = comparedWith(due)
  if (compared === undefined) return []
  if (kind === 'string') return compared.with === 'field' ? choices(compared.name, due) : []
  if (kind !== 'name' || due.path.length > 0) return []
  if (compared.with === 'channel')
    return (['window', 'online', 'kiosk', 'mobile'] as const).map((id) => wordCandidate(id, due))
  if (compared.with !== 'outcome') return []
  const builtIn = (['pass', 'refuse', 'correct'] as const).map((id) => wordCandidate(id, due))
  return [...builtIn, ...declaredOutcomes(compared.name, due)]
}

/** The options of a choice field. */
function choices(name: string, due: Due): readonly Candidate[] {
  const field = fieldsAround(due).find((one) => one.name === name)
  const type = field === undefined ? undefined : fieldNode(field, due)?.type
  if (type?.kind !== 'choiceType') return []
  return type.options
    .filter(({ missing }) => !missing)
    .map(({ value }) => ({
      label: value,
      insert: `"${value.replace(/[\\"]/g, '\\$&')}"`,
      kind: 12,
      detail: name,
      rank: 'name',
    }))
}

/** The laws that a citation can name: those that the module declares, and those that it cites. */
export function lawsDue({ kind }: ExpectedSlot, due: Due): readonly Candidate[] {
  const { analysed, language, locale } = due
  // Each language has its own quotes for titles; both would offer every law twice.
  if ((kind === 'title') !== (language === 'zh')) return []
  const titles = analysed.tree.declarations.flatMap((node) => (node.kind === 'law' ? [node.title.text] : []))
  for (const token of analysed.tokens) {
    if (token.kind === 'title' && token.end < due.offset)
      titles.push(analysed.text.slice(token.start + 1, token.end - 1))
  }
  return [...new Set(titles)]
    .filter((title) => title !== '')
    .map((title) => ({
      label: title,
      insert: kind === 'title' ? `《${title}》` : `"${title.replace(/[\\"]/g, '\\$&')}"`,
      kind: 18,
      detail: { zh: '法律', en: 'law' }[locale],
      rank: 'name',
    }))
}
