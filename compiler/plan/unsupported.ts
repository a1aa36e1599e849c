import type { KeywordSpan } from '@banjie/dsl'
import type { Reporter } from '../messages/reporter.ts'

/**
 * A construct that is part of the language and does not act yet is refused where it stands: nothing is silently
 * ignored (language.md, design rule 4).
 */
export function refuseUnsupported(node: KeywordSpan, text: string, reporter: Reporter): undefined {
  const at = { start: node.start, end: node.keywordEnd }
  reporter.error('BJ0001', at, { args: { problem: 'problem.unsupported', construct: text.slice(at.start, at.end) } })
  return undefined
}
