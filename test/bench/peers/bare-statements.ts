import type { KeywordId } from '@banjie/dsl'
import type { TokenType } from 'chevrotain'
import { BareParts, type Choice, type Rule } from './bare-parts.ts'
import * as t from './bare-tokens.ts'
import { keywordTypes as K } from './bare-tokens.ts'

const specialKinds = [
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expertReview',
  'publicNotice',
  'siteSurvey',
  'other',
] as const satisfies readonly KeywordId[]

/** Alternatives that are made when they are first needed. */
export type LazyChoice = () => Choice

/** Steps and what else stands in a block. */
export abstract class BareStatements extends BareParts {
  /** A keyword and a reference after it. */
  protected refAfter(index: number, type: TokenType): void {
    this.consume(index, type)
    this.subrule(index, this.ref)
  }

  /** One of these; the rules are asked for when all stand. */
  protected choice(index: number, rules: () => readonly Rule[]): LazyChoice {
    let made: Choice | undefined
    return () => (made ??= rules().map((rule) => ({ ALT: () => this.subrule(index, rule) })))
  }

  /** One of these, or a separator. */
  protected bodyChoice(index: number, rules: () => readonly Rule[]): LazyChoice {
    return this.choice(index, () => [...rules(), this.separator])
  }

  /** Any of these, any number of times: that a part stands once is for whoever reads the tree. */
  protected anyNumberOf(index: number, choice: LazyChoice): void {
    this.many(index, () => {
      this.or(index, choice())
    })
  }

  /** Any of these between braces. */
  protected body(index: number, choice: LazyChoice): void {
    this.consume(index, t.OpenBrace)
    this.anyNumberOf(index, choice)
    this.consume(index, t.CloseBrace)
  }

  readonly separator: Rule = this.RULE('separator', () => {
    this.CONSUME(t.Semicolon)
  })

  readonly atLeast: Rule = this.RULE('atLeast', () => {
    this.CONSUME(K.atLeast)
    this.SUBRULE(this.duration)
  })

  readonly inPerson: Rule = this.RULE('inPerson', () => {
    this.CONSUME(K.inPerson)
  })

  readonly excludedBy: Rule = this.RULE('excludedBy', () => {
    this.CONSUME(K.excludedBy)
    this.SUBRULE(this.basis)
  })

  readonly reads: Rule = this.RULE('reads', () => {
    this.CONSUME(K.reads)
    this.SUBRULE(this.refs)
  })

  readonly returnTo: Rule = this.RULE('returnTo', () => {
    this.CONSUME(K.returnTo)
    this.CONSUME(t.Name)
    this.OPTION(() => {
      this.CONSUME(t.NumberLiteral)
      this.CONSUME(K.times)
    })
  })

  readonly outcomeWays: Choice = [
    { ALT: () => this.SUBRULE(this.returnTo) },
    {
      IGNORE_AMBIGUITIES: true,
      ALT: () => {
        this.SUBRULE(this.titled)
        this.OPTION(() => this.SUBRULE(this.block))
      },
    },
  ]
  readonly outcome: Rule = this.RULE('outcome', () => {
    this.or(0, this.outcomeWays)
  })

  readonly outcomes: Rule = this.RULE('outcomes', () => {
    this.CONSUME(K.outcomes)
    this.list(1, this.outcome)
  })

  readonly stepBodyBody: LazyChoice = this.bodyChoice(1, () => [
    this.basis,
    this.reads,
    this.outcomes,
    this.formUse,
    this.overdue,
  ])
  readonly stepBody: Rule = this.RULE('stepBody', () => {
    this.body(1, this.stepBodyBody)
  })

  readonly stepParts: LazyChoice = this.choice(1, () => [
    this.bySigned,
    this.within,
    this.atLeast,
    this.inPerson,
    this.basis,
  ])
  readonly step: Rule = this.RULE('step', () => {
    this.CONSUME(K.step)
    this.SUBRULE(this.titled)
    this.anyNumberOf(1, this.stepParts)
    this.OPTION(() => this.SUBRULE(this.stepBody))
  })

  readonly specialKindWords: Choice = this.words(1, specialKinds)
  readonly specialKind: Rule = this.RULE('specialKind', () => this.or(1, this.specialKindWords))

  readonly specialParts: LazyChoice = this.choice(3, () => [
    this.bySigned,
    this.within,
    this.atLeast,
    this.inPerson,
    this.basis,
    this.excludedBy,
  ])
  readonly specialWays: Choice = [
    {
      GATE: () => this.is(K.is, 2) || this.is(t.StringLiteral, 2),
      ALT: () => {
        this.SUBRULE(this.titled)
        this.CONSUME(K.is)
        this.SUBRULE1(this.specialKind)
      },
    },
    { IGNORE_AMBIGUITIES: true, ALT: () => this.SUBRULE2(this.specialKind) },
  ]
  readonly special: Rule = this.RULE('special', () => {
    this.CONSUME(K.special)
    this.or(0, this.specialWays)
    this.anyNumberOf(3, this.specialParts)
    this.OPTION(() => this.SUBRULE(this.stepBody))
  })

  readonly autoRule: Rule = this.RULE('autoRule', () => {
    this.CONSUME(t.Name)
    this.SUBRULE(this.condition)
  })

  readonly otherwiseStep: Rule = this.RULE('otherwiseStep', () => {
    this.CONSUME(K.otherwise)
    this.SUBRULE(this.step)
  })

  readonly autoParts: LazyChoice = this.choice(1, () => [this.within, this.basis])
  readonly autoBody: LazyChoice = this.bodyChoice(2, () => [this.otherwiseStep, this.autoRule])
  readonly auto: Rule = this.RULE('auto', () => {
    this.CONSUME(K.auto)
    this.SUBRULE(this.titled)
    this.anyNumberOf(1, this.autoParts)
    this.body(2, this.autoBody)
  })

  readonly blockBody: LazyChoice = this.bodyChoice(1, () => [this.statement])
  readonly block: Rule = this.RULE('block', () => {
    this.body(1, this.blockBody)
  })

  readonly acceptParts: LazyChoice = this.choice(1, () => [this.by, this.within, this.inPerson])
  readonly acceptBody: LazyChoice = this.bodyChoice(2, () => [this.formUse, this.overdue])
  readonly accept: Rule = this.RULE('accept', () => {
    this.CONSUME(K.accept)
    this.anyNumberOf(1, this.acceptParts)
    this.OPTION(() => this.body(2, this.acceptBody))
  })

  readonly handleBody: LazyChoice = this.bodyChoice(2, () => [this.within, this.overdue])
  readonly handle: Rule = this.RULE('handle', () => {
    this.refAfter(1, K.handle)
    this.OPTION(() => this.body(2, this.handleBody))
  })

  readonly start: Rule = this.RULE('start', () => this.refAfter(1, K.start))

  readonly sequence: Rule = this.RULE('sequence', () => {
    this.CONSUME(K.sequence)
    this.SUBRULE(this.block)
  })

  readonly parallel: Rule = this.RULE('parallel', () => {
    this.CONSUME(K.parallel)
    this.OPTION(() => this.SUBRULE(this.ledBy))
    this.SUBRULE(this.block)
  })

  readonly mergeBody: LazyChoice = this.bodyChoice(1, () => [this.within, this.sealedWith, this.handle])
  readonly merge: Rule = this.RULE('merge', () => {
    this.CONSUME(K.merge)
    this.SUBRULE(this.titled)
    this.body(1, this.mergeBody)
  })

  readonly stageParts: LazyChoice = this.choice(1, () => [this.ledBy, this.within])
  readonly stage: Rule = this.RULE('stage', () => {
    this.CONSUME(K.stage)
    this.SUBRULE(this.titled)
    this.anyNumberOf(1, this.stageParts)
    this.SUBRULE(this.block)
  })

  readonly when: Rule = this.RULE('when', () => {
    this.CONSUME(K.when)
    this.SUBRULE1(this.expression)
    this.SUBRULE1(this.block)
    this.MANY(() => {
      this.CONSUME(K.otherwiseWhen)
      this.SUBRULE2(this.expression)
      this.SUBRULE2(this.block)
    })
    this.OPTION(() => this.SUBRULE(this.otherwise))
  })

  readonly otherwise: Rule = this.RULE('otherwise', () => {
    this.CONSUME(K.otherwise)
    this.SUBRULE(this.block)
  })

  readonly branch: Rule = this.RULE('branch', () => {
    this.SUBRULE(this.strings)
    this.SUBRULE(this.block)
  })

  readonly chooseBody: LazyChoice = this.bodyChoice(2, () => [this.branch, this.otherwise])
  readonly choose: Rule = this.RULE('choose', () => {
    this.refAfter(1, K.choose)
    this.body(2, this.chooseBody)
  })

  readonly preReviewParts: LazyChoice = this.choice(1, () => [this.within, this.overdue])
  readonly preReview: Rule = this.RULE('preReview', () => {
    this.CONSUME(K.preReview)
    this.SUBRULE(this.block)
    this.CONSUME(K.formalWhen)
    this.SUBRULE(this.expression)
    this.anyNumberOf(1, this.preReviewParts)
  })

  readonly awaitParts: LazyChoice = this.choice(1, () => [this.within, this.overdue])
  readonly await: Rule = this.RULE('await', () => {
    this.CONSUME(K.await)
    this.SUBRULE(this.expression)
    this.anyNumberOf(1, this.awaitParts)
  })

  readonly notify: Rule = this.RULE('notify', () => {
    this.refAfter(1, K.notify)
    this.CONSUME(t.StringLiteral)
  })

  readonly push: Rule = this.RULE('push', () => {
    this.CONSUME(K.push)
    this.SUBRULE(this.refs)
    this.refAfter(1, K.to)
  })

  readonly issueParts: LazyChoice = this.choice(1, () => [this.by, this.within, this.inPerson])
  readonly issue: Rule = this.RULE('issue', () => {
    this.CONSUME(K.issue)
    this.anyNumberOf(1, this.issueParts)
  })

  readonly archive: Rule = this.RULE('archive', () => {
    this.CONSUME(K.archive)
  })

  readonly evaluate: Rule = this.RULE('evaluate', () => {
    this.CONSUME(K.evaluate)
    this.OPTION(() => {
      this.CONSUME(K.negative)
      this.refAfter(1, K.start)
    })
  })

  readonly finish: Rule = this.RULE('finish', () => {
    this.CONSUME(K.finish)
  })

  readonly refuse: Rule = this.RULE('refuse', () => {
    this.CONSUME(K.refuse)
    this.OPTION(() => this.CONSUME(t.StringLiteral))
  })

  readonly statementWays: LazyChoice = this.choice(1, () =>
    [this.step, this.special, this.auto, this.accept, this.handle, this.start, this.sequence].concat(
      [this.parallel, this.merge, this.stage, this.when, this.choose, this.preReview, this.await],
      [this.notify, this.push, this.issue, this.archive, this.evaluate, this.finish, this.refuse],
    ),
  )
  readonly statement: Rule = this.RULE('statement', () => this.or(1, this.statementWays()))
}
