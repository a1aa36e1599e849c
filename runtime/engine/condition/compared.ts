import { compare } from '../../plan/exact.ts'
import { canonicalJson, type Comparator } from '../../plan/index.ts'
import { inOneMeasure } from './duration.ts'
import { withDays, type Value } from './value.ts'

/**
 * Whether a comparison holds. One with a value that is not there is false, whatever it asks; so is an order of what has
 * none. Options ticked are equal to one of them where it is among them, and to others where they are the same.
 */
export function compared(left: Value | undefined, operator: Comparator, right: Value | undefined): boolean {
  if (left === undefined || right === undefined) return false
  if (operator === '=' || operator === '!=') return isSame(left, right) === (operator === '=')
  const order = orderOf(left, right)
  return order !== undefined && inOrder[operator](order)
}

const inOrder: Readonly<Record<Exclude<Comparator, '=' | '!='>, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
}

/** Whether two values are the same; undefined where they cannot be compared. */
function isSame(a: Value, b: Value): boolean | undefined {
  if (a.kind === 'several') return b.kind === 'several' ? ticked(a.value) === ticked(b.value) : isAmong(b, a.value)
  if (b.kind === 'several') return isAmong(a, b.value)
  if (a.kind === b.kind && (a.kind === 'text' || a.kind === 'yesno')) return a.value === b.value
  const order = orderOf(a, b)
  return order === undefined ? undefined : order === 0
}

const isAmong = (option: Value, several: readonly unknown[]): boolean => several.includes(option.value)

/** What was ticked, in whatever order. */
const ticked = (several: readonly unknown[]): string => several.map(canonicalJson).toSorted().join(',')

/** Below 0, 0 or above 0; undefined for values that have no order. */
function orderOf(left: Value, right: Value): number | undefined {
  const [a, b] = [withDays(left), withDays(right)]
  if (a?.kind === 'duration' && b?.kind === 'duration') return compare(...inOneMeasure(a.value, b.value))
  if ((a?.kind === 'number' && b?.kind === 'number') || (a?.kind === 'day' && b?.kind === 'day'))
    return compare(a.value, b.value)
  return undefined
}
