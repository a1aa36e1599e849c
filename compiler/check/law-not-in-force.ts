import type { CitationNode, InForceNode, Span } from '@banjie/dsl'
import type { PlainDate } from '@banjie/runtime/plan'
import { isInForce, type Law } from '../model/law.ts'
import type { Rule } from '../model/rule.ts'
import { isNode, type TreeNode } from '../model/tree-walk.ts'
import { lawKey } from '../names/laws.ts'

/**
 * BJ3010: a declared law is cited that is not in force on the day from which the item or process is; today, where that
 * says nothing.
 */
export const lawNotInForce: Rule = ({ model, reporter, today }) => {
  if (model.laws.length === 0) return
  for (const { inForce, node } of [...model.items, ...model.processes]) {
    const day = dayOf(inForce) ?? today
    if (day === undefined) continue
    for (const citation of citationsIn(node)) {
      const versions = model.laws.filter(({ key }) => key === lawKey(citation.law.text))
      if (versions.length === 0 || versions.some((law) => isInForce(law, day))) continue
      const fault = faultOf(versions, day)
      reporter.warning('BJ3010', citation, { args: { law: citation.law.text, day, ...fault } })
    }
  }
}

const dayOf = (inForce: InForceNode | undefined): PlainDate | undefined =>
  inForce === undefined || inForce.from.missing ? undefined : inForce.from.value

/** Over already, and by what it was replaced, or not yet in force. */
function faultOf(versions: readonly Law[], day: PlainDate): { readonly fault: string; readonly [arg: string]: string } {
  const over = versions.filter(({ until }) => until !== undefined && until <= day).at(-1)
  if (over === undefined) return { fault: 'law.notYet', from: versions[0]?.from ?? '' }
  const { until = '', replacedBy } = over
  return replacedBy === undefined ? { fault: 'law.over', until } : { fault: 'law.replaced', until, replacedBy }
}

function citationsIn(node: Span): readonly CitationNode[] {
  const found: CitationNode[] = []
  collect(node, found)
  return found
}

function collect(value: unknown, found: CitationNode[]): void {
  if (Array.isArray(value)) for (const one of value) collect(one, found)
  else if (isNode(value)) {
    if (isCitation(value)) found.push(value)
    // The walk goes over every node of a module: no list of what is in each.
    else for (const key in value) collectPart(value[key as keyof TreeNode], found)
  }
}

const collectPart = (part: unknown, found: CitationNode[]): void => {
  if (typeof part === 'object') collect(part, found)
}

const isCitation = (node: TreeNode): node is CitationNode => node.kind === 'citation'
