import type { TokenType } from 'chevrotain'
import { keywordTable } from '../keywords/table.ts'
import { hasHan, normalName } from '../lexer/characters.ts'
import * as t from '../lexer/token-types.ts'
import { keywordTypes as K } from '../lexer/token-types.ts'
import type { Expression } from '../tree/expressions.ts'
import type { NameNode, RefNode } from '../tree/leaves.ts'
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

const comparable = [t.NumberLiteral, t.StringLiteral, t.DateLiteral, t.OpenParen, K.today]

/** Words in which comparisons are thought of, and their signs. */
const signsInWords: ReadonlyMap<string, InfixOperator> = new Map(
  (
    [
      ['=', '等于 equals'],
      ['!=', '不等于 不为'],
      ['>', '大于 超过 高于 多于 above over exceeds'],
      ['>=', '大于等于 大于或等于 不小于 不低于 不少于 至少'],
      ['<', '小于 低于 少于 below under'],
      ['<=', '小于等于 小于或等于 不大于 不超过 不高于 不多于 至多'],
    ] as const
  ).flatMap(([sign, words]) => words.split(' ').map((word) => [word, sign] as const)),
)

/** The words of a comparison with which a word ends, behind a name. */
const signInWordsAt = (image: string): string | undefined =>
  [...signsInWords.keys()]
    .toSorted((one, other) => other.length - one.length)
    .find((word) => hasHan(word) && image.length > word.length && image.endsWith(word))

const glued = '非'

/** Conditions and the values in them. Terms are read in a row and made a tree afterwards, by weight. */
export abstract class ExpressionGrammar extends LeafGrammar {
  #terms: Term[] = []
  /** The sign that the name just read ends with, in words: `面积大于` before a number. */
  #gluedSign: InfixOperator | undefined
  /** The constraints of a field are being read. */
  protected isInField: boolean = false

  readonly expression: Rule<Expression> = this.RULE('expression', (): Expression => {
    const outer = this.#terms
    const terms: Term[] = []
    this.#terms = terms
    this.SUBRULE1(this.operand)
    do this.MANY(() => this.or(1, this.continuations))
    while (this.comparesInWords())
    this.#terms = outer
    const [only] = terms
    if (this.RECORDING_PHASE || (terms.length === 1 && only?.term === 'operand')) {
      return only?.term === 'operand' ? only.node : { kind: 'missingExpression', ...this.here }
    }
    return treeOf(terms, (problem, span) => this.problem(problem, span, { limit: 200 }))
  })

  /** Reads a comparison in words (`面积 大于 50`), which is reported, as the sign that it stands for. */
  private comparesInWords(): boolean {
    if (this.RECORDING_PHASE || this.atNewLine()) return false
    const glued = this.#gluedSign
    this.#gluedSign = undefined
    if (glued !== undefined) {
      this.#terms.push({ term: 'infix', operator: glued, ...this.here })
      this.subrule(2, this.operand)
      return true
    }
    const { start, end, image: found, keywords } = this.peek()
    const written = signsInWords.get(found)
    if (written === undefined || !comparable.some((type) => this.is(type, 2))) return false
    // The constraint of a field may follow its condition.
    if (keywords.length > 0 && this.isInField) return false
    const infix = signs.find(([, operator]) => operator === written)
    if (infix === undefined) return false
    this.slip({ start, end }, written)
    this.skipReported()
    this.#terms.push({ term: 'infix', operator: infix[1], start, end })
    this.subrule(2, this.operand)
    return true
  }

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
    if (!this.atName()) return false
    // What stands before a sign is compared.
    if (this.is(t.Operator, 2) || this.is(t.Dot, 2)) return true
    // One that begins a line begins what comes next: the operand is missing.
    const { keywords } = this.peek()
    return (
      keywords.length === 0 || !(this.atNewLine() || keywords.some((id) => keywordTable[id].category === 'operator'))
    )
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
    // Before a colon it is the name of the next field.
    const hasUnit = this.RECORDING_PHASE || !this.is(t.Colon, 2)
    const unit = hasUnit ? this.option(1, () => this.oneOf(3, this.unitWords)) : undefined
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
    const { image, start, end, lineStart } = token
    const word = this.is(t.NumberLiteral, 2) && this.peek(2).lineStart === lineStart ? signInWordsAt(image) : undefined
    const written = word === undefined ? undefined : signsInWords.get(word)
    if (word !== undefined && written !== undefined) {
      const text = image.slice(0, -word.length)
      this.slip(token, `${text} ${written}`)
      this.skipReported()
      this.#gluedSign = written
      const name: NameNode = { kind: 'name', text: normalName(text), start, end: end - word.length, missing: false }
      return { kind: 'ref', parts: [name], start, end: name.end, missing: false }
    }
    return this.subrule(9, this.ref, { ARGS: ['operand'] })
  }
}
