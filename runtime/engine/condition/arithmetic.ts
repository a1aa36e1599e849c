import { compare, exact, inverse, negated, plus, times, zero, type Exact } from '../../plan/exact.ts'
import type { Term } from '../../plan/index.ts'
import { added, durationOf, inOneMeasure, scaled, type Duration } from './duration.ts'
import type { ConditionFacts } from './facts.ts'
import { laterDay } from './later-day.ts'
import { withDays, type Value } from './value.ts'

type Operator = Extract<Term, { kind: 'arithmetic' }>['operator']

/** Calculates, exactly. Undefined where nothing comes of it: a division by 0, a day beyond the calendar. */
export function calculated(
  left: Value,
  operator: Operator,
  right: Value,
  addWorkingDays: ConditionFacts['addWorkingDays'],
): Value | undefined {
  const [a, b] = [withDays(left), withDays(right)]
  if (a === undefined || b === undefined) return undefined
  switch (operator) {
    case '+':
      return sum(a, b, addWorkingDays)
    case '-': {
      if (a.kind === 'day' && b.kind === 'day') return duration(durationOf(plus(a.value, negated(b.value)), 'day'))
      const less = negative(b)
      return less && sum(a, less, addWorkingDays)
    }
    case '*':
      return product(a, b)
    case '/':
      return quotient(a, b)
  }
}

/** The same below zero: of a number or a length. */
export function negative(value: Value): Value | undefined {
  if (value.kind === 'number') return number(negated(value.value))
  return value.kind === 'duration' ? duration(scaled(value.value, exact(-1))) : undefined
}

function sum(a: Value, b: Value, addWorkingDays: ConditionFacts['addWorkingDays']): Value | undefined {
  if (a.kind === 'number' && b.kind === 'number') return number(plus(a.value, b.value))
  if (a.kind === 'duration' && b.kind === 'duration') return duration(added(a.value, b.value))
  if (a.kind === 'duration' && b.kind === 'day') return sum(b, a, addWorkingDays)
  if (a.kind !== 'day' || b.kind !== 'duration') return undefined
  const day = laterDay(a.value, b.value, addWorkingDays)
  return day && { kind: 'day', value: day }
}

function product(a: Value, b: Value): Value | undefined {
  if (a.kind === 'number' && b.kind === 'number') return number(times(a.value, b.value))
  if (a.kind === 'duration' && b.kind === 'number') return duration(scaled(a.value, b.value))
  return a.kind === 'number' && b.kind === 'duration' ? product(b, a) : undefined
}

function quotient(a: Value, b: Value): Value | undefined {
  if (a.kind === 'duration' && b.kind === 'duration') {
    const [length, unit] = inOneMeasure(a.value, b.value)
    return quotient(number(length), number(unit))
  }
  if (b.kind !== 'number' || compare(b.value, zero) === 0) return undefined
  return product(a, number(inverse(b.value)))
}

const number = (value: Exact): Value => ({ kind: 'number', value })
const duration = (value: Duration): Value => ({ kind: 'duration', value })
