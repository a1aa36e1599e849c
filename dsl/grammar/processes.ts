import { keywordTypes as K } from '../lexer/token-types.ts'
import type { KeywordSpan, Span } from '../tree/leaves.ts'
import type { WithinNode } from '../tree/parts.ts'
import type {
  ChannelNameNode,
  ChannelsNode,
  GreenChannelNode,
  PriorityNode,
  ProcessNode,
  ProcessPart,
  SkipNode,
  Statement,
  VisitsNode,
} from '../tree/process.ts'
import { Comma } from '../lexer/token-types.ts'
import type { Alternative, Rule } from './base.ts'
import { ScenarioGrammar } from './scenarios.ts'

/** Processes, their parts and their green channels. */
export abstract class ProcessGrammar extends ScenarioGrammar {
  readonly visits: Rule<VisitsNode> = this.RULE('visits', (): VisitsNode => {
    const keyword = this.keyword(1, K.visitsAtMost)
    const most = this.SUBRULE(this.number, { ARGS: ['wholeNumber'] })
    this.OPTION(() => this.keyword(1, K.times))
    return { kind: 'visits', most, ...this.since(keyword) }
  })

  readonly channels: Rule<ChannelsNode> = this.RULE('channels', (): ChannelsNode => {
    const keyword = this.keyword(1, K.channels)
    const channels: ChannelNameNode[] = [this.SUBRULE1(this.channelName)]
    this.MANY(() => {
      this.CONSUME(Comma)
      channels.push(this.SUBRULE2(this.channelName))
    })
    return { kind: 'channels', channels, ...this.since(keyword) }
  })

  readonly skip: Rule<SkipNode> = this.RULE('skip', (): SkipNode => {
    const keyword = this.keyword(1, K.skip)
    const steps = this.SUBRULE(this.refs, { ARGS: ['step'] })
    return { kind: 'skip', steps, ...this.since(keyword) }
  })

  readonly greenChannel: Rule<GreenChannelNode> = this.RULE('greenChannel', (): GreenChannelNode => {
    const keyword = this.keyword(1, K.greenChannel)
    this.need(1, K.when, 'when')
    const condition = this.SUBRULE(this.expression)
    const parts: (WithinNode | SkipNode | PriorityNode)[] = []
    this.braces(1, 'greenChannelPart', () => {
      this.MANY(() => {
        this.OR([
          { ALT: () => parts.push(this.SUBRULE(this.within)) },
          { ALT: () => parts.push(this.SUBRULE(this.skip)) },
          { ALT: () => parts.push({ kind: 'priority', ...this.since(this.keyword(1, K.priority)) }) },
          { ALT: () => this.separator(1) },
        ])
      })
    })
    return { kind: 'greenChannel', condition, parts, ...this.since(keyword) }
  })

  private readonly processParts: Alternative<ProcessPart>[] = [
    { ALT: () => this.subrule(1, this.within) },
    { ALT: () => ({ kind: 'theme', ...this.stringsAfter(3, K.theme, 'string') }) },
    { ALT: () => this.subrule(1, this.visits) },
    { ALT: () => this.subrule(1, this.channels) },
    { ALT: () => this.subrule(1, this.basis) },
    { ALT: () => this.subrule(1, this.inForce) },
  ]

  readonly processPart: Rule<ProcessPart> = this.RULE('processPart', (): ProcessPart =>
    this.oneOf(1, this.processParts),
  )

  readonly process: Rule<ProcessNode> = this.RULE('process', (): ProcessNode => {
    const { doc } = this.peek()
    const keyword = this.keyword(1, K.process)
    this.enterDeclaration()
    const name = this.name(1, 'process')
    const title = this.optionalString(2)
    const parts: ProcessPart[] = []
    const statements: Statement[] = []
    const greenChannels: GreenChannelNode[] = []
    const inOrder = (node: KeywordSpan, later: number): void => {
      if (later > 0) this.problem('problem.order', keywordOf(node))
    }
    this.braces(1, 'processPart', () => {
      this.MANY(() => {
        this.OR([
          {
            ALT: () => {
              const before = statements.length + greenChannels.length
              // After a mistake on its line it is most likely a part of the statement that was not read.
              const isStray = before > 0 && this.isOnReportedLine(this.peek())
              const part = this.SUBRULE(this.processPart)
              if (isStray) return
              inOrder(part, before)
              parts.push(part)
            },
          },
          {
            ALT: () => {
              const statement = this.SUBRULE(this.statement)
              inOrder(statement, greenChannels.length)
              statements.push(statement)
            },
          },
          { ALT: () => greenChannels.push(this.SUBRULE(this.greenChannel)) },
          { ALT: () => this.separator(1) },
        ])
      })
    })
    return { kind: 'process', doc, name, title, parts, statements, greenChannels, ...this.since(keyword) }
  })
}

const keywordOf = (node: KeywordSpan): Span => ({ start: node.start, end: node.keywordEnd })
