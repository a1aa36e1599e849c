import { Comma, Name, OpenBrace, Semicolon, StringLiteral } from '../lexer/token-types.ts'
import { keywordTypes as K } from '../lexer/token-types.ts'
import { keywordTable } from '../keywords/table.ts'
import { hasHan } from '../lexer/characters.ts'
import type { Expected } from '../messages/expected.ts'
import { quoted, syntaxError } from '../syntax-error.ts'
import type { CitationNode, KeywordSpan, Span, StringNode } from '../tree/leaves.ts'
import type {
  AtLeastNode,
  BasisNode,
  ByNode,
  ConditionNode,
  FormUseNode,
  InForceNode,
  InPersonNode,
  LedByNode,
  OverdueNode,
  SealedWithNode,
  SigningNode,
  WithinNode,
} from '../tree/parts.ts'
import type { Channel, ChannelNameNode } from '../tree/process.ts'
import type { Alternative, Rule } from './base.ts'
import { ExpressionGrammar } from './expressions.ts'
import type { IToken, TokenType } from 'chevrotain'

/** The parts that several constructs share. */
export abstract class PartGrammar extends ExpressionGrammar {
  /** The span of a construct that a keyword introduces and that ends where reading stands. */
  protected since(keyword: IToken): KeywordSpan {
    return { start: keyword.startOffset, end: this.readTo, keywordEnd: (keyword.endOffset ?? -1) + 1 }
  }

  /** The span of a token. */
  protected spanOf(token: IToken): Span {
    return { start: token.startOffset, end: (token.endOffset ?? -1) + 1 }
  }

  /** The span of a construct that begins with a node and ends where reading stands. */
  protected spanFrom(first: Span): Span {
    return { start: first.start, end: Math.max(first.end, this.readTo) }
  }

  /** `;` or `。`, which may stand between statements, parts, fields, rules and branches. */
  protected separator(index: number): void {
    this.consume(index, Semicolon)
  }

  readonly basis: Rule<BasisNode> = this.RULE('basis', (): BasisNode => {
    const keyword = this.keyword(1, K.basis)
    const citations: CitationNode[] = [this.SUBRULE1(this.citation)]
    this.MANY(() => {
      this.CONSUME(Comma)
      citations.push(this.SUBRULE2(this.citation))
    })
    return { kind: 'basis', citations, ...this.since(keyword) }
  })

  readonly inForce: Rule<InForceNode> = this.RULE('inForce', (): InForceNode => {
    const keyword = this.keyword(1, K.inForceFrom)
    const from = this.date(1)
    const until = this.OPTION(() => {
      this.keyword(1, K.until)
      return this.date(2)
    })
    return { kind: 'inForce', from, until, ...this.since(keyword) }
  })

  readonly within: Rule<WithinNode> = this.RULE('within', (): WithinNode => {
    const keyword = this.keyword(1, K.within)
    const limit = this.SUBRULE(this.limit)
    return { kind: 'within', limit, ...this.since(keyword) }
  })

  readonly atLeast: Rule<AtLeastNode> = this.RULE('atLeast', (): AtLeastNode => {
    const keyword = this.keyword(1, K.atLeast)
    const length = this.SUBRULE(this.duration)
    return { kind: 'atLeast', length, ...this.since(keyword) }
  })

  readonly inPerson: Rule<InPersonNode> = this.RULE('inPerson', (): InPersonNode => {
    const keyword = this.keyword(1, K.inPerson)
    return { kind: 'inPerson', ...this.since(keyword) }
  })

  private readonly signingAlternatives: Alternative<SigningNode>[] = [
    { ALT: () => ({ kind: 'signing', rule: 'all', ...this.since(this.keyword(1, K.allSign)) }) },
    { ALT: () => ({ kind: 'signing', rule: 'any', ...this.since(this.keyword(1, K.anySigns)) }) },
    {
      ALT: () => {
        const keyword = this.keyword(1, K.vote)
        const share = this.subrule(1, this.number, { ARGS: ['percent'] })
        return { kind: 'signing', rule: 'vote', share, ...this.since(keyword) }
      },
    },
    {
      ALT: () => {
        const count = this.subrule(2, this.number, { ARGS: ['wholeNumber'] })
        const { start } = count
        if (!this.lacksLimitWord(start)) this.need(1, K.persons, 'persons')
        return { kind: 'signing', rule: 'persons', count, start, end: this.readTo, keywordEnd: this.readTo }
      },
    },
  ]

  /** Whether a number that may be one of persons is a limit without its keyword (`由 窗口 3 工作日`): that is reported. */
  private lacksLimitWord(start: number): boolean {
    if (this.RECORDING_PHASE || !this.atUnit()) return false
    const { source, end, image: unit } = this.peek()
    this.skipReported()
    const keyword = keywordTable.within[hasHan(unit) ? 'zh' : 'en'][0] ?? ''
    const written = `${keyword} ${source.slice(start, end)}`
    const args = { problem: 'problem.limitWord', keyword, written: quoted(written) }
    const fixes = [{ title: 'fix.write', edits: [{ start, end, text: written }] }]
    this.diagnostics.push(syntaxError('BJ0001', start, end, args, fixes))
    return true
  }

  readonly signing: Rule<SigningNode> = this.RULE('signing', (): SigningNode => this.oneOf(1, this.signingAlternatives))

  readonly by: Rule<ByNode, [boolean]> = this.RULE('by', (shared: boolean): ByNode => {
    const keyword = this.keyword(1, K.by)
    const post = this.SUBRULE(this.ref, { ARGS: ['post'] })
    const signing = this.OPTION({ GATE: () => shared, DEF: () => this.SUBRULE(this.signing) })
    return { kind: 'by', post, signing, ...this.since(keyword) }
  })

  readonly ledBy: Rule<LedByNode> = this.RULE('ledBy', (): LedByNode => {
    const keyword = this.keyword(1, K.ledBy)
    const office = this.SUBRULE(this.ref, { ARGS: ['office'] })
    return { kind: 'ledBy', office, ...this.since(keyword) }
  })

  readonly sealedWith: Rule<SealedWithNode> = this.RULE('sealedWith', (): SealedWithNode => {
    const keyword = this.keyword(1, K.sealedWith)
    const seal = this.SUBRULE(this.ref, { ARGS: ['seal'] })
    return { kind: 'sealedWith', seal, ...this.since(keyword) }
  })

  /** Whether a form is declared here, with its fields: where one is only used, no braces follow, and some are missing. */
  protected atFormDeclaration(): boolean {
    if (!this.is(K.form) || !this.is(Name, 2)) return false
    return this.is(OpenBrace, 3) || (this.is(StringLiteral, 3) && this.is(OpenBrace, 4))
  }

  readonly formUse: Rule<FormUseNode> = this.RULE('formUse', (): FormUseNode => {
    const keyword = this.keyword(1, K.form)
    const forms = this.SUBRULE(this.refs, { ARGS: ['form'] })
    return { kind: 'formUse', forms, ...this.since(keyword) }
  })

  readonly condition: Rule<ConditionNode> = this.RULE('condition', (): ConditionNode => {
    const keyword = this.keyword(1, K.when)
    const condition = this.SUBRULE(this.expression)
    return { kind: 'condition', condition, ...this.since(keyword) }
  })

  private readonly overdueEnds: Alternative<OverdueNode['consequence']>[] = [
    { ALT: () => (this.keyword(1, K.overduePass), 'pass') },
    { ALT: () => (this.keyword(1, K.refuse), 'refuse') },
    { ALT: () => (this.keyword(1, K.annul), 'annul') },
    { ALT: () => (this.keyword(1, K.withdraw), 'withdraw') },
  ]

  private readonly overdueAlternatives: Alternative<Pick<OverdueNode, 'consequence' | 'escalateTo' | 'basis'>>[] = [
    {
      ALT: () => {
        this.keyword(1, K.escalateTo)
        const escalateTo = this.subrule(1, this.ref, { ARGS: ['post'] })
        return { consequence: 'escalate', escalateTo, basis: undefined }
      },
    },
    {
      ALT: () => {
        const consequence = this.oneOf(2, this.overdueEnds)
        const basis = this.option(1, () => this.subrule(1, this.basis))
        return { consequence, escalateTo: undefined, basis }
      },
    },
    {
      ALT: () => {
        this.expected('overdueConsequence')
        return { consequence: 'missing', escalateTo: undefined, basis: undefined }
      },
    },
  ]

  readonly overdue: Rule<OverdueNode> = this.RULE('overdue', (): OverdueNode => {
    const keyword = this.keyword(1, K.onOverdue)
    const what = this.oneOf(1, this.overdueAlternatives)
    return { kind: 'overdue', ...what, ...this.since(keyword) }
  })

  /** A keyword and a list of strings after it. */
  protected stringsAfter(index: number, type: TokenType, expected: Expected): { texts: StringNode[] } & KeywordSpan {
    const keyword = this.keyword(index, type)
    const texts = this.subrule(index, this.strings, { ARGS: [expected] })
    return { texts, ...this.since(keyword) }
  }

  /** A keyword and a string after it. */
  protected stringAfter(index: number, type: TokenType, expected: Expected): { text: StringNode } & KeywordSpan {
    const keyword = this.keyword(index, type)
    const text = this.string(index, expected)
    return { text, ...this.since(keyword) }
  }

  private channelAlternative(type: TokenType, value: Channel): Alternative<ChannelNameNode> {
    return {
      ALT: () => {
        const { startOffset: start } = this.keyword(1, type)
        return { kind: 'channelName', value, start, end: this.readTo, missing: false }
      },
    }
  }

  private readonly channelAlternatives: Alternative<ChannelNameNode>[] = [
    this.channelAlternative(K.window, 'window'),
    this.channelAlternative(K.online, 'online'),
    this.channelAlternative(K.kiosk, 'kiosk'),
    this.channelAlternative(K.mobile, 'mobile'),
    {
      ALT: () => {
        this.expected('channel')
        return { kind: 'channelName', value: 'window', ...this.here, missing: true }
      },
    },
  ]

  readonly channelName: Rule<ChannelNameNode> = this.RULE('channelName', (): ChannelNameNode =>
    this.oneOf(1, this.channelAlternatives),
  )
}
