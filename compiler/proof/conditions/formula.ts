import { compare, exact, inverse, negated, one, plus, times, zero, type Exact } from '@banjie/runtime/plan/exact'
import { channelSpelled } from '../../model/channels.ts'
import { outcomeOf, type Context } from '../../model/context.ts'
import type { ComparisonOperator, Expression } from '../../model/syntax.ts'
import { complement, intersect, options, ranges, type Domain, type Range } from './domain.ts'
import { answersOf, dayOf, emptyOf, mayBeEmpty } from './variables.ts'
import { KeptWith } from '../../kept-with.ts'

/** A condition over variables, negation moved into the domains. */
export type Formula =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Formula[] }
  | { readonly kind: 'in'; readonly variable: string; readonly domain: Domain }

/** What begins the name of a variable that stands for something whose values cannot be told. */
export const OPAQUE = '?'

/** What begins the name of a variable that is no field: a name cannot hold it. */
export const NO_FIELD = '\n'

const TODAY = `${NO_FIELD}today`
const always: Formula = { kind: 'all', parts: [] }
const never: Formula = { kind: 'any', parts: [] }

/** A condition, or that it does not hold, as a formula. A comparison with an unanswered field is false. */
export function formulaOf(node: Expression, holds: boolean, context: Context): Formula {
  const read = known.of(context, () => new Map())
  let both = read.get(node)
  if (both === undefined) read.set(node, (both = {}))
  return (both[holds ? 'yes' : 'no'] ??= new Reading(context).condition(node, holds))
}

/** Conditions that have been read: each is asked again wherever a path comes by it. */
const known = new KeptWith<Context, Map<Expression, { yes?: Formula; no?: Formula }>>()

/** A number or day as `factor * variable + offset`. */
interface Linear {
  readonly variable: string | undefined
  readonly factor: Exact
  readonly offset: Exact
}

class Reading {
  readonly #context: Context
  /** The fields whose own `when` is being read: one that asks for itself says nothing. */
  readonly #within = new Set<string>()

  constructor(context: Context) {
    this.#context = context
  }

  condition(node: Expression, holds: boolean): Formula {
    switch (node.kind) {
      case 'not':
        return this.condition(node.operand, !holds)
      case 'and':
      case 'or': {
        const parts = node.operands.map((operand) => this.condition(operand, holds))
        return { kind: (node.kind === 'and') === holds ? 'all' : 'any', parts }
      }
      case 'boolean':
        return node.value === holds ? always : never
      case 'ref':
        return this.#isField(node, options(['true']), holds) ?? opaque(node, holds)
      case 'submitted':
      case 'obtained': {
        const variable = `${NO_FIELD}${node.kind} ${node.document.parts.map(({ text }) => text).join('.')}`
        return { kind: 'in', variable, domain: options([String(holds)]) }
      }
      case 'compare':
        return this.#compare(node, holds) ?? opaque(node, holds)
      case 'member': {
        const each = node.options.map((right) =>
          this.#compare(
            { kind: 'compare', operator: '=', left: node.value, right, start: node.start, end: node.end },
            holds !== node.negated,
          ),
        )
        // `x not in { … }` compares too: without an answer it is false.
        if (node.negated || each.includes(undefined)) return this.#notIn(node, holds) ?? opaque(node, holds)
        return { kind: holds ? 'any' : 'all', parts: each.flatMap((part) => part ?? []) }
      }
      default:
        return opaque(node, holds)
    }
  }

  #notIn(node: Extract<Expression, { kind: 'member' }>, holds: boolean): Formula | undefined {
    if (!node.negated) return undefined
    const each = node.options.map((right) =>
      this.#compare(
        { kind: 'compare', operator: '!=', left: node.value, right, start: node.start, end: node.end },
        holds,
      ),
    )
    if (each.includes(undefined)) return undefined
    return { kind: holds ? 'all' : 'any', parts: each.flatMap((part) => part ?? []) }
  }

  #compare(node: Extract<Expression, { kind: 'compare' }>, holds: boolean): Formula | undefined {
    const { left, right, operator } = node
    const isEqual = operator === '=' || operator === 'is'
    const isOther = operator === '!=' || operator === 'isNot'
    if (isEqual || isOther) {
      const value = wordOf(right)
      if (left.kind === 'channel') {
        const channel = right.kind === 'ref' ? channelSpelled(right.parts[0]?.text ?? '') : undefined
        if (channel === undefined) return undefined
        const domain = options(this.#context.channels.filter((each) => (each === channel) === (isEqual === holds)))
        return { kind: 'in', variable: `${NO_FIELD}channel`, domain }
      }
      if (left.kind === 'outcomeOf' && (right.kind === 'ref' || right.kind === 'string')) {
        const outcome = outcomeOf(right.kind === 'ref' ? (right.parts[0]?.text ?? '') : right.value)
        const equal: Domain = options([outcome])
        const domain = isEqual ? equal : { ...complement(equal), unanswered: false }
        const variable = `${NO_FIELD}outcome ${left.step.parts.map(({ text }) => text).join('.')}`
        return { kind: 'in', variable, domain: holds ? domain : complement(domain) }
      }
      if (left.kind === 'ref' && value !== undefined)
        return this.#isField(
          left,
          isEqual ? options([value]) : { ...complement(options([value])), unanswered: false },
          holds,
        )
      if (right.kind === 'ref' && wordOf(left) !== undefined)
        return this.#compare({ ...node, left: right, right: left }, holds)
    }
    return this.#inOrder(left, operator, right, holds)
  }

  /** That a field holds one of some values, or does not: which it does not either where it has no answer. */
  #isField(node: Expression, values: Domain, holds: boolean): Formula | undefined {
    const name = fieldName(node)
    const field = name === undefined ? undefined : this.#context.fields.get(name)
    const answers = field && answersOf(field)
    if (name === undefined || answers === undefined || answers.kind !== values.kind) return undefined
    if (values.kind === 'options' && answers.kind === 'options' && !answers.others)
      // An option that there is not is a fault of its own: nothing follows from it.
      for (const value of values.values) if (!answers.values.has(value)) return undefined
    return this.#asked(name, holds ? values : complement(values))
  }

  /** A claim about a field, together with what its own constraints say. */
  #asked(name: string, domain: Domain): Formula {
    const field = this.#context.fields.get(name)
    const answers = field && answersOf(field)
    if (field === undefined || answers === undefined || this.#within.has(name))
      return { kind: 'in', variable: name, domain }
    const empty = emptyOf(answers)
    const possible = mayBeEmpty(field) ? { ...answers, unanswered: empty.unanswered } : answers
    const conditions = field.constraints.flatMap((part) => (part.kind === 'condition' ? [part.condition] : []))
    if (conditions.length === 0) return { kind: 'in', variable: name, domain: intersect(domain, possible) }
    this.#within.add(name)
    const asked = conditions.map((condition) => this.condition(condition, true))
    const unasked = conditions.map((condition) => this.condition(condition, false))
    this.#within.delete(name)
    const here = (allowed: Domain): Formula => ({ kind: 'in', variable: name, domain: intersect(domain, allowed) })
    return {
      kind: 'any',
      parts: [
        { kind: 'all', parts: [here(possible), ...asked] },
        { kind: 'all', parts: [here(empty), { kind: 'any', parts: unasked }] },
      ],
    }
  }

  #inOrder(left: Expression, operator: ComparisonOperator, right: Expression, holds: boolean): Formula | undefined {
    const [a, b] = [this.#linear(left), this.#linear(right)]
    const difference = a && b && sum(a, { variable: b.variable, factor: negated(b.factor), offset: negated(b.offset) })
    if (difference === undefined) return undefined
    const { variable, factor, offset } = difference
    const sign = compare(factor, zero)
    // A field that falls out of the sum still has to be answered.
    if (sign === 0 && variable !== undefined) return undefined
    if (variable === undefined) return satisfies(compare(offset, zero), operator) === holds ? always : never
    const at = times(negated(offset), inverse(factor))
    const values = ranges(rangesOf(sign > 0 ? operator : mirrored(operator), at), false)
    if (variable === TODAY)
      return {
        kind: 'in',
        variable,
        domain: intersect(holds ? values : { ...complement(values), unanswered: false }, ranges([unbounded], true)),
      }
    return this.#asked(variable, holds ? values : complement(values))
  }

  #linear(node: Expression): Linear | undefined {
    switch (node.kind) {
      case 'number':
        return node.missing || node.percent ? undefined : constant(exact(node.value))
      case 'date':
        return node.missing ? undefined : constant(dayOf(node.value))
      case 'duration':
        return node.unit === 'day' && !node.missing ? constant(exact(node.amount)) : undefined
      case 'today':
        return { variable: TODAY, factor: one, offset: zero }
      case 'ref': {
        const name = fieldName(node)
        const field = name === undefined ? undefined : this.#context.fields.get(name)
        const isOrdered = field !== undefined && answersOf(field)?.kind === 'ranges'
        return isOrdered ? { variable: name, factor: one, offset: zero } : undefined
      }
      case 'negate': {
        const inner = this.#linear(node.operand)
        return inner && scaled(inner, negated(one))
      }
      case 'arithmetic': {
        const [a, b] = [this.#linear(node.left), this.#linear(node.right)]
        if (a === undefined || b === undefined) return undefined
        if (node.operator === '+') return sum(a, b)
        if (node.operator === '-') return sum(a, scaled(b, negated(one)))
        if (node.operator === '*') {
          if (a.variable === undefined) return scaled(b, a.offset)
          return b.variable === undefined ? scaled(a, b.offset) : undefined
        }
        const isDivisible = b.variable === undefined && compare(b.offset, zero) !== 0
        return isDivisible ? scaled(a, inverse(b.offset)) : undefined
      }
      default:
        return undefined
    }
  }
}

const unbounded: Range = { from: undefined, to: undefined }
const constant = (offset: Exact): Linear => ({ variable: undefined, factor: zero, offset })
const scaled = ({ variable, factor, offset }: Linear, by: Exact): Linear => ({
  variable,
  factor: times(factor, by),
  offset: times(offset, by),
})

function sum(a: Linear, b: Linear): Linear | undefined {
  if (a.variable !== undefined && b.variable !== undefined && a.variable !== b.variable) return undefined
  return { variable: a.variable ?? b.variable, factor: plus(a.factor, b.factor), offset: plus(a.offset, b.offset) }
}

function satisfies(order: number, operator: ComparisonOperator): boolean {
  const holds = { '=': order === 0, is: order === 0, '!=': order !== 0, isNot: order !== 0 }
  return { ...holds, '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0 }[operator]
}

function rangesOf(operator: ComparisonOperator, at: Exact): readonly Range[] {
  const [open, closed] = [
    { at, closed: false },
    { at, closed: true },
  ]
  switch (operator) {
    case '=':
    case 'is':
      return [{ from: closed, to: closed }]
    case '!=':
    case 'isNot':
      return [
        { from: undefined, to: open },
        { from: open, to: undefined },
      ]
    case '<':
      return [{ from: undefined, to: open }]
    case '<=':
      return [{ from: undefined, to: closed }]
    case '>':
      return [{ from: open, to: undefined }]
    case '>=':
      return [{ from: closed, to: undefined }]
  }
}

const mirrored = (operator: ComparisonOperator): ComparisonOperator => {
  const swapped: Partial<Record<ComparisonOperator, ComparisonOperator>> = {
    '<': '>',
    '<=': '>=',
    '>': '<',
    '>=': '<=',
  }
  return swapped[operator] ?? operator
}

const wordOf = (node: Expression): string | undefined => {
  if (node.kind === 'string') return node.missing ? undefined : node.value
  return node.kind === 'boolean' ? String(node.value) : undefined
}

const fieldName = (node: Expression): string | undefined =>
  node.kind === 'ref' && node.parts.length === 1 && !node.missing ? node.parts[0]?.text : undefined

/** What cannot be told: it may hold or not, and holds wherever the same words stand. */
const opaque = (node: Expression, holds: boolean): Formula => ({
  kind: 'in',
  variable: `${OPAQUE}${wordsOf(node)}`,
  domain: options([String(holds)]),
})

/** The same text for the same words, wherever they stand. */
function wordsOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return String(node)
  let words = ''
  for (const [key, part] of Object.entries(node)) if (key !== 'start' && key !== 'end') words += ` ${wordsOf(part)}`
  return Array.isArray(node) ? `[${words}]` : `(${words})`
}
