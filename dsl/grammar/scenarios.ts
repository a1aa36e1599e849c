import type { TokenType } from 'chevrotain'
import * as t from '../lexer/token-types.ts'
import { keywordTypes as K } from '../lexer/token-types.ts'
import type { Expected } from '../messages/expected.ts'
import type { DateNode, InstantNode, NameNode, RefNode, StringNode } from '../tree/leaves.ts'
import type { ChannelNameNode } from '../tree/process.ts'
import type {
  Action,
  ActNode,
  AssignmentNode,
  CompletesNode,
  Expectation,
  ExpectNode,
  ScenarioNode,
  SubmitsNode,
} from '../tree/scenario.ts'
import type { ReturnToNode } from '../tree/steps.ts'
import type { Alternative, Rule } from './base.ts'
import { FormGrammar } from './forms.ts'

/** Scenarios: what somebody does when, and what must hold then. */
export abstract class ScenarioGrammar extends FormGrammar {
  readonly submits: Rule<SubmitsNode> = this.RULE('submits', (): SubmitsNode => {
    const keyword = this.keyword(1, K.submits)
    let fields: AssignmentNode[] | undefined
    let without: RefNode[] | undefined
    let channel: ChannelNameNode | undefined
    this.MANY(() => {
      const word = this.peek()
      const twice = (known: unknown): void => {
        if (known !== undefined) this.problem('problem.twice', this.spanOf(word))
      }
      this.OR([
        {
          ALT: () => {
            twice(fields)
            fields = this.SUBRULE(this.assignments)
          },
        },
        {
          ALT: () => {
            twice(without)
            this.keyword(1, K.without)
            without = this.SUBRULE(this.refs, { ARGS: ['document'] })
          },
        },
        {
          ALT: () => {
            twice(channel)
            this.keyword(1, K.channel)
            channel = this.SUBRULE(this.channelName)
          },
        },
      ])
    })
    return { kind: 'submits', fields: fields ?? [], without: without ?? [], channel, ...this.since(keyword) }
  })

  readonly completes: Rule<CompletesNode> = this.RULE('completes', (): CompletesNode => {
    const keyword = this.keyword(1, K.completes)
    const task = this.SUBRULE(this.ref, { ARGS: ['task'] })
    const outcome = this.OPTION1(() => {
      this.keyword(1, K.outcome)
      return this.oneOf<NameNode | ReturnToNode>(1, [
        { ALT: () => this.SUBRULE(this.returnTo) },
        { ALT: () => this.name(1, 'outcome', 'any') },
        { ALT: () => this.missingName('outcome') },
      ])
    })
    const reason = this.OPTION2((): StringNode => this.string(2))
    const fields = this.OPTION3(() => this.SUBRULE(this.assignments)) ?? []
    return { kind: 'completes', task, outcome, reason, fields, ...this.since(keyword) }
  })

  private readonly actionAlternatives: Alternative<Action>[] = [
    { ALT: () => this.subrule(1, this.submits) },
    { ALT: () => this.subrule(1, this.completes) },
    {
      ALT: () => {
        const keyword = this.keyword(1, K.supplies)
        const documents = this.subrule(1, this.refs, { ARGS: ['document'] })
        return { kind: 'supplies', documents, ...this.since(keyword) }
      },
    },
    {
      ALT: () => {
        const keyword = this.keyword(1, K.amends)
        const fields = this.subrule(1, this.assignments)
        return { kind: 'amends', fields, ...this.since(keyword) }
      },
    },
    { ALT: () => ({ kind: 'withdraws', ...this.since(this.keyword(1, K.withdraws)) }) },
    {
      ALT: () => {
        const { text: reason, ...span } = this.stringAfter(1, K.suspends, 'reason')
        return { kind: 'suspends', reason, ...span }
      },
    },
    { ALT: () => ({ kind: 'resumes', ...this.since(this.keyword(1, K.resumes)) }) },
    {
      ALT: () => {
        const keyword = this.keyword(1, K.extends)
        const item = this.subrule(1, this.ref, { ARGS: ['item'] })
        return { kind: 'extends', item, ...this.since(keyword) }
      },
    },
    {
      ALT: () => {
        const keyword = this.keyword(1, K.shares)
        const documents = this.subrule(2, this.refs, { ARGS: ['document'] })
        return { kind: 'shares', documents, ...this.since(keyword) }
      },
    },
    {
      ALT: () => {
        const keyword = this.keyword(1, K.rates)
        const score = this.subrule(1, this.number, { ARGS: ['wholeNumber'] })
        return { kind: 'rates', score, ...this.since(keyword) }
      },
    },
    { ALT: () => ({ kind: 'looks', ...this.since(this.keyword(1, K.looks)) }) },
    {
      ALT: () => {
        this.expected('action')
        const { here } = this
        return { kind: 'missingAction', ...here, keywordEnd: here.end }
      },
    },
  ]

  readonly action: Rule<Action> = this.RULE('action', (): Action => this.oneOf(1, this.actionAlternatives))

  readonly act: Rule<ActNode> = this.RULE('act', (): ActNode => {
    const at = this.SUBRULE(this.instant)
    const who = this.SUBRULE(this.ref, { ARGS: ['actor'] })
    const person = this.OPTION((): NameNode => {
      this.CONSUME(t.OpenParen)
      const name = this.name(1, 'person', 'any')
      this.need(1, t.CloseParen, 'closeParen')
      return name
    })
    const action = this.SUBRULE(this.action)
    return { kind: 'act', at, who, person, action, ...this.spanFrom(at) }
  })

  private about<Result>(
    index: number,
    type: TokenType,
    expected: Expected,
    make: (ref: RefNode) => Result,
  ): { ALT: () => Result & { start: number; end: number; keywordEnd: number } } {
    return {
      ALT: () => {
        const keyword = this.keyword(index, type)
        const made = make(this.subrule(index, this.ref, { ARGS: [expected] }))
        return { ...made, ...this.since(keyword) }
      },
    }
  }

  /** Ends of a process, which may name an item. */
  private ending(index: number, type: TokenType, kind: 'refused' | 'withdrawn'): Alternative<Expectation> {
    return {
      ALT: () => {
        const keyword = this.keyword(index, type)
        const item = this.option(index, {
          GATE: () => !this.is(K.expect) || this.is(t.Dot, 2),
          DEF: () => this.subrule(index, this.ref, { ARGS: ['item'] }),
        })
        return { kind, item, ...this.since(keyword) }
      },
    }
  }

  private measured(index: number, type: TokenType, kind: 'used' | 'elapsed'): Alternative<Expectation> {
    return {
      ALT: () => {
        const keyword = this.keyword(index, type)
        this.need(index, K.atMost, 'atMost')
        const most = this.subrule(index, this.duration)
        return { kind, most, ...this.since(keyword) }
      },
    }
  }

  private readonly expectationAlternatives: Alternative<Expectation>[] = [
    { ALT: () => ({ kind: 'finished', ...this.since(this.keyword(1, K.finished)) }) },
    this.ending(1, K.refused, 'refused'),
    this.ending(2, K.withdrawn, 'withdrawn'),
    { ALT: () => ({ kind: 'deemedAccepted', ...this.since(this.keyword(1, K.deemedAccepted)) }) },
    this.about(3, K.deemedPassed, 'item', (item) => ({ kind: 'deemedPassed', item })),
    this.about(4, K.task, 'task', (task) => ({ kind: 'task', task })),
    this.about(5, K.noTask, 'task', (task) => ({ kind: 'noTask', task })),
    this.about(6, K.obtained, 'document', (document) => ({ kind: 'resultObtained', document })),
    this.about(7, K.notObtained, 'document', (document) => ({ kind: 'notObtained', document })),
    {
      ALT: () => {
        const keyword = this.keyword(1, K.not)
        this.need(8, K.obtained, 'expectation')
        const document = this.subrule(8, this.ref, { ARGS: ['document'] })
        return { kind: 'notObtained', document, ...this.since(keyword) }
      },
    },
    this.about(9, K.tolerated, 'document', (document) => {
      this.need(9, K.until, 'until')
      return { kind: 'tolerated', document, until: this.date(9) }
    }),
    {
      ALT: () => {
        const keyword = this.keyword(1, K.warning)
        const colour = this.oneOf<'yellow' | 'red'>(10, [
          { ALT: () => (this.keyword(1, K.yellow), 'yellow') },
          { ALT: () => (this.keyword(1, K.red), 'red') },
          { ALT: () => (this.expected('colour'), 'red') },
        ])
        const task = this.subrule(10, this.ref, { ARGS: ['task'] })
        return { kind: 'warning', colour, task, ...this.since(keyword) }
      },
    },
    this.about(11, K.due, 'task', (task) => {
      this.need(11, K.at, 'at')
      return { kind: 'due', task, at: this.subrule(11, this.dayOrInstant) }
    }),
    this.measured(12, K.used, 'used'),
    this.measured(13, K.elapsed, 'elapsed'),
    {
      ALT: () => {
        this.expected('expectation')
        const { here } = this
        return { kind: 'missingExpectation', ...here, keywordEnd: here.end }
      },
    },
  ]

  readonly dayOrInstant: Rule<DateNode | InstantNode> = this.RULE('dayOrInstant', (): DateNode | InstantNode => {
    const date = this.date(1)
    const time = this.OPTION(() => this.time(1))
    return time === undefined ? date : { kind: 'instant', date, time, start: date.start, end: time.end }
  })

  readonly expectation: Rule<Expectation> = this.RULE('expectation', (): Expectation =>
    this.oneOf(1, this.expectationAlternatives),
  )

  readonly expect: Rule<ExpectNode> = this.RULE('expect', (): ExpectNode => {
    const keyword = this.keyword(1, K.expect)
    const expectation = this.SUBRULE(this.expectation)
    return { kind: 'expect', expectation, ...this.since(keyword) }
  })

  readonly scenario: Rule<ScenarioNode> = this.RULE('scenario', (): ScenarioNode => {
    const { doc } = this.peek()
    const keyword = this.keyword(1, K.scenario)
    this.enterDeclaration()
    const title = this.string(1, 'title')
    this.need(1, K.for, 'for')
    const process = this.SUBRULE(this.ref, { ARGS: ['process'] })
    const entries: (ActNode | ExpectNode)[] = []
    this.braces(1, 'scenarioEntry', () => {
      this.MANY(() => {
        this.OR([
          { ALT: () => entries.push(this.SUBRULE(this.act)) },
          { ALT: () => entries.push(this.SUBRULE(this.expect)) },
          { ALT: () => this.separator(1) },
        ])
      })
    })
    return { kind: 'scenario', doc, title, process, entries, ...this.since(keyword) }
  })
}
