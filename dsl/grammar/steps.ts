import type { TokenType } from 'chevrotain'
import { Comma, Semicolon, StringLiteral } from '../lexer/token-types.ts'
import { keywordTypes as K } from '../lexer/token-types.ts'
import type { Expected } from '../messages/expected.ts'
import type { NumberNode, Span } from '../tree/leaves.ts'
import type { BasisNode, WithinNode } from '../tree/parts.ts'
import type { BlockNode } from '../tree/process.ts'
import type {
  AutoNode,
  AutoRuleNode,
  ExcludedByNode,
  NamedOutcomeNode,
  OutcomeNode,
  OutcomesNode,
  ReadsNode,
  ReturnToNode,
  SpecialKind,
  SpecialKindNode,
  SpecialNode,
  StepNode,
  StepPart,
} from '../tree/steps.ts'
import type { Alternative, Rule } from './base.ts'
import { PartGrammar } from './parts.ts'

const specialKinds: readonly (readonly [TokenType, SpecialKind])[] = [
  [K.hearing, 'hearing'],
  [K.tender, 'tender'],
  [K.auction, 'auction'],
  [K.inspection, 'inspection'],
  [K.testing, 'testing'],
  [K.quarantine, 'quarantine'],
  [K.appraisal, 'appraisal'],
  [K.expertReview, 'expertReview'],
  [K.publicNotice, 'publicNotice'],
  [K.siteSurvey, 'siteSurvey'],
  [K.other, 'other'],
]

/** Steps, special procedures, automatic steps and their outcomes. */
export abstract class StepGrammar extends PartGrammar {
  /** Defined with the statements. */
  abstract readonly block: Rule<BlockNode, [Expected?]>

  readonly excludedBy: Rule<ExcludedByNode> = this.RULE('excludedBy', (): ExcludedByNode => {
    const keyword = this.keyword(1, K.excludedBy)
    const basis = this.OPTION(() => this.SUBRULE(this.basis))
    if (basis === undefined) this.expected('basis')
    return { kind: 'excludedBy', basis, ...this.since(keyword) }
  })

  /** The parts that may stand in the head of a step, in any order, each once. */
  private headAlternatives(parts: StepPart[]): Alternative<void>[] {
    return [
      { ALT: () => this.addOnce(parts, this.subrule(1, this.by, { ARGS: [true] })) },
      { ALT: () => this.addOnce(parts, this.subrule(1, this.within)) },
      { ALT: () => this.addOnce(parts, this.subrule(1, this.atLeast)) },
      { ALT: () => this.addOnce(parts, this.subrule(1, this.inPerson)) },
      { ALT: () => this.addOnce(parts, this.subrule(1, this.basis)) },
    ]
  }

  readonly stepHead: Rule<void, [StepPart[]]> = this.RULE('stepHead', (parts: StepPart[]): void => {
    this.headParts('headPart', () => {
      this.MANY(() => {
        this.OR(this.headAlternatives(parts))
      })
    })
  })

  readonly specialHead: Rule<void, [StepPart[]]> = this.RULE('specialHead', (parts: StepPart[]): void => {
    this.headParts('headPart', () => {
      this.MANY(() => {
        this.OR(
          this.headAlternatives(parts).concat({
            ALT: () => this.addOnce(parts, this.subrule(1, this.excludedBy)),
          }),
        )
      })
    })
  })

  readonly stepBody: Rule<Span | undefined, [StepPart[]]> = this.RULE(
    'stepBody',
    (parts: StepPart[]): Span | undefined =>
      this.braces(1, 'stepPart', () => {
        this.MANY({
          GATE: () => !this.atFormDeclaration(),
          DEF: () => {
            this.OR([
              { ALT: () => this.add(parts, this.SUBRULE(this.basis)) },
              { ALT: () => this.add(parts, this.SUBRULE(this.reads)) },
              { ALT: () => this.add(parts, this.SUBRULE(this.outcomes)) },
              { ALT: () => this.add(parts, this.SUBRULE(this.formUse)) },
              { ALT: () => this.add(parts, this.SUBRULE(this.overdue)) },
              { ALT: () => this.separator(1) },
            ])
          },
        })
      }),
  )

  readonly reads: Rule<ReadsNode> = this.RULE('reads', (): ReadsNode => {
    const keyword = this.keyword(1, K.reads)
    const documents = this.SUBRULE(this.refs, { ARGS: ['document'] })
    return { kind: 'reads', documents, ...this.since(keyword) }
  })

  readonly outcomes: Rule<OutcomesNode> = this.RULE('outcomes', (): OutcomesNode => {
    const keyword = this.keyword(1, K.outcomes)
    const outcomes: OutcomeNode[] = [this.SUBRULE1(this.outcome)]
    this.MANY(() => {
      this.CONSUME(Comma)
      outcomes.push(this.SUBRULE2(this.outcome))
    })
    return { kind: 'outcomes', outcomes, ...this.since(keyword) }
  })

  readonly outcome: Rule<OutcomeNode> = this.RULE('outcome', (): OutcomeNode =>
    this.oneOf<OutcomeNode>(1, [
      { ALT: () => this.SUBRULE(this.returnTo) },
      { ALT: () => this.SUBRULE(this.namedOutcome) },
      {
        ALT: () => {
          const name = this.missingName('outcome')
          return { kind: 'namedOutcome', name, title: undefined, block: undefined, start: name.start, end: name.end }
        },
      },
    ]),
  )

  readonly returnTo: Rule<ReturnToNode> = this.RULE('returnTo', (): ReturnToNode => {
    const keyword = this.keyword(1, K.returnTo)
    const step = this.name(1, 'step', 'any')
    const times = this.OPTION((): NumberNode => {
      const number = this.SUBRULE(this.number, { ARGS: ['wholeNumber'] })
      this.need(1, K.times, 'times')
      return number
    })
    return { kind: 'returnTo', step, times, ...this.since(keyword) }
  })

  readonly namedOutcome: Rule<NamedOutcomeNode> = this.RULE('namedOutcome', (): NamedOutcomeNode => {
    const name = this.name(1, 'outcome')
    const title = this.optionalString(2)
    const block = this.OPTION3(() => this.SUBRULE(this.block))
    return { kind: 'namedOutcome', name, title, block, start: name.start, end: this.endOf(name) }
  })

  readonly step: Rule<StepNode> = this.RULE('step', (): StepNode => {
    const { doc } = this.peek()
    const keyword = this.keyword(1, K.step)
    const name = this.name(1, 'step')
    const title = this.optionalString(2)
    const parts: StepPart[] = []
    this.SUBRULE(this.stepHead, { ARGS: [parts] })
    const body = this.OPTION3(() => this.SUBRULE(this.stepBody, { ARGS: [parts] }))
    return { kind: 'step', doc, name, title, parts, body, ...this.since(keyword) }
  })

  private readonly kindAlternatives: Alternative<SpecialKindNode>[] = [
    ...specialKinds.map(([type, value]): Alternative<SpecialKindNode> => ({
      ALT: () => {
        const { startOffset: start } = this.keyword(1, type)
        return { kind: 'specialKind', value, start, end: this.readTo, missing: false }
      },
    })),
    {
      ALT: () => {
        this.expected('specialKind')
        return { kind: 'specialKind', value: 'other', ...this.here, missing: true }
      },
    },
  ]

  readonly specialKind: Rule<SpecialKindNode> = this.RULE('specialKind', (): SpecialKindNode =>
    this.oneOf(1, this.kindAlternatives),
  )

  /** Whether a kind stands here that is not a name of its own (`公示 为 …`). */
  private atKindAlone(): boolean {
    return specialKinds.some(([type]) => this.is(type)) && !this.is(K.is, 2) && !this.is(StringLiteral, 2)
  }

  readonly special: Rule<SpecialNode> = this.RULE('special', (): SpecialNode => {
    const { doc } = this.peek()
    const keyword = this.keyword(1, K.special)
    const { name, title, procedureKind } = this.oneOf<Pick<SpecialNode, 'name' | 'title' | 'procedureKind'>>(1, [
      {
        GATE: () => this.atKindAlone(),
        ALT: () => ({ name: undefined, title: undefined, procedureKind: this.SUBRULE1(this.specialKind) }),
      },
      { GATE: () => this.atName(), ALT: () => this.namedSpecial() },
      {
        ALT: () => {
          this.expected('specialKind')
          const procedureKind: SpecialKindNode = { kind: 'specialKind', value: 'other', ...this.here, missing: true }
          return { name: undefined, title: undefined, procedureKind }
        },
      },
    ])
    const parts: StepPart[] = []
    this.SUBRULE(this.specialHead, { ARGS: [parts] })
    const body = this.OPTION3(() => this.SUBRULE(this.stepBody, { ARGS: [parts] }))
    return { kind: 'special', doc, name, title, procedureKind, parts, body, ...this.since(keyword) }
  })

  private namedSpecial(): Pick<SpecialNode, 'name' | 'title' | 'procedureKind'> {
    const name = this.name(1, 'step')
    const title = this.optionalString(2)
    const procedureKind: SpecialKindNode = this.need(1, K.is, 'is')
      ? this.subrule(2, this.specialKind)
      : { kind: 'specialKind', value: 'other', ...this.here, missing: true }
    return { name, title, procedureKind }
  }

  readonly auto: Rule<AutoNode> = this.RULE('auto', (): AutoNode => {
    const { doc } = this.peek()
    const keyword = this.keyword(1, K.auto)
    const name = this.name(1, 'step')
    const title = this.optionalString(2)
    const parts: (WithinNode | BasisNode)[] = []
    const rules: AutoRuleNode[] = []
    let otherwise: StepNode | undefined
    this.headParts('autoHead', () => {
      this.MANY1(() => {
        this.OR1([
          { ALT: () => this.addOnce(parts, this.SUBRULE(this.within)) },
          { ALT: () => this.addOnce(parts, this.SUBRULE(this.basis)) },
        ])
      })
    })
    this.braces(1, 'autoRule', () => {
      this.MANY2({
        GATE: () => this.atAutoPart(),
        DEF: () => {
          this.OR2([
            {
              ALT: () => {
                const word = this.keyword(1, K.otherwise)
                const found = this.atStep() ? this.SUBRULE(this.step) : undefined
                if (found === undefined) this.expected('step')
                if (otherwise !== undefined) this.problem('problem.twice', this.spanOf(word))
                otherwise ??= found
              },
            },
            { IGNORE_AMBIGUITIES: true, ALT: () => rules.push(this.SUBRULE(this.autoRule)) },
            { ALT: () => this.separator(1) },
          ])
        },
      })
    })
    return { kind: 'auto', doc, name, title, parts, rules, otherwise, ...this.since(keyword) }
  })

  /**
   * Any name can be the outcome of a rule, so a rule is known by its `when`, or by standing first on a line; but not what
   * begins a declaration or a statement there: that is where the rules were left off.
   */
  private atAutoPart(): boolean {
    const isNamed = this.RECORDING_PHASE || (this.atNewLine() && this.atName())
    return this.is(K.when, 2) || this.is(K.otherwise) || this.is(Semicolon) || isNamed
  }

  private atStep(): boolean {
    return this.RECORDING_PHASE || this.is(K.step)
  }

  readonly autoRule: Rule<AutoRuleNode> = this.RULE('autoRule', (): AutoRuleNode => {
    const outcome = this.name(1, 'outcome', 'any')
    if (!this.need(1, K.when, 'when')) {
      return {
        kind: 'autoRule',
        outcome,
        condition: { kind: 'missingExpression', ...this.here },
        ...this.spanFrom(outcome),
      }
    }
    const condition = this.SUBRULE(this.expression)
    return { kind: 'autoRule', outcome, condition, ...this.spanFrom(outcome) }
  })
}
