import type { ComparisonOperator, Expression } from '../../model/syntax.ts'
import { channelSpelled } from '../../model/channels.ts'

/** An answer as it is compared. */
type Value = string | number | boolean

/** What a condition asks of one answer. A comparison with an unanswered field is false (language.md section 3). */
export interface Claim {
  /** The field, or the channel. */
  readonly about: string
  readonly is: (answer: Value) => boolean
  /** The answers at which it changes. */
  readonly at: readonly Value[]
  readonly holds: boolean
}

/** More ways to fulfil conditions than this are not looked at. */
const MOST_WAYS = 64

/**
 * Whether it is proven that no answers fulfil all of these conditions, or fail them where they shall fail: a field would
 * have to be two things at once. What compares several answers, or asks what changes with time, proves nothing.
 */
export function contradict(asked: readonly { readonly condition: Expression; readonly holds: boolean }[]): boolean {
  let ways: readonly (readonly Claim[])[] = [[]]
  for (const { condition, holds } of asked) {
    const more = waysOf(condition, holds)
    ways = ways.flatMap((way) => more.map((other) => [...way, ...other]))
    if (ways.length > MOST_WAYS) return false
  }
  return ways.every((way) => !canBe(way))
}

/** The ways in which a condition holds, or fails: in each of them all of some claims hold. */
function waysOf(node: Expression, holds: boolean): readonly (readonly Claim[])[] {
  switch (node.kind) {
    case 'not':
      return waysOf(node.operand, !holds)
    case 'and':
    case 'or': {
      const each = node.operands.map((one) => waysOf(one, holds))
      if ((node.kind === 'or') === holds) return each.flat()
      const count = each.reduce((product, ways) => product * ways.length, 1)
      if (count > MOST_WAYS) return [[]]
      return each.reduce((all, ways) => all.flatMap((way) => ways.map((other) => [...way, ...other])), [[]])
    }
    case 'boolean':
      return node.value === holds ? [[]] : []
    default: {
      const claim = claimOf(node, holds)
      return [claim === undefined ? [] : [claim]]
    }
  }
}

function claimOf(node: Expression, holds: boolean): Claim | undefined {
  if (node.kind === 'ref')
    return { about: fieldOf(node) ?? '', is: (answer) => answer === true, at: [true, false], holds }
  if (node.kind === 'compare') {
    const about = fieldOf(node.left)
    const value = valueOf(node.right)
    if (about === undefined || value === undefined) return undefined
    return { about, is: (answer) => compares(answer, node.operator, value), at: [value], holds }
  }
  if (node.kind !== 'member') return undefined
  const about = fieldOf(node.value)
  const values = node.options.flatMap((option) => valueOf(option) ?? [])
  if (about === undefined || values.length < node.options.length) return undefined
  return { about, is: (answer) => values.includes(answer) !== node.negated, at: values, holds }
}

function compares(answer: Value, operator: ComparisonOperator, value: Value): boolean {
  switch (operator) {
    case '=':
    case 'is':
      return answer === value
    case '!=':
    case 'isNot':
      return answer !== value
    case '<':
      return answer < value
    case '<=':
      return answer <= value
    case '>':
      return answer > value
    case '>=':
      return answer >= value
  }
}

const fieldOf = (node: Expression): string | undefined => {
  if (node.kind === 'channel') return 'channel'
  return node.kind === 'ref' && node.parts.length === 1 ? `field ${node.parts[0]?.text ?? ''}` : undefined
}

/** A constant; numbers of a per cent are those that stand before it. A channel is known by its keyword. */
function valueOf(node: Expression): Value | undefined {
  if (node.kind === 'number' || node.kind === 'string' || node.kind === 'boolean' || node.kind === 'date')
    return node.value
  return node.kind === 'ref' ? channelSpelled(node.parts[0]?.text ?? '') : undefined
}

/** Whether each answer can be such that all claims about it are as they shall be. */
function canBe(claims: readonly Claim[]): boolean {
  return [...new Set(claims.map(({ about }) => about))].every((about) => {
    const own = claims.filter((claim) => claim.about === about)
    // Unanswered, it fulfils none of them, which is as it shall be where each shall fail.
    return (
      own.every(({ holds }) => !holds) ||
      samples(own).some((answer) => own.every((one) => one.is(answer) === one.holds))
    )
  })
}

/** An answer for each case that the claims about a field tell apart: where they change, and between. */
function samples(claims: readonly Claim[]): readonly Value[] {
  const at = [...new Set(claims.flatMap((claim) => claim.at))]
  const numbers = at.filter((value) => typeof value === 'number').toSorted((a, b) => a - b)
  const between = numbers.flatMap((number, index) => [(numbers[index - 1] ?? number - 2) / 2 + number / 2, number + 1])
  const texts = at.filter((value) => typeof value === 'string').toSorted()
  return [...at, ...between, ...(texts.length > 0 ? ['', ...texts.map((text) => `${text}\u{0}`)] : [])]
}
