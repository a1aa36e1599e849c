import { compare, floor, negated, one, plus, times, zero, type Exact } from '@banjie/runtime/plan/exact'

/** An end of a range; `closed` where it belongs to it. */
export interface End {
  readonly at: Exact
  readonly closed: boolean
}

/** Numbers or days from one end to the other; without an end it goes on for ever. */
export interface Range {
  readonly from: End | undefined
  readonly to: End | undefined
}

/** Some of the values of one variable. `unanswered` says whether it may also have none. */
export type Domain =
  | {
      readonly kind: 'options'
      readonly values: ReadonlySet<string>
      /** Then it is every text but the values. */
      readonly others: boolean
      readonly unanswered: boolean
    }
  | {
      readonly kind: 'ranges'
      /** Apart from each other, in rising order. */
      readonly ranges: readonly Range[]
      readonly unanswered: boolean
      /** Only whole numbers, or days. */
      readonly whole: boolean
    }

/** Some options; none of them unanswered. */
export const options = (values: Iterable<string>, unanswered = false): Domain => ({
  kind: 'options',
  values: new Set(values),
  others: false,
  unanswered,
})

/** Some ranges; none of them unanswered. */
export const ranges = (all: readonly Range[], whole: boolean, unanswered = false): Domain => ({
  kind: 'ranges',
  ranges: all,
  whole,
  unanswered,
})

/** All that a domain does not hold, unanswered included. */
export function complement(domain: Domain): Domain {
  const unanswered = !domain.unanswered
  if (domain.kind === 'options') return { ...domain, others: !domain.others, unanswered }
  const gaps: Range[] = []
  let from: End | undefined
  for (const range of domain.ranges) {
    if (range.from !== undefined) gaps.push({ from, to: flipped(range.from) })
    if (range.to === undefined) return { ...domain, ranges: gaps, unanswered }
    from = flipped(range.to)
  }
  return { ...domain, ranges: [...gaps, { from, to: undefined }], unanswered }
}

const flipped = ({ at, closed }: End): End => ({ at, closed: !closed })

/** What two domains of one variable have in common. */
export function intersect(a: Domain, b: Domain): Domain {
  const unanswered = a.unanswered && b.unanswered
  if (a.kind === 'options' && b.kind === 'options') {
    if (a.others && b.others) return { ...a, values: new Set([...a.values, ...b.values]), unanswered }
    const [listed, other] = a.others ? [b, a] : [a, b]
    const values = [...listed.values].filter((value) => other.values.has(value) !== other.others)
    return { kind: 'options', values: new Set(values), others: false, unanswered }
  }
  if (a.kind === 'options' || b.kind === 'options') return options([], unanswered)
  const whole = a.whole || b.whole
  const all = a.ranges.flatMap((x) => b.ranges.flatMap((y) => overlap(x, y, whole) ?? []))
  return ranges(all, whole, unanswered)
}

/** Whether a domain holds nothing. */
export const isNothing = (domain: Domain): boolean =>
  !domain.unanswered &&
  (domain.kind === 'options' ? !domain.others && domain.values.size === 0 : domain.ranges.length === 0)

function overlap(a: Range, b: Range, whole: boolean): Range | undefined {
  const from = tightened(further(a.from, b.from, 1), whole, 1)
  const to = tightened(further(a.to, b.to, -1), whole, -1)
  if (from === undefined || to === undefined) return { from, to }
  const order = compare(from.at, to.at)
  return order < 0 || (order === 0 && from.closed && to.closed) ? { from, to } : undefined
}

/** The end that leaves less: the greater of two beginnings (1), the lesser of two ends (-1). */
function further(a: End | undefined, b: End | undefined, sign: 1 | -1): End | undefined {
  if (a === undefined || b === undefined) return a ?? b
  const order = compare(a.at, b.at) * sign
  if (order !== 0) return order > 0 ? a : b
  return a.closed ? b : a
}

/** The whole number that a range of whole numbers begins (1) or ends (-1) at. */
function tightened(end: End | undefined, whole: boolean, sign: 1 | -1): End | undefined {
  if (end === undefined || !whole) return end
  const at = sign > 0 ? end.at : negated(end.at)
  const up = negated(floor(negated(at)))
  const first = !end.closed && compare(up, at) === 0 ? plus(up, one) : up
  return { at: sign > 0 ? first : negated(first), closed: true }
}

/** A plain number in a range: a whole one where there is one. */
export function sample({ from, to }: Range): Exact {
  if (from === undefined) {
    if (to === undefined) return zero
    return to.closed ? to.at : plus(floor(negated(floor(negated(to.at)))), negated(one))
  }
  if (from.closed) return from.at
  const next = plus(floor(from.at), one)
  if (to === undefined) return next
  const order = compare(next, to.at)
  if (order < 0 || (order === 0 && to.closed)) return next
  return times(plus(from.at, to.at), { top: 1n, over: 2n })
}
