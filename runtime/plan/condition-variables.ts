import type { Condition, Term } from './condition.ts'
import type { NodeId } from './plan.ts'

/** What a condition reads of a case, each once. */
export interface ConditionVariables {
  readonly fields: ReadonlySet<string>
  readonly documents: ReadonlySet<string>
  /** The steps whose outcomes it asks for. */
  readonly outcomes: ReadonlySet<NodeId>
  readonly readsToday: boolean
  readonly readsChannel: boolean
}

/** What a condition reads: when some of it changes, the condition may come out otherwise. */
export function variablesOf(condition: Condition): ConditionVariables {
  const terms = [...termsIn(condition)]
  return {
    fields: new Set(
      terms.flatMap((one) => (one.kind === 'field' ? [one.name] : one.kind === 'yes' ? [one.field] : [])),
    ),
    documents: new Set(
      terms.flatMap((one) => (one.kind === 'submitted' || one.kind === 'obtained' ? [one.document] : [])),
    ),
    outcomes: new Set(terms.flatMap((one) => (one.kind === 'outcome' ? [one.node] : []))),
    readsToday: terms.some(({ kind }) => kind === 'today'),
    readsChannel: terms.some(({ kind }) => kind === 'channel'),
  }
}

/**
 * Whether a condition depends only on what the applicant answered and the way by which the case came in: it stays as it
 * is until an answer is amended.
 */
export function readsAnswersOnly(condition: Condition): boolean {
  const { documents, outcomes, readsToday } = variablesOf(condition)
  return documents.size === 0 && outcomes.size === 0 && !readsToday
}

/** A condition or term with everything in it. */
export function* termsIn(term: Term): Generator<Term> {
  yield term
  for (const inner of partsOf(term)) yield* termsIn(inner)
}

function partsOf(term: Term): readonly Term[] {
  switch (term.kind) {
    case 'and':
    case 'or':
      return term.of
    case 'not':
    case 'negative':
      return [term.of]
    case 'compare':
    case 'arithmetic':
      return [term.left, term.right]
    case 'in':
    case 'not-in':
      return [term.value, ...term.among]
    default:
      return []
  }
}
