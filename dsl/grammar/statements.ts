import { Comma, StringLiteral } from '../lexer/token-types.ts'
import { keywordTypes as K } from '../lexer/token-types.ts'
import type { Expected } from '../messages/expected.ts'
import type { RefNode, Span, StringNode } from '../tree/leaves.ts'
import type { LedByNode, OverdueNode, SealedWithNode, WithinNode } from '../tree/parts.ts'
import type {
  AcceptNode,
  ArchiveNode,
  AwaitNode,
  BlockNode,
  ChoiceBranchNode,
  ChooseNode,
  EvaluateNode,
  FinishNode,
  HandleNode,
  IssueNode,
  MergeNode,
  NotifyNode,
  OtherwiseNode,
  ParallelNode,
  PreReviewNode,
  PushNode,
  RefuseNode,
  SequenceNode,
  StageNode,
  StartNode,
  Statement,
  WhenBranchNode,
  WhenNode,
} from '../tree/process.ts'
import type { Rule } from './base.ts'
import { nothing } from './base.ts'
import { StepGrammar } from './steps.ts'

/** What stands in a block. */
export abstract class StatementGrammar extends StepGrammar {
  readonly statement: Rule<Statement> = this.RULE('statement', (): Statement =>
    this.oneOf<Statement>(1, this.statementAlternatives),
  )

  readonly block: Rule<BlockNode, [Expected?]> = this.RULE('block', (opening?: Expected): BlockNode => {
    const statements: Statement[] = []
    const { start } = this.here
    const braces = this.braces(
      1,
      'statement',
      () => {
        this.MANY(() => {
          this.OR([{ ALT: () => statements.push(this.SUBRULE(this.statement)) }, { ALT: () => this.separator(1) }])
        })
      },
      opening,
    )
    const span: Span = braces ?? { start, end: this.readTo }
    return { kind: 'block', statements, ...span, missing: braces === undefined }
  })

  readonly accept: Rule<AcceptNode> = this.RULE('accept', (): AcceptNode => {
    const keyword = this.keyword(1, K.accept)
    const parts: AcceptNode['parts'][number][] = []
    this.headParts('intakePart', () => {
      this.MANY1(() => {
        this.OR1([
          { ALT: () => this.addOnce(parts, this.SUBRULE(this.by, { ARGS: [false] })) },
          { ALT: () => this.addOnce(parts, this.SUBRULE(this.within)) },
          { ALT: () => this.addOnce(parts, this.SUBRULE(this.inPerson)) },
        ])
      })
    })
    this.OPTION(() => {
      this.braces(1, 'acceptPart', () => {
        this.MANY2({
          GATE: () => !this.atFormDeclaration(),
          DEF: () => {
            this.OR2([
              { ALT: () => parts.push(this.SUBRULE(this.formUse)) },
              { ALT: () => parts.push(this.SUBRULE(this.overdue)) },
              { ALT: () => this.separator(1) },
            ])
          },
        })
      })
    })
    return { kind: 'accept', parts, ...this.since(keyword) }
  })

  readonly handle: Rule<HandleNode> = this.RULE('handle', (): HandleNode => {
    const keyword = this.keyword(1, K.handle)
    const item = this.SUBRULE(this.ref, { ARGS: ['item'] })
    const parts: (WithinNode | OverdueNode)[] = []
    this.headParts('handleHead', nothing)
    this.OPTION(() => {
      this.braces(1, 'handlePart', () => {
        this.MANY(() => {
          this.OR([
            { ALT: () => parts.push(this.SUBRULE(this.within)) },
            { ALT: () => parts.push(this.SUBRULE(this.overdue)) },
            { ALT: () => this.separator(1) },
          ])
        })
      })
    })
    return { kind: 'handle', item, parts, ...this.since(keyword) }
  })

  readonly start: Rule<StartNode> = this.RULE('start', (): StartNode => {
    const keyword = this.keyword(1, K.start)
    const process = this.SUBRULE(this.ref, { ARGS: ['process'] })
    return { kind: 'start', process, ...this.since(keyword) }
  })

  readonly sequence: Rule<SequenceNode> = this.RULE('sequence', (): SequenceNode => {
    const keyword = this.keyword(1, K.sequence)
    const block = this.SUBRULE(this.block)
    return { kind: 'sequence', block, ...this.since(keyword) }
  })

  readonly parallel: Rule<ParallelNode> = this.RULE('parallel', (): ParallelNode => {
    const keyword = this.keyword(1, K.parallel)
    const ledBy = this.OPTION(() => this.SUBRULE(this.ledBy))
    const block = this.SUBRULE(this.block)
    return { kind: 'parallel', ledBy, block, ...this.since(keyword) }
  })

  readonly merge: Rule<MergeNode> = this.RULE('merge', (): MergeNode => {
    const { doc } = this.peek()
    const keyword = this.keyword(1, K.merge)
    const name = this.name(1, 'name')
    const title = this.optionalString(2)
    const parts: (WithinNode | SealedWithNode)[] = []
    const handles: HandleNode[] = []
    this.braces(1, 'mergePart', () => {
      this.MANY(() => {
        this.OR([
          { ALT: () => this.addOnce(parts, this.SUBRULE(this.within)) },
          { ALT: () => this.addOnce(parts, this.SUBRULE(this.sealedWith)) },
          { ALT: () => handles.push(this.SUBRULE(this.handle)) },
          { ALT: () => this.separator(1) },
        ])
      })
    })
    return { kind: 'merge', doc, name, title, parts, handles, ...this.since(keyword) }
  })

  readonly stage: Rule<StageNode> = this.RULE('stage', (): StageNode => {
    const { doc } = this.peek()
    const keyword = this.keyword(1, K.stage)
    const name = this.name(1, 'stage')
    const title = this.optionalString(2)
    const parts: (LedByNode | WithinNode)[] = []
    this.headParts('stageHead', () => {
      this.MANY(() => {
        this.OR([
          { ALT: () => this.addOnce(parts, this.SUBRULE(this.ledBy)) },
          { ALT: () => this.addOnce(parts, this.SUBRULE(this.within)) },
        ])
      })
    })
    const block = this.SUBRULE(this.block)
    return { kind: 'stage', doc, name, title, parts, block, ...this.since(keyword) }
  })

  readonly when: Rule<WhenNode> = this.RULE('when', (): WhenNode => {
    const first = this.keyword(1, K.when)
    const branches: WhenBranchNode[] = []
    const condition = this.SUBRULE1(this.expression)
    const block = this.SUBRULE1(this.block, { ARGS: ['afterCondition'] })
    branches.push({ kind: 'whenBranch', condition, block, ...this.since(first) })
    this.MANY(() => {
      const keyword = this.keyword(1, K.otherwiseWhen)
      const next = this.SUBRULE2(this.expression)
      const nextBlock = this.SUBRULE2(this.block, { ARGS: ['afterCondition'] })
      branches.push({ kind: 'whenBranch', condition: next, block: nextBlock, ...this.since(keyword) })
    })
    const otherwise = this.OPTION(() => this.SUBRULE(this.otherwise))
    return { kind: 'when', branches, otherwise, ...this.since(first) }
  })

  readonly otherwise: Rule<OtherwiseNode> = this.RULE('otherwise', (): OtherwiseNode => {
    const keyword = this.keyword(1, K.otherwise)
    const block = this.SUBRULE(this.block)
    return { kind: 'otherwise', block, ...this.since(keyword) }
  })

  readonly choose: Rule<ChooseNode> = this.RULE('choose', (): ChooseNode => {
    const keyword = this.keyword(1, K.choose)
    const field = this.SUBRULE(this.ref, { ARGS: ['fieldName'] })
    const branches: ChoiceBranchNode[] = []
    let otherwise: OtherwiseNode | undefined
    this.braces(1, 'branch', () => {
      this.MANY(() => {
        this.OR([
          { ALT: () => branches.push(this.SUBRULE(this.choiceBranch)) },
          {
            ALT: () => {
              const found = this.SUBRULE(this.otherwise)
              if (otherwise !== undefined) this.problem('problem.twice', { start: found.start, end: found.keywordEnd })
              otherwise ??= found
            },
          },
          { ALT: () => this.separator(1) },
        ])
      })
    })
    return { kind: 'choose', field, branches, otherwise, ...this.since(keyword) }
  })

  readonly choiceBranch: Rule<ChoiceBranchNode> = this.RULE('choiceBranch', (): ChoiceBranchNode => {
    const values: StringNode[] = [this.string(1)]
    this.MANY(() => {
      this.CONSUME(Comma)
      values.push(this.string(2))
    })
    const block = this.SUBRULE(this.block)
    return { kind: 'choiceBranch', values, block, start: values[0]?.start ?? block.start, end: this.readTo }
  })

  private waitParts(parts: (WithinNode | OverdueNode)[]): void {
    this.headParts('waitPart', () => {
      this.many(1, () => {
        this.or(1, [
          { ALT: () => this.addOnce(parts, this.subrule(8, this.within)) },
          { ALT: () => this.addOnce(parts, this.subrule(8, this.overdue)) },
        ])
      })
    })
  }

  readonly preReview: Rule<PreReviewNode> = this.RULE('preReview', (): PreReviewNode => {
    const keyword = this.keyword(1, K.preReview)
    this.awaiting(K.formalWhen)
    const block = this.SUBRULE(this.block)
    const word = this.peek()
    const formal = this.need(1, K.formalWhen, 'formalWhen')
    const formalWhen = formal ? this.spanOf(word) : this.here
    const parts: (WithinNode | OverdueNode)[] = []
    const condition = this.SUBRULE(this.expression)
    this.waitParts(parts)
    return { kind: 'preReview', block, formalWhen, condition, parts, ...this.since(keyword) }
  })

  readonly await: Rule<AwaitNode> = this.RULE('await', (): AwaitNode => {
    const keyword = this.keyword(1, K.await)
    const condition = this.SUBRULE(this.expression)
    const parts: (WithinNode | OverdueNode)[] = []
    this.waitParts(parts)
    return { kind: 'await', condition, parts, ...this.since(keyword) }
  })

  readonly notify: Rule<NotifyNode> = this.RULE('notify', (): NotifyNode => {
    const keyword = this.keyword(1, K.notify)
    const to = this.SUBRULE(this.ref, { ARGS: ['actor'] })
    const text = this.string(1)
    return { kind: 'notify', to, text, ...this.since(keyword) }
  })

  readonly push: Rule<PushNode> = this.RULE('push', (): PushNode => {
    const keyword = this.keyword(1, K.push)
    const what = this.SUBRULE(this.refs, { ARGS: ['pushed'] })
    const hasTo = this.need(1, K.to, 'to')
    const to: RefNode = hasTo || this.atName() ? this.SUBRULE(this.ref, { ARGS: ['office'] }) : this.missingRef()
    return { kind: 'push', what, to, ...this.since(keyword) }
  })

  /** A reference that is not there, where this has been reported. */
  protected missingRef(): RefNode {
    const { here } = this
    return { kind: 'ref', parts: [{ kind: 'name', text: '', ...here, missing: true }], ...here, missing: true }
  }

  readonly issue: Rule<IssueNode> = this.RULE('issue', (): IssueNode => {
    const keyword = this.keyword(1, K.issue)
    const parts: IssueNode['parts'][number][] = []
    this.headParts('intakePart', () => {
      this.MANY(() => {
        this.OR([
          { ALT: () => this.addOnce(parts, this.SUBRULE(this.by, { ARGS: [false] })) },
          { ALT: () => this.addOnce(parts, this.SUBRULE(this.within)) },
          { ALT: () => this.addOnce(parts, this.SUBRULE(this.inPerson)) },
        ])
      })
    })
    return { kind: 'issue', parts, ...this.since(keyword) }
  })

  readonly archive: Rule<ArchiveNode> = this.RULE('archive', (): ArchiveNode => ({
    kind: 'archive',
    ...this.since(this.keyword(1, K.archive)),
  }))

  readonly evaluate: Rule<EvaluateNode> = this.RULE('evaluate', (): EvaluateNode => {
    const keyword = this.keyword(1, K.evaluate)
    const negativeStart = this.OPTION(() => {
      this.keyword(1, K.negative)
      return this.need(1, K.start, 'start') ? this.SUBRULE(this.ref, { ARGS: ['process'] }) : this.missingRef()
    })
    return { kind: 'evaluate', negativeStart, ...this.since(keyword) }
  })

  readonly finish: Rule<FinishNode> = this.RULE('finish', (): FinishNode => ({
    kind: 'finish',
    ...this.since(this.keyword(1, K.finish)),
  }))

  readonly refuse: Rule<RefuseNode> = this.RULE('refuse', (): RefuseNode => {
    const keyword = this.keyword(1, K.refuse)
    const reason = this.is(StringLiteral) || this.RECORDING_PHASE ? this.optionalString(1) : undefined
    return { kind: 'refuse', reason, ...this.since(keyword) }
  })

  private readonly statementAlternatives = [
    { ALT: () => this.SUBRULE(this.step) },
    { ALT: () => this.SUBRULE(this.special) },
    { ALT: () => this.SUBRULE(this.auto) },
    { ALT: () => this.SUBRULE(this.accept) },
    { ALT: () => this.SUBRULE(this.handle) },
    { ALT: () => this.SUBRULE(this.start) },
    { ALT: () => this.SUBRULE(this.sequence) },
    { ALT: () => this.SUBRULE(this.parallel) },
    { ALT: () => this.SUBRULE(this.merge) },
    { ALT: () => this.SUBRULE(this.stage) },
    { ALT: () => this.SUBRULE(this.when) },
    { ALT: () => this.SUBRULE(this.choose) },
    { ALT: () => this.SUBRULE(this.preReview) },
    { ALT: () => this.SUBRULE(this.await) },
    { ALT: () => this.SUBRULE(this.notify) },
    { ALT: () => this.SUBRULE(this.push) },
    { ALT: () => this.SUBRULE(this.issue) },
    { ALT: () => this.SUBRULE(this.archive) },
    { ALT: () => this.SUBRULE(this.evaluate) },
    { ALT: () => this.SUBRULE(this.finish) },
    { ALT: () => this.SUBRULE(this.refuse) },
  ]
}
