import { exact } from '../../plan/exact.ts'
import type { Condition, Term } from '../../plan/index.ts'
import { calculated, negative } from './arithmetic.ts'
import { compared } from './compared.ts'
import { durationOf } from './duration.ts'
import type { ConditionFacts } from './facts.ts'
import { valueOfAnswer, valueOfDate, type Value } from './value.ts'

/**
 * Whether a condition holds in a case (language.md section 3): a comparison with an unanswered field is false, whatever
 * it asks, and an unanswered yes/no is no.
 */
export function holds(condition: Condition, facts: ConditionFacts): boolean {
  const { fields, documents } = facts
  switch (condition.kind) {
    case 'and':
      return condition.of.every((each) => holds(each, facts))
    case 'or':
      return condition.of.some((each) => holds(each, facts))
    case 'not':
      return !holds(condition.of, facts)
    case 'compare':
      return compared(valueOf(condition.left, facts), condition.operator, valueOf(condition.right, facts))
    case 'in':
    case 'not-in': {
      const value = valueOf(condition.value, facts)
      const others = condition.among.map((term) => valueOf(term, facts))
      if (condition.kind === 'in') return others.some((other) => compared(value, '=', other))
      return others.every((other) => compared(value, '!=', other))
    }
    case 'yes':
      return fields[condition.field] === true
    case 'yesno':
      return condition.value
    case 'submitted':
      return documents[condition.document] === 'present'
    case 'obtained':
      return obtained.has(documents[condition.document] ?? '')
  }
}

/** Where a document is that did not come from the applicant: from another office, or as the result of an item. */
const obtained: ReadonlySet<string> = new Set(['shared', 'obtained', 'issued'])

/** What a term stands for; undefined where the case has no value for it yet. */
function valueOf(term: Term, facts: ConditionFacts): Value | undefined {
  switch (term.kind) {
    case 'field':
      return valueOfAnswer(facts.fields[term.name])
    case 'number':
      return { kind: 'number', value: exact(term.value) }
    case 'text':
    case 'word':
      return { kind: 'text', value: term.value }
    case 'date':
      return valueOfDate(term.value)
    case 'duration':
      return { kind: 'duration', value: durationOf(exact(term.amount), term.unit) }
    case 'today':
      return facts.today === undefined ? undefined : valueOfDate(facts.today)
    case 'channel':
      return valueOfAnswer(facts.channel)
    case 'outcome':
      return valueOfAnswer(facts.outcomes[term.node])
    case 'arithmetic': {
      const [left, right] = [valueOf(term.left, facts), valueOf(term.right, facts)]
      return left && right && calculated(left, term.operator, right, facts.addWorkingDays)
    }
    case 'negative': {
      const value = valueOf(term.of, facts)
      return value && negative(value)
    }
    default:
      return { kind: 'yesno', value: holds(term, facts) }
  }
}
