/** A number without rounding; `over` is above 0. */
export interface Exact {
  readonly top: bigint
  readonly over: bigint
}

const fraction = (top: bigint, over: bigint): Exact => (over < 0n ? { top: -top, over: -over } : { top, over })

/** A number as it was written, in decimals. */
export function exact(value: number): Exact {
  const [digits = '0', power = '0'] = String(value).split('e')
  const [whole = '0', decimals = ''] = digits.split('.')
  const shift = Number(power) - decimals.length
  const top = BigInt(whole + decimals)
  return shift >= 0 ? { top: top * 10n ** BigInt(shift), over: 1n } : { top, over: 10n ** BigInt(-shift) }
}

export const zero: Exact = { top: 0n, over: 1n }
export const one: Exact = { top: 1n, over: 1n }
export const plus = (a: Exact, b: Exact): Exact => fraction(a.top * b.over + b.top * a.over, a.over * b.over)
export const times = (a: Exact, b: Exact): Exact => fraction(a.top * b.top, a.over * b.over)
export const negated = (a: Exact): Exact => ({ top: -a.top, over: a.over })
export const inverse = (a: Exact): Exact => fraction(a.over, a.top)

/** Below 0, 0 or above 0, as the first is less, equal or more. */
export function compare(a: Exact, b: Exact): number {
  const [left, right] = [a.top * b.over, b.top * a.over]
  return left < right ? -1 : Number(left > right)
}

/** The greatest whole number that is not above it. */
export const floor = (a: Exact): Exact => {
  const down = a.top / a.over
  return { top: a.top % a.over < 0n ? down - 1n : down, over: 1n }
}

/** As people write it, where it has few decimals. */
export const asNumber = (a: Exact): number => Number(a.top) / Number(a.over)
