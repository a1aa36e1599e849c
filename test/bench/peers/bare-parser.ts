import type { TokenType } from 'chevrotain'
import { BareForms } from './bare-forms.ts'
import type { Choice, Rule } from './bare-parts.ts'
import type { LazyChoice } from './bare-statements.ts'
import * as t from './bare-tokens.ts'
import { bareLexer, keywordTypes as K } from './bare-tokens.ts'

/** Chevrotain's `CstParser` of the language (section 9): what reading a text costs by the book. It takes what is correct. */
class BareParser extends BareForms {
  constructor() {
    super()
    this.performSelfAnalysis()
  }

  readonly itemKindWords: Choice = this.words(1, ['licence', 'confirmation', 'filing', 'service'])
  readonly itemKind: Rule = this.RULE('itemKind', () => {
    this.CONSUME(K.kind)
    this.or(1, this.itemKindWords)
  })
  readonly handledBy: Rule = this.after('handledBy', K.handledBy, this.refs)
  readonly statutory: Rule = this.RULE('statutory', () => {
    this.CONSUME(K.statutory)
    this.SUBRULE(this.duration)
    this.OPTION(() => this.CONSUME(K.fromReceipt))
  })
  readonly promised: Rule = this.after('promised', K.promised, this.limit)
  readonly tolerate: Rule = this.RULE('tolerate', () => {
    this.CONSUME(K.tolerate)
    this.SUBRULE(this.duration)
    this.OPTION(() => this.SUBRULE(this.overdue))
  })
  readonly onCommitment: Rule = this.RULE('onCommitment', () => {
    this.CONSUME(K.onCommitment)
    this.OPTION1(() => {
      this.CONSUME(K.verifyWithin)
      this.SUBRULE(this.duration)
      this.OPTION2(() => this.SUBRULE(this.by))
    })
  })
  readonly sharedFrom: Rule = this.after('sharedFrom', K.sharedFrom, this.ref)
  readonly needsParts: LazyChoice = this.choice(1, () => [
    this.tolerate,
    this.onCommitment,
    this.sharedFrom,
    this.condition,
    this.basis,
  ])
  readonly needs: Rule = this.RULE('needs', () => {
    this.CONSUME(K.needs)
    this.SUBRULE(this.refs)
    this.anyNumberOf(1, this.needsParts)
  })
  readonly yields: Rule = this.RULE('yields', () => {
    this.refAfter(1, K.yields)
    this.OPTION(() => {
      this.CONSUME(K.validFor)
      this.SUBRULE(this.duration)
    })
  })
  readonly takenOverFrom: Rule = this.after('takenOverFrom', K.takenOverFrom, this.ref)
  readonly supervisedBy: Rule = this.after('supervisedBy', K.supervisedBy, this.ref)
  readonly fee: Rule = this.RULE('fee', () => {
    this.CONSUME(K.fee)
    this.SUBRULE(this.number)
    this.OPTION(() => this.SUBRULE(this.basis))
  })
  readonly corrections: Rule = this.RULE('corrections', () => {
    this.CONSUME(K.corrections)
    this.CONSUME(t.NumberLiteral)
    this.CONSUME(K.times)
    this.OPTION1(() => {
      this.CONSUME(K.eachWithin)
      this.SUBRULE(this.duration)
    })
    this.OPTION2(() => this.SUBRULE(this.overdue))
  })
  readonly extension: Rule = this.RULE('extension', () => {
    this.CONSUME(K.extension)
    this.SUBRULE(this.duration)
    this.OPTION(() => this.SUBRULE(this.by))
  })
  readonly procedure: Rule = this.after('procedure', K.procedure, this.block)

  readonly itemChoice: LazyChoice = this.bodyChoice(1, () =>
    [this.itemKind, this.basis, this.inForce, this.handledBy, this.statutory, this.promised].concat(
      [this.needs, this.formUse, this.yields, this.sealedWith, this.takenOverFrom, this.supervisedBy],
      [this.fee, this.corrections, this.extension, this.procedure],
    ),
  )
  readonly item: Rule = this.RULE('item', () => {
    this.CONSUME(K.item)
    this.SUBRULE(this.titled)
    this.body(1, this.itemChoice)
  })

  readonly theme: Rule = this.after('theme', K.theme, this.strings)
  readonly visits: Rule = this.RULE('visits', () => {
    this.CONSUME(K.visitsAtMost)
    this.CONSUME(t.NumberLiteral)
    this.OPTION(() => this.CONSUME(K.times))
  })
  readonly channels: Rule = this.RULE('channels', () => {
    this.CONSUME(K.channels)
    this.list(1, this.channelName)
  })
  readonly skip: Rule = this.after('skip', K.skip, this.refs)
  readonly priority: Rule = this.word('priority', K.priority)
  readonly greenChannelBody: LazyChoice = this.bodyChoice(1, () => [this.within, this.skip, this.priority])
  readonly greenChannel: Rule = this.RULE('greenChannel', () => {
    this.CONSUME(K.greenChannel)
    this.SUBRULE(this.condition)
    this.body(1, this.greenChannelBody)
  })
  readonly processPartChoice: LazyChoice = this.choice(1, () => [
    this.within,
    this.theme,
    this.visits,
    this.channels,
    this.basis,
    this.inForce,
  ])
  readonly processPart: Rule = this.RULE('processPart', () => this.or(1, this.processPartChoice()))
  readonly processBody: LazyChoice = this.bodyChoice(1, () => [this.processPart, this.statement, this.greenChannel])
  readonly process: Rule = this.RULE('process', () => {
    this.CONSUME(K.process)
    this.SUBRULE(this.titled)
    this.body(1, this.processBody)
  })

  readonly withoutRefs: Rule = this.after('without', K.without, this.refs)
  readonly throughChannel: Rule = this.after('channel', K.channel, this.channelName)
  readonly submitsParts: LazyChoice = this.choice(1, () => [this.assignments, this.withoutRefs, this.throughChannel])
  readonly submits: Rule = this.RULE('submits', () => {
    this.CONSUME(K.submits)
    this.anyNumberOf(1, this.submitsParts)
  })
  readonly completesWays: Choice = [
    { ALT: () => this.SUBRULE(this.returnTo) },
    { IGNORE_AMBIGUITIES: true, ALT: () => this.CONSUME(t.Name) },
  ]
  readonly completes: Rule = this.RULE('completes', () => {
    this.refAfter(1, K.completes)
    this.OPTION1(() => {
      this.CONSUME(K.outcome)
      this.or(0, this.completesWays)
    })
    this.OPTION2(() => this.CONSUME(t.StringLiteral))
    this.OPTION3(() => this.SUBRULE(this.assignments))
  })

  readonly actionWays: Choice = [
    { ALT: () => this.SUBRULE(this.submits) },
    { ALT: () => this.SUBRULE(this.completes) },
    { ALT: () => (this.CONSUME(K.supplies), this.SUBRULE1(this.refs)) },
    { ALT: () => (this.CONSUME(K.amends), this.SUBRULE1(this.assignments)) },
    { ALT: () => this.CONSUME(K.withdraws) },
    { ALT: () => (this.CONSUME(K.suspends), this.CONSUME(t.StringLiteral)) },
    { ALT: () => this.CONSUME(K.resumes) },
    { ALT: () => this.refAfter(1, K.extends) },
    { ALT: () => (this.CONSUME(K.shares), this.SUBRULE2(this.refs)) },
    { ALT: () => (this.CONSUME(K.rates), this.CONSUME(t.NumberLiteral)) },
    { ALT: () => this.CONSUME(K.looks) },
  ]
  readonly action: Rule = this.RULE('action', () => {
    this.or(0, this.actionWays)
  })

  readonly act: Rule = this.RULE('act', () => {
    this.CONSUME(t.DateLiteral)
    this.CONSUME(t.TimeLiteral)
    this.SUBRULE(this.ref)
    this.OPTION(() => {
      this.CONSUME(t.OpenParen)
      this.CONSUME(t.Name)
      this.CONSUME(t.CloseParen)
    })
    this.SUBRULE(this.action)
  })

  /** `refused` and `withdrawn` may name an item, but not by the keyword that begins the next expectation. */
  private ending(index: number, type: TokenType): void {
    this.consume(index, type)
    this.option(index, {
      GATE: () => !this.is(K.expect, 1) || this.is(t.Dot, 2),
      DEF: () => this.subrule(index, this.ref),
    })
  }

  readonly expectationWords: Choice = this.words(1, ['yellow', 'red'])
  readonly expectationWords2: Choice = this.words(2, ['used', 'elapsed'])
  readonly expectationWays: Choice = [
    { ALT: () => this.CONSUME(K.finished) },
    { ALT: () => this.ending(1, K.refused) },
    { ALT: () => this.ending(2, K.withdrawn) },
    { ALT: () => this.CONSUME(K.deemedAccepted) },
    { ALT: () => this.refAfter(3, K.deemedPassed) },
    { ALT: () => this.refAfter(4, K.task) },
    { ALT: () => this.refAfter(5, K.noTask) },
    { ALT: () => this.refAfter(6, K.obtained) },
    { ALT: () => this.refAfter(7, K.notObtained) },
    { ALT: () => (this.CONSUME(K.not), this.refAfter(8, K.obtained)) },
    {
      ALT: () => {
        this.refAfter(9, K.tolerated)
        this.CONSUME(K.until)
        this.CONSUME1(t.DateLiteral)
      },
    },
    {
      ALT: () => {
        this.CONSUME(K.warning)
        this.or(1, this.expectationWords)
        this.subrule(10, this.ref)
      },
    },
    {
      ALT: () => {
        this.refAfter(11, K.due)
        this.CONSUME(K.at)
        this.CONSUME2(t.DateLiteral)
        this.OPTION9(() => this.CONSUME(t.TimeLiteral))
      },
    },
    {
      ALT: () => {
        this.or(2, this.expectationWords2)
        this.CONSUME(K.atMost)
        this.SUBRULE(this.duration)
      },
    },
  ]
  readonly expectation: Rule = this.RULE('expectation', () => {
    this.or(0, this.expectationWays)
  })

  readonly expect: Rule = this.after('expect', K.expect, this.expectation)

  readonly scenarioBody: LazyChoice = this.bodyChoice(2, () => [this.act, this.expect])
  readonly scenario: Rule = this.RULE('scenario', () => {
    this.CONSUME(K.scenario)
    this.CONSUME(t.StringLiteral)
    this.refAfter(1, K.for)
    this.body(2, this.scenarioBody)
  })

  readonly moduleChoice: LazyChoice = this.choice(1, () =>
    [this.use, this.law, this.calendar, this.office, this.document, this.form].concat(
      [this.item, this.process, this.scenario],
      [this.separator],
    ),
  )
  readonly module: Rule = this.RULE('module', () => this.anyNumberOf(1, this.moduleChoice))
}

const parser = new BareParser()

/** Reads a text with the bare lexer and parser, and throws when either finds anything wrong. */
export function readBare(text: string): void {
  const { tokens, errors } = bareLexer.tokenize(text)
  parser.input = tokens
  parser.module()
  const [failure] = [...errors, ...parser.errors]
  if (failure !== undefined) throw new Error(failure.message)
}
