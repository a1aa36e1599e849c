import type { Ask, AskedAs, DocumentStatus, IntakeBlock } from '../plan/index.ts'
import type { ConditionFacts } from './condition/facts.ts'
import { holds } from './condition/holds.ts'

const statuses: Readonly<Record<AskedAs, DocumentStatus>> = {
  required: 'missing',
  tolerated: 'tolerated',
  committed: 'committed',
  later: 'later',
}
/** What an item requires is required, whatever another tolerates; only then does it matter what the others do. */
const order: readonly AskedAs[] = ['required', 'tolerated', 'committed', 'later']

/**
 * The documents that an intake asks of the applicant in a case, each once, with the status that it has while it is not
 * there: by the answers given, less what items of the case yield (language.md section 4).
 */
export function askedIn({ asks }: IntakeBlock, facts: ConditionFacts): Readonly<Record<string, DocumentStatus>> {
  return Object.fromEntries(
    asks.flatMap((ask) => {
      const as = askedAs(ask, facts)
      return as === undefined ? [] : [[ask.document, statuses[as]]]
    }),
  )
}

function askedAs({ for: wanted, unless = [] }: Ask, facts: ConditionFacts): AskedAs | undefined {
  if (unless.some((condition) => holds(condition, facts))) return undefined
  const ways = wanted.filter(({ when }) => when === undefined || holds(when, facts)).map(({ as }) => as)
  return order.find((as) => ways.includes(as))
}

/** The statuses of documents that are asked of the applicant and are not there. */
export const askedStatuses: ReadonlySet<DocumentStatus | undefined> = new Set(Object.values(statuses))
