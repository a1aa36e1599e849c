import type { KeywordSpan, Span } from '../../model/syntax.ts'
import type { Reporter } from '../../messages/reporter.ts'
import type { Document, Model, Process } from '../../model/model.ts'
import { statementsIn } from '../../model/parts.ts'
import type { Await, Overdue } from '../../model/statement.ts'
import { neverIs, type Never } from './can-come.ts'
import { sitesOf, type Site } from './sites.ts'
import { sourcesOf } from './sources.ts'
import { listed } from './told.ts'

/** Whether a missed limit lets a case go on, in whatever way: a warning alone does not. */
export const movesOn = (limit: unknown, overdue: Overdue | undefined, byDefault: boolean): boolean =>
  limit !== undefined && (overdue === undefined ? byDefault : overdue.consequence !== 'escalate')

const keywordOf = ({ start, keywordEnd: end }: KeywordSpan): Span => ({ start, end })

/**
 * BJ4005 at an `await` without an end whose condition can never come true, or can come true no more, and at a pre-review
 * that some case never converts.
 */
export function standingAwaits(process: Process, { scope }: Model, reporter: Reporter, told: Set<number>): void {
  const documentOf: Parameters<typeof neverIs>[3] = ({ document }) => scope.find(document, 'document')
  const tell = (one: Await, site: Site): void => {
    // When its limit runs out the case ends withdrawn, unless it only escalates.
    if (movesOn(one.limit, one.overdue, true) || told.has(one.node.start)) return
    const isImpossible = site.space.and(one.condition).isEmpty() === 'yes'
    const never = isImpossible ? impossible : neverIs(one.condition, true, { site, process }, documentOf)
    if (never === undefined) return
    told.add(one.node.start)
    reportStanding(one.node, never, reporter)
  }
  for (const site of sitesOf(process)) {
    const { statement } = site
    if (statement.kind === 'await') tell(statement, site)
    if (statement.kind !== 'preReview' || movesOn(statement.limit, statement.overdue, true)) continue
    // One that can never be converted is a fault of its condition (BJ5004).
    const never = neverIs(statement.condition, true, { site, process }, documentOf)
    if (never?.inSomeCases === true) reportStanding(keywordOf(statement.node), never, reporter)
  }
  for (const { site, handle } of sourcesOf(process)) {
    // The names of another module's item are read there.
    if (handle.item.module !== process.module) continue
    for (const one of statementsIn(handle.item.procedure ?? [])) if (one.kind === 'await') tell(one, site)
  }
}

/** The result that an `await` without an end cannot do without, where it asks for one in so many words. */
export function awaitedIn({ condition, limit, overdue }: Await, scope: Model['scope']): Document | undefined {
  if (movesOn(limit, overdue, true)) return undefined
  const all = condition.kind === 'and' ? condition.operands : [condition]
  const asked = all.find((one) => one.kind === 'obtained')
  return asked && scope.find(asked.document, 'document')
}

/** What a case waits for in vain, and how it comes to that where the reason is another one than that it is missing. */
interface Vain extends Never {
  readonly how?: 'how.crossed' | 'how.condition'
}

const impossible: Vain = { document: undefined, yieldedBy: [], how: 'how.condition' }

/** Says why nothing comes to what waits at a place. */
export function reportStanding(at: Span, { document, yieldedBy, inSomeCases, how }: Vain, reporter: Reporter): void {
  const unyielded = inSomeCases === true ? 'how.notInEachCase' : 'how.nobody'
  const isMissing = yieldedBy.length === 0 ? unyielded : 'how.yieldedElsewhere'
  const others = listed(yieldedBy.map(({ statement }) => statement.item.name))
  reporter.error('BJ4005', at, {
    args: {
      how: how ?? (document === undefined ? 'how.outcome' : isMissing),
      document: document?.name ?? '',
      others,
    },
    related: yieldedBy.map(({ statement: { node } }) => ({
      start: node.start,
      end: node.end,
      role: 'role.yieldedElsewhere',
    })),
  })
}
