import type { KeywordId } from '@banjie/dsl'
import { CstParser, tokenMatcher, type CstNode, type IOrAlt, type ParserMethod, type TokenType } from 'chevrotain'
import * as t from './bare-tokens.ts'
import { keywordTypes as K } from './bare-tokens.ts'

/** A rule of the bare grammar. */
export type Rule = ParserMethod<[], CstNode>

/** Alternatives: made once, as making them at every choice would take most of the time. */
export type Choice = IOrAlt<unknown>[]

const units = [
  'workingDayUnit',
  'dayUnit',
  'hourUnit',
  'minuteUnit',
  'secondUnit',
  'monthUnit',
  'yearUnit',
] as const satisfies readonly KeywordId[]

/** Names, literals, conditions and the parts that several constructs share (language section 9). */
export abstract class BareParts extends CstParser {
  constructor() {
    super([...t.vocabulary, ...t.categories], {
      maxLookahead: 1,
      recoveryEnabled: false,
      nodeLocationTracking: 'full',
      skipValidations: true,
    })
  }

  /** Whether the token `ahead` is of a type. */
  protected is(type: TokenType, ahead: number): boolean {
    return tokenMatcher(this.LA(ahead), type)
  }

  /** One keyword of several. */
  protected words(index: number, ids: readonly KeywordId[]): Choice {
    return ids.map((id) => ({ ALT: () => this.consume(index, K[id]) }))
  }

  /** `read` once, and again after every comma. */
  protected list(index: number, rule: Rule): void {
    this.subrule(index, rule)
    this.many(index, () => {
      this.consume(index, t.Comma)
      this.subrule(index + 1, rule)
    })
  }

  readonly ref: Rule = this.RULE('ref', () => {
    this.CONSUME1(t.Name)
    this.MANY(() => {
      this.CONSUME(t.Dot)
      this.CONSUME2(t.Name)
    })
  })

  readonly refs: Rule = this.RULE('refs', () => this.list(1, this.ref))

  readonly strings: Rule = this.RULE('strings', () => {
    this.CONSUME1(t.StringLiteral)
    this.MANY(() => {
      this.CONSUME(t.Comma)
      this.CONSUME2(t.StringLiteral)
    })
  })

  /** A name with or without a title. */
  readonly titled: Rule = this.RULE('titled', () => {
    this.CONSUME(t.Name)
    this.OPTION(() => this.CONSUME(t.StringLiteral))
  })

  readonly numberWords: Choice = this.words(1, ['tenThousand', 'hundredMillion'])
  readonly number: Rule = this.RULE('number', () => {
    this.CONSUME(t.NumberLiteral)
    this.OPTION(() => this.or(1, this.numberWords))
  })

  readonly durationWords: Choice = this.words(1, units)
  readonly duration: Rule = this.RULE('duration', () => {
    this.SUBRULE(this.number)
    this.or(1, this.durationWords)
  })

  readonly limitWays: Choice = [{ ALT: () => this.CONSUME(K.onTheSpot) }, { ALT: () => this.SUBRULE(this.duration) }]
  readonly limit: Rule = this.RULE('limit', () => {
    this.or(0, this.limitWays)
  })

  readonly titleWays: Choice = [{ ALT: () => this.CONSUME(t.Title) }, { ALT: () => this.CONSUME(t.StringLiteral) }]
  readonly title: Rule = this.RULE('title', () => {
    this.or(0, this.titleWays)
  })

  readonly citationWays: Choice = [
    { ALT: () => this.CONSUME(t.Article) },
    {
      ALT: () => {
        this.CONSUME(K.article)
        this.SUBRULE1(this.number)
        this.OPTION2(() => {
          this.CONSUME(K.paragraph)
          this.SUBRULE2(this.number)
        })
        this.OPTION3({
          GATE: () => this.is(t.NumberLiteral, 2),
          DEF: () => {
            this.CONSUME(K.item)
            this.SUBRULE3(this.number)
          },
        })
      },
    },
  ]
  readonly citation: Rule = this.RULE('citation', () => {
    this.SUBRULE(this.title)
    this.OPTION1(() => {
      this.or(0, this.citationWays)
    })
  })

  readonly basis: Rule = this.RULE('basis', () => {
    this.CONSUME(K.basis)
    this.list(1, this.citation)
  })

  readonly inForce: Rule = this.RULE('inForce', () => {
    this.CONSUME(K.inForceFrom)
    this.CONSUME1(t.DateLiteral)
    this.OPTION(() => {
      this.CONSUME(K.until)
      this.CONSUME2(t.DateLiteral)
    })
  })

  readonly within: Rule = this.RULE('within', () => {
    this.CONSUME(K.within)
    this.SUBRULE(this.limit)
  })

  readonly signingWays: Choice = [
    { ALT: () => this.CONSUME(K.allSign) },
    { ALT: () => this.CONSUME(K.anySigns) },
    {
      ALT: () => {
        this.CONSUME(K.vote)
        this.CONSUME1(t.NumberLiteral)
      },
    },
    {
      ALT: () => {
        this.CONSUME2(t.NumberLiteral)
        this.CONSUME(K.persons)
      },
    },
  ]
  readonly signing: Rule = this.RULE('signing', () => {
    this.or(0, this.signingWays)
  })

  readonly by: Rule = this.RULE('by', () => {
    this.CONSUME(K.by)
    this.SUBRULE(this.ref)
  })

  readonly bySigned: Rule = this.RULE('bySigned', () => {
    this.CONSUME(K.by)
    this.SUBRULE(this.ref)
    this.OPTION(() => this.SUBRULE(this.signing))
  })

  readonly ledBy: Rule = this.RULE('ledBy', () => {
    this.CONSUME(K.ledBy)
    this.SUBRULE(this.ref)
  })

  readonly sealedWith: Rule = this.RULE('sealedWith', () => {
    this.CONSUME(K.sealedWith)
    this.SUBRULE(this.ref)
  })

  readonly formUse: Rule = this.RULE('formUse', () => {
    this.CONSUME(K.form)
    this.SUBRULE(this.refs)
  })

  readonly condition: Rule = this.RULE('condition', () => {
    this.CONSUME(K.when)
    this.SUBRULE(this.expression)
  })

  readonly overdueWords: Choice = this.words(1, ['overduePass', 'refuse', 'annul', 'withdraw'])
  readonly overdueWays: Choice = [
    {
      ALT: () => {
        this.CONSUME(K.escalateTo)
        this.SUBRULE(this.ref)
      },
    },
    {
      ALT: () => {
        this.or(1, this.overdueWords)
        this.OPTION(() => this.SUBRULE(this.basis))
      },
    },
  ]
  readonly overdue: Rule = this.RULE('overdue', () => {
    this.CONSUME(K.onOverdue)
    this.or(0, this.overdueWays)
  })

  readonly channelNameWords: Choice = this.words(1, ['window', 'online', 'kiosk', 'mobile'])
  readonly channelName: Rule = this.RULE('channelName', () => this.or(1, this.channelNameWords))

  readonly expressionWays: Choice = [
    {
      ALT: () => {
        this.SUBRULE(this.infix)
        this.SUBRULE2(this.operand)
      },
    },
    { ALT: () => this.SUBRULE(this.member) },
  ]
  /** Operands with the operators between them in a row: weights are for whoever reads the tree. */
  readonly expression: Rule = this.RULE('expression', () => {
    this.SUBRULE1(this.operand)
    this.MANY(() => {
      this.or(0, this.expressionWays)
    })
  })

  readonly infixWays: Choice = [
    { ALT: () => this.CONSUME(t.Operator) },
    { ALT: () => this.CONSUME(K.and) },
    { ALT: () => this.CONSUME(K.or) },
    {
      ALT: () => {
        this.CONSUME(K.is)
        this.OPTION(() => this.CONSUME(K.not))
      },
    },
  ]
  readonly infix: Rule = this.RULE('infix', () => {
    this.or(0, this.infixWays)
  })

  readonly member: Rule = this.RULE('member', () => {
    this.OPTION(() => this.CONSUME(K.not))
    this.CONSUME(K.in)
    this.CONSUME(t.OpenBrace)
    this.list(1, this.expression)
    this.CONSUME(t.CloseBrace)
  })

  readonly operandWords: Choice = this.words(3, units)
  readonly operandWays: Choice = [{ ALT: () => this.CONSUME(K.not) }, { ALT: () => this.CONSUME(t.Minus) }]
  readonly operandWays2: Choice = [
    {
      ALT: () => {
        this.SUBRULE(this.number)
        this.OPTION(() => this.or(3, this.operandWords))
      },
    },
    { ALT: () => this.CONSUME(t.StringLiteral) },
    { ALT: () => this.CONSUME(t.DateLiteral) },
    { ALT: () => this.CONSUME(K.true) },
    { ALT: () => this.CONSUME(K.false) },
    { ALT: () => this.CONSUME(K.today) },
    { ALT: () => this.CONSUME(K.channel) },
    { GATE: () => this.is(t.OpenParen, 2), ALT: () => this.SUBRULE(this.call) },
    {
      ALT: () => {
        this.CONSUME(t.OpenParen)
        this.SUBRULE(this.expression)
        this.CONSUME(t.CloseParen)
      },
    },
    { IGNORE_AMBIGUITIES: true, ALT: () => this.SUBRULE(this.ref) },
  ]
  readonly operand: Rule = this.RULE('operand', () => {
    this.MANY(() => {
      this.or(1, this.operandWays)
    })
    this.or(2, this.operandWays2)
  })

  readonly callWords: Choice = this.words(1, ['submitted', 'obtained', 'outcome'])
  readonly call: Rule = this.RULE('call', () => {
    this.or(1, this.callWords)
    this.CONSUME(t.OpenParen)
    this.SUBRULE(this.ref)
    this.CONSUME(t.CloseParen)
  })
}
