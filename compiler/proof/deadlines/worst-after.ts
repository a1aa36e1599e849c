import type { Span } from '../../model/syntax.ts'
import type { Item, Model, Process } from '../../model/model.ts'
import type { Statement } from '../../model/statement.ts'
import type { Worked } from '../../model/waiting.ts'
import { allCases, casesOf, casesWithin } from './branches.ts'
import { onClock } from './context.ts'
import { within } from './item-bounds.ts'
import { ProcedurePath } from './procedure-path.ts'
import { isAccepting, ProcessPath } from './process-path.ts'
import { start, type Reach } from './reach.ts'

/** How far a case has come in the worst case once a step, an item or a stage is done. */
export interface WorstAfter {
  /** Where it stands in the text: after its limit, else after its name. */
  readonly at: number
  readonly reach: Reach
}

/** The worst case after each step of a module's items and processes, counted from the item's or the process's beginning. */
export const worstAfterEach = ({ items, processes }: Model): readonly WorstAfter[] => [
  ...items.flatMap(inItem),
  ...processes.flatMap(inProcess),
]

function inItem(item: Item): readonly WorstAfter[] {
  if (item.procedure === undefined) return []
  const stretches = new ProcedurePath(item, onClock(casesWithin(item, allCases))).stretches(start)
  return [...stretches].map(([work, { end }]) => ({ at: placeOf(work), reach: end }))
}

function inProcess(process: Process): readonly WorstAfter[] {
  const cases = casesOf(process)
  const path = new ProcessPath(process, onClock(cases), !isAccepting(process.statements))
  path.through(process.statements)
  return [...within(process.statements, cases)].flatMap(({ statement }) => {
    const stretch = counted.has(statement.kind) ? path.spans.get(statement) : undefined
    return stretch === undefined || stretch.end === stretch.begin
      ? []
      : [{ at: placeOf(statement), reach: stretch.end }]
  })
}

const counted: ReadonlySet<Statement['kind']> = new Set([
  'step',
  'special',
  'accept',
  'issue',
  'await',
  'handle',
  'merge',
  'stage',
])

function placeOf({ node }: Statement | Worked): number {
  const parts: readonly (Span & { readonly kind: string })[] = 'parts' in node ? node.parts : []
  const limit = parts.find(({ kind }) => kind === 'within')
  if (limit !== undefined) return limit.end
  if (node.kind === 'handle') return node.item.end
  if ('name' in node && node.name !== undefined) return node.name.end
  return node.keywordEnd
}
