import {
  canBeBare,
  keywordTable,
  nearestNames,
  quoteName,
  type Bilingual,
  type Expression,
  type FieldNode,
  type MessageArguments,
  type OutcomeOfNode,
  type Span,
  type StringNode,
} from '@banjie/dsl'
import type { Context } from '../model/context.ts'
import type { Reporter } from '../messages/reporter.ts'
import { outcomeOf } from '../names/words.ts'
import type { OutcomesOf } from './step-outcomes.ts'

/** The type of a value in a condition; undefined where a mistake reported elsewhere hides it. */
type Type =
  'number' | 'date' | 'duration' | 'yesno' | 'text' | 'choice' | 'choices' | 'list' | 'channel' | 'outcome' | undefined

const ordered: readonly Type[] = ['number', 'date', 'duration']

/** Types the conditions of one context. Each place is told of once, whatever the contexts. */
export class TypeReading {
  readonly #context: Context
  readonly #reporter: Reporter
  readonly #told: Set<number>
  readonly #outcomesOf: OutcomesOf
  readonly #unread: readonly Span[]

  constructor(
    context: Context,
    reporter: Reporter,
    told: Set<number>,
    { outcomesOf, unread }: { readonly outcomesOf: OutcomesOf; readonly unread: readonly Span[] },
  ) {
    this.#context = context
    this.#reporter = reporter
    this.#told = told
    this.#outcomesOf = outcomesOf
    this.#unread = unread
  }

  /** Reads what has to hold or not. */
  condition(node: Expression): void {
    const type = this.#typeOf(node)
    if (type !== undefined && type !== 'yesno') this.#misfit(node, 'yesno', type)
  }

  /** Reads the options that a `choose` has branches for. */
  choice(field: Expression, values: readonly StringNode[]): void {
    const type = this.#typeOf(field)
    if (type === undefined) return
    if (type !== 'choice') return this.#misfit(field, 'choice', type)
    for (const value of values) this.#option(field, value)
  }

  #typeOf(node: Expression): Type {
    switch (node.kind) {
      case 'and':
      case 'or':
        for (const operand of node.operands) this.condition(operand)
        return 'yesno'
      case 'not':
        this.condition(node.operand)
        return 'yesno'
      case 'compare':
        this.#compared(node.left, node.right, !['=', '!=', 'is', 'isNot'].includes(node.operator))
        return 'yesno'
      case 'member':
        for (const option of node.options) this.#compared(node.value, option, false)
        return 'yesno'
      case 'arithmetic':
        return this.#calculated(node)
      case 'negate': {
        const type = this.#typeOf(node.operand)
        if (type === undefined || type === 'number' || type === 'duration') return type
        this.#misfit(node.operand, 'number', type)
        return undefined
      }
      case 'number':
      case 'date':
      case 'duration':
        return node.missing ? undefined : node.kind
      case 'string':
        return node.missing ? undefined : 'text'
      case 'boolean':
      case 'submitted':
      case 'obtained':
        return 'yesno'
      case 'today':
        return 'date'
      case 'channel':
        return 'channel'
      case 'outcomeOf':
        return 'outcome'
      case 'ref':
        return typeOfField(this.#fieldOf(node))
      default:
        return undefined
    }
  }

  #compared(left: Expression, right: Expression, isOrder: boolean): void {
    // Channels and outcomes are compared with words, which are no fields; those of channels are known to names.
    if (!isOrder && left.kind === 'channel' && right.kind === 'ref') return
    if (!isOrder && left.kind === 'outcomeOf' && (right.kind === 'ref' || right.kind === 'string'))
      return this.#outcome(left, right)
    const [a, b] = [this.#typeOf(left), this.#typeOf(right)]
    if (isOrder && a !== undefined && !ordered.includes(a)) return this.#misfit(left, 'ordered', a)
    if (a === undefined || b === undefined) return
    if (isChosen(a) && right.kind === 'string') return this.#option(left, right)
    if (isChosen(b) && left.kind === 'string') return this.#option(right, left)
    const isOneKind =
      a === b || (isChosen(a) && isChosen(b)) || (a === 'choice' && b === 'text') || (a === 'text' && b === 'choice')
    if (!isOneKind) this.#misfit(right, isOrder || a !== 'choices' ? a : 'choice', b)
  }

  #calculated({ operator, left, right }: Extract<Expression, { kind: 'arithmetic' }>): Type {
    const [a, b] = [this.#typeOf(left), this.#typeOf(right)]
    if (a === undefined || b === undefined) return undefined
    if (operator === '+' || operator === '-') {
      if (!ordered.includes(a)) return this.#wrong(left, 'number', a)
      if (a === 'date') {
        if (b === 'duration') return 'date'
        return b === 'date' && operator === '-' ? 'duration' : this.#wrong(right, 'duration', b)
      }
      if (a === 'duration' && b === 'date' && operator === '+') return 'date'
      return a === b ? a : this.#wrong(right, a, b)
    }
    if (a !== 'number' && a !== 'duration') return this.#wrong(left, 'number', a)
    if (a === 'number')
      return b === 'number' || (b === 'duration' && operator === '*') ? b : this.#wrong(right, 'number', b)
    if (b === 'duration' && operator === '/') return 'number'
    return b === 'number' ? a : this.#wrong(right, 'number', b)
  }

  #wrong(node: Expression, wanted: string, given: Type): undefined {
    this.#misfit(node, wanted, given)
  }

  #option(of: Expression, value: StringNode): void {
    const field = this.#fieldOf(of)
    if (field?.type.kind !== 'choiceType' || value.missing) return
    const options = field.type.options.flatMap((one) => (one.missing ? [] : [one.value]))
    if (options.includes(value.value) || options.length === 0 || this.#told.has(value.start)) return
    this.#told.add(value.start)
    const [near] = nearestNames(value.value, options)
    const args = { misfit: 'misfit.option', value: value.value, field: field.name.text, known: options.join('、') }
    this.#noSuch(value, args, near, quoted)
  }

  #outcome({ step }: OutcomeOfNode, value: Extract<Expression, { kind: 'ref' | 'string' }>): void {
    const outcomes = value.missing ? undefined : this.#outcomesOf(step)
    const word = value.kind === 'string' ? value.value : value.parts.map(({ text }) => text).join('.')
    if (outcomes === undefined || outcomes.includes(outcomeOf(word)) || this.#told.has(value.start)) return
    const known = outcomes.map(spelled)
    const words = known.map((one) => this.#reporter.wordsAt(value, one))
    const [near] = nearestNames(word, words)
    const args = {
      misfit: 'misfit.outcome',
      value: word,
      step: step.parts.map(({ text }) => text).join('.'),
      known: { zh: known.map(({ zh }) => zh).join('、'), en: known.map(({ en }) => en).join(', ') },
    }
    const written = (name: string): string => (canBeBare(name) ? name : quoteName(name))
    this.#noSuch(value, args, near, value.kind === 'string' ? quoted : written)
  }

  /** A word that is none of those known; the nearest, as it is written, is the fix. */
  #noSuch(
    { start, end }: Expression,
    args: MessageArguments,
    near: string | undefined,
    write: (word: string) => string,
  ): void {
    this.#told.add(start)
    this.#reporter.error(
      'BJ2001',
      { start, end },
      {
        args: { ...args, near: near ?? '' },
        fixes: near === undefined ? [] : [{ title: 'fix.option', edits: [{ start, end, text: write(near) }] }],
      },
    )
  }

  #misfit(node: Expression, wanted: string, given: Type): void {
    if (this.#told.has(node.start) || this.#isBroken(node)) return
    this.#told.add(node.start)
    this.#reporter.error('BJ2001', node, {
      args: { misfit: 'misfit.type', wanted: `type.${wanted}`, given: `type.${given ?? 'text'}` },
    })
  }

  /** Whether it goes on with what cannot be read: `面积 在 { 3 }` was to be more than a number. */
  #isBroken(node: Expression): boolean {
    return this.#unread.some(({ start }) => node.start <= start && start <= node.end + 1)
  }

  #fieldOf(node: Expression): FieldNode | undefined {
    const name = node.kind === 'ref' && node.parts.length === 1 ? node.parts[0]?.text : undefined
    return name === undefined ? undefined : this.#context.fields.get(name)
  }
}

const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, '\\$&')}"`

/** A built-in outcome as it is written in each language, or the step's own. */
const spelled = (outcome: string): Bilingual =>
  outcome === 'pass' || outcome === 'correct' || outcome === 'refuse'
    ? { zh: keywordTable[outcome].zh[0] ?? '', en: keywordTable[outcome].en[0] ?? '' }
    : { zh: outcome, en: outcome }

const isChosen = (type: Type): boolean => type === 'choice' || type === 'choices'

function typeOfField(field: FieldNode | undefined): Type {
  if (field === undefined || field.type.kind === 'missingType') return undefined
  if (field.type.kind === 'choiceType') return field.type.several ? 'choices' : 'choice'
  if (field.type.kind === 'listType') return 'list'
  const { type } = field.type
  if (type === 'yesno' || type === 'date') return type
  return type === 'number' || type === 'integer' || type === 'money' ? 'number' : 'text'
}
