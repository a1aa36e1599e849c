import type { Reporter } from '../../messages/reporter.ts'
import type { Choose } from '../../model/statement.ts'
import type { Fix } from '../../model/syntax.ts'
import type { Region } from './case-space.ts'

/** Adds a branch for each option that has none, and `otherwise` for the cases without an answer. */
export function missingBranches({ field, node }: Choose, uncovered: Region, reporter: Reporter): readonly Fix[] {
  const written: string[] = []
  let rest = uncovered
  for (let witness = rest.witness(); witness !== undefined; witness = rest.witness()) {
    const { value } = witness.find(({ variable }) => variable === field.parts[0]?.text) ?? {}
    if (typeof value !== 'string') break
    written.push(`"${value.replaceAll(/["\\]/g, '\\$&')}" { }`)
    const option = { kind: 'string', value, missing: false, start: field.start, end: field.end } as const
    rest = rest.minus({
      kind: 'compare',
      operator: '=',
      left: field,
      right: option,
      start: field.start,
      end: field.end,
    })
  }
  if (rest.isEmpty() === 'no') written.push(`${reporter.wordsAt(node, { zh: '否则', en: 'otherwise' })} { }`)
  const end = node.end - 1
  return [{ title: 'fix.addBranches', edits: [{ start: end, end, text: `${written.join(' ')} ` }] }]
}
