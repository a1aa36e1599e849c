import type { Length } from './description.ts'

/** Which of two limits is shorter: of one kind as they are; else 7 days are 5 working days, 7 hours one (section 6). */
export function byLength(a: Length, b: Length): number {
  const [one, other] = [measured(a), measured(b)]
  return one.kind === other.kind ? one.amount - other.amount : inWorkingDays(one) - inWorkingDays(other)
}

interface Measured {
  readonly kind: 'working days' | 'days' | 'minutes' | 'nothing'
  readonly amount: number
}

function measured({ amount, unit }: Length): Measured {
  switch (unit) {
    case 'workingDay':
      return { kind: 'working days', amount }
    case 'day':
      return { kind: 'days', amount }
    case 'month':
      return { kind: 'days', amount: amount * 30 }
    case 'hour':
      return { kind: 'minutes', amount: amount * 60 }
    case 'minute':
      return { kind: 'minutes', amount }
    case 'onTheSpot':
      return { kind: 'nothing', amount: 0 }
  }
}

function inWorkingDays({ kind, amount }: Measured): number {
  switch (kind) {
    case 'days':
      return Math.ceil((amount * 5) / 7)
    case 'minutes':
      return Math.ceil(amount / 420)
    default:
      return amount
  }
}
