import type { TokenType } from 'chevrotain'
import { keywordTable } from '../keywords/table.ts'
import * as t from '../lexer/token-types.ts'
import { keywordTypes as K } from '../lexer/token-types.ts'
import type { Expression } from '../tree/expressions.ts'
import type { RefNode } from '../tree/leaves.ts'
import type { Alternative, Rule } from './base.ts'
import { LeafGrammar } from './leaves.ts'
import type { InfixOperator, Term } from './precedence.ts'
import { treeOf } from './precedence.ts'

const signs: readonly (readonly [TokenType, InfixOperator])[] = [
  [t.Equal, '='],
  [t.NotEqual, '!='],
  [t.Less, '<'],
  [t.LessEqual, '<='],
  [t.Greater, '>'],
  [t.GreaterEqual, '>='],
  [t.Plus, '+'],
  [t.Minus, '-'],
  [t.Star, '*'],
  [t.Slash, '/'],
  [K.and, 'and'],
  [K.or, 'or'],
]

const glued = '非'

/** Conditions and the values in them. Terms are read in a row and made a tree afterwards, by weight. */
export abstract class ExpressionGrammar extends LeafGrammar {
  #terms: Term[] = []

  readonly expression: Rule<Expression> = this.RULE('expression', (): Expression => {
    const outer = this.#terms
    const terms: Term[] = []
    this.#terms = terms
    this.SUBRULE1(this.operand)
    this.MANY(() => this.or(1, this.continuations))
    this.#terms = outer
    const [only] = terms
    if (this.RECORDING_PHASE || (terms.length === 1 && only?.term === 'operand')) {
      return only?.term === 'operand' ? only.node : { kind: 'missingExpression', ...this.here }
    }
    return treeOf(terms, (problem, span) => this.problem(problem, span, { limit: 200 }))
  })

  /** What may follow an operand. */
  private readonly continuations: Alternative<void>[] = [
    {
      ALT: () => {
        this.or(2, this.infixAlternatives)
        this.subrule(2, this.operand)
      },
    },
    { ALT: () => this.member() },
  ]

  private readonly infixAlternatives: Alternative<void>[] = signs
    .map(([type, operator]): Alternative<void> => ({
      ALT: () => {
        const { startOffset: start } = this.keyword(1, type)
        this.#terms.push({ term: 'infix', operator, start, end: this.readTo })
      },
    }))
    .concat({
      ALT: () => {
        const { startOffset: start } = this.keyword(1, K.is)
        const negated = this.option(1, () => this.keyword(2, K.not) !== undefined) ?? false
        this.#terms.push({ term: 'infix', operator: negated ? 'isNot' : 'is', start, end: this.readTo })
      },
    })

  /** `in { … }` and `not in { … }`. */
  private member(): void {
    const { startOffset: start } = this.peek()
    const negated = this.option(2, () => this.keyword(3, K.not) !== undefined) ?? false
    const options: Expression[] = []
    if (!this.need(1, K.in, 'in')) return
    if (this.need(1, t.OpenBrace, 'openBrace')) {
      options.push(this.subrule(3, this.expression))
      this.many(3, () => {
        this.consume(1, t.Comma)
        options.push(this.subrule(4, this.expression))
      })
      this.need(1, t.CloseBrace, 'closeBrace')
    }
    this.#terms.push({ term: 'member', options, negated, start, end: this.readTo })
  }

  private readonly prefixAlternatives: Alternative<void>[] = [
    { ALT: () => this.prefix('not', K.not) },
    { ALT: () => this.prefix('-', t.Minus) },
  ]

  /** An operand with the signs before it. */
  readonly operand: Rule<void> = this.RULE('operand', (): void => {
    if (this.mayFollow(K.not) || this.is(t.Minus)) this.MANY(() => this.or(1, this.prefixAlternatives))
    const node = this.oneOf(2, this.operandAlternatives)
    this.#terms.push({ term: 'operand', node })
  })

  /** A keyword can be the name of a field, but not one that goes on a condition or begins what comes next. */
  private atOperandName(): boolean {
    return this.atName() && !this.peek().keywords.some((id) => keywordTable[id].category === 'operator')
  }

  private missingOperand(): Expression {
    this.expected('operand')
    return { kind: 'missingExpression', ...this.here }
  }

  private prefix(operator: 'not' | '-', type: TokenType): void {
    const { startOffset: start } = this.keyword(1, type)
    this.#terms.push({ term: 'prefix', operator, start, end: this.readTo })
  }

  private readonly operandAlternatives: Alternative<Expression>[] = [
    { ALT: () => this.numeric() },
    { ALT: () => this.string(1) },
    { ALT: () => this.date(1) },
    { ALT: () => this.word(K.true, { kind: 'boolean', value: true }) },
    { ALT: () => this.word(K.false, { kind: 'boolean', value: false }) },
    { ALT: () => this.word(K.today, { kind: 'today' }) },
    { ALT: () => this.word(K.channel, { kind: 'channel' }) },
    { ALT: () => this.call(1, K.submitted, 'document', (document) => ({ kind: 'submitted', document })) },
    { ALT: () => this.call(2, K.obtained, 'document', (document) => ({ kind: 'obtained', document })) },
    { ALT: () => this.call(3, K.outcome, 'step', (step) => ({ kind: 'outcomeOf', step })) },
    { ALT: () => this.bracketed() },
    { IGNORE_AMBIGUITIES: true, ALT: () => this.operandName() },
    {
      ALT: () => this.missingOperand(),
    },
  ]

  private word(
    type: TokenType,
    node: { kind: 'boolean'; value: boolean } | { kind: 'today' } | { kind: 'channel' },
  ): Expression {
    const { startOffset: start } = this.keyword(1, type)
    return { ...node, start, end: this.readTo }
  }

  /** A number, or a duration where a unit follows. */
  private numeric(): Expression {
    const number = this.subrule(1, this.number, { ARGS: ['number'] })
    const unit = this.option(1, () => this.oneOf(3, this.unitWords))
    if (unit === undefined) return number
    const { start, value: amount } = number
    return { kind: 'duration', amount, unit, start, end: this.readTo, missing: false }
  }

  /** `obtained(D)`; without its bracket the word is a name. */
  private call(
    index: number,
    type: TokenType,
    expected: 'document' | 'step',
    make: (
      ref: RefNode,
    ) =>
      | { kind: 'submitted'; document: RefNode }
      | { kind: 'obtained'; document: RefNode }
      | { kind: 'outcomeOf'; step: RefNode },
  ): Expression {
    if (!this.RECORDING_PHASE && !this.is(t.OpenParen, 2)) {
      const name = this.nameOf(index, type)
      return { kind: 'ref', parts: [name], start: name.start, end: name.end, missing: false }
    }
    const { startOffset: start } = this.keyword(index, type)
    this.consume(index, t.OpenParen)
    const ref = this.subrule(index + 10, this.ref, { ARGS: [expected] })
    this.need(index, t.CloseParen, 'closeParen')
    return { ...make(ref), start, end: this.readTo }
  }

  private bracketed(): Expression {
    const { startOffset: start } = this.consume(9, t.OpenParen)
    const node = this.subrule(9, this.expression)
    this.need(9, t.CloseParen, 'closeParen')
    return { ...node, start, end: this.readTo }
  }

  private operandName(): Expression {
    if (!this.RECORDING_PHASE && !this.atOperandName()) return this.missingOperand()
    const token = this.peek()
    if (token.tokenType === t.Word && token.source.startsWith(glued, token.startOffset)) this.suspectsGlue = true
    return this.subrule(9, this.ref, { ARGS: ['operand'] })
  }
}
