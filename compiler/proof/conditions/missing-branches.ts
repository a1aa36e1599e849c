import type { Reporter } from '../../messages/reporter.ts'
import type { Choose } from '../../model/statement.ts'
import type { Expression, Fix } from '../../model/syntax.ts'
import type { Region } from './case-space.ts'

/** Adds a branch for each option that has none, and `otherwise` for the cases without an answer. */
export function missingBranches({ field, node }: Choose, uncovered: Region, reporter: Reporter): readonly Fix[] {
  const { start, end: after } = field
  const is = (value: string): Expression => {
    const right = { kind: 'string', value, missing: false, start, end: after } as const
    return { kind: 'compare', operator: '=', left: field, right, start, end: after }
  }
  const options = uncovered.optionsOf(field.parts[0]?.text ?? '') ?? []
  const missing = options.filter((option) => uncovered.and(is(option)).isEmpty() === 'no')
  const written = missing.map((option) => `"${option.replaceAll(/["\\]/g, '\\$&')}" { }`)
  const rest = missing.reduce((cases, option) => cases.minus(is(option)), uncovered)
  if (rest.isEmpty() === 'no') written.push(`${reporter.wordsAt(node, { zh: '否则', en: 'otherwise' })} { }`)
  const end = node.end - 1
  return [{ title: 'fix.addBranches', edits: [{ start: end, end, text: `${written.join(' ')} ` }] }]
}
