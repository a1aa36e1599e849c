import { keywordTypes as K } from '../lexer/token-types.ts'
import type {
  CorrectionsNode,
  ExtensionNode,
  FeeNode,
  HandledByNode,
  ItemKind,
  ItemKindNode,
  ItemNode,
  ItemPart,
  NeedsNode,
  NeedsPart,
  OnCommitmentNode,
  ProcedureNode,
  PromisedNode,
  SharedFromNode,
  StatutoryNode,
  SupervisedByNode,
  TakenOverFromNode,
  TolerateNode,
  VerifyNode,
  YieldsNode,
} from '../tree/item.ts'
import type { DurationNode, RefNode } from '../tree/leaves.ts'
import type { Alternative, Rule } from './base.ts'
import { StatementGrammar } from './statements.ts'

/** A document comes in one of these ways, so one of these parts may stand. */
const waysToCome: readonly string[] = ['tolerate', 'onCommitment', 'sharedFrom']

/** Items and their parts. */
export abstract class ItemGrammar extends StatementGrammar {
  private readonly itemKindAlternatives: Alternative<ItemKind | undefined>[] = [
    { ALT: () => (this.keyword(1, K.licence), 'licence') },
    { ALT: () => (this.keyword(1, K.confirmation), 'confirmation') },
    { ALT: () => (this.keyword(1, K.filing), 'filing') },
    { ALT: () => (this.keyword(1, K.service), 'service') },
    { ALT: () => (this.expected('itemKind'), undefined) },
  ]

  readonly itemKind: Rule<ItemKindNode> = this.RULE('itemKind', (): ItemKindNode => {
    const keyword = this.keyword(1, K.kind)
    const value = this.oneOf(1, this.itemKindAlternatives)
    return { kind: 'itemKind', value, ...this.since(keyword) }
  })

  readonly handledBy: Rule<HandledByNode> = this.RULE('handledBy', (): HandledByNode => {
    const keyword = this.keyword(1, K.handledBy)
    const offices = this.SUBRULE(this.refs, { ARGS: ['office'] })
    return { kind: 'handledBy', offices, ...this.since(keyword) }
  })

  readonly statutory: Rule<StatutoryNode> = this.RULE('statutory', (): StatutoryNode => {
    const keyword = this.keyword(1, K.statutory)
    const limit = this.SUBRULE(this.duration)
    const fromReceipt = this.OPTION(() => this.keyword(1, K.fromReceipt)) !== undefined
    return { kind: 'statutory', limit, fromReceipt, ...this.since(keyword) }
  })

  readonly promised: Rule<PromisedNode> = this.RULE('promised', (): PromisedNode => {
    const keyword = this.keyword(1, K.promised)
    const limit = this.SUBRULE(this.limit)
    return { kind: 'promised', limit, ...this.since(keyword) }
  })

  readonly tolerate: Rule<TolerateNode> = this.RULE('tolerate', (): TolerateNode => {
    const keyword = this.keyword(1, K.tolerate)
    const limit = this.SUBRULE(this.duration)
    const overdue = this.OPTION(() => this.SUBRULE(this.overdue))
    return { kind: 'tolerate', limit, overdue, ...this.since(keyword) }
  })

  /** `by Ref` where the post alone is kept. */
  private optionalBy(index: number): RefNode | undefined {
    return this.option(index, () => {
      this.keyword(index, K.by)
      return this.subrule(index, this.ref, { ARGS: ['post'] })
    })
  }

  readonly verify: Rule<VerifyNode> = this.RULE('verify', (): VerifyNode => {
    const keyword = this.keyword(1, K.verifyWithin)
    const limit = this.SUBRULE(this.duration)
    const by = this.optionalBy(2)
    return { kind: 'verify', limit, by, ...this.since(keyword) }
  })

  readonly onCommitment: Rule<OnCommitmentNode> = this.RULE('onCommitment', (): OnCommitmentNode => {
    const keyword = this.keyword(1, K.onCommitment)
    const verify = this.OPTION(() => this.SUBRULE(this.verify))
    return { kind: 'onCommitment', verify, ...this.since(keyword) }
  })

  readonly sharedFrom: Rule<SharedFromNode> = this.RULE('sharedFrom', (): SharedFromNode => {
    const keyword = this.keyword(1, K.sharedFrom)
    const office = this.SUBRULE(this.ref, { ARGS: ['office'] })
    return { kind: 'sharedFrom', office, ...this.since(keyword) }
  })

  readonly needs: Rule<NeedsNode> = this.RULE('needs', (): NeedsNode => {
    const keyword = this.keyword(1, K.needs)
    const documents = this.SUBRULE(this.refs, { ARGS: ['document'] })
    const parts: NeedsPart[] = []
    this.headParts('needsPart', () => {
      this.MANY(() => {
        this.OR([
          { ALT: () => this.addOnce<NeedsPart>(parts, this.SUBRULE(this.tolerate), waysToCome) },
          { ALT: () => this.addOnce<NeedsPart>(parts, this.SUBRULE(this.onCommitment), waysToCome) },
          { ALT: () => this.addOnce<NeedsPart>(parts, this.SUBRULE(this.sharedFrom), waysToCome) },
          { ALT: () => this.addOnce<NeedsPart>(parts, this.SUBRULE(this.condition)) },
          { ALT: () => this.addOnce<NeedsPart>(parts, this.SUBRULE(this.basis)) },
        ])
      })
    })
    return { kind: 'needs', documents, parts, ...this.since(keyword) }
  })

  readonly yields: Rule<YieldsNode> = this.RULE('yields', (): YieldsNode => {
    const keyword = this.keyword(1, K.yields)
    const document = this.SUBRULE(this.ref, { ARGS: ['document'] })
    const validFor = this.OPTION((): DurationNode => {
      this.keyword(1, K.validFor)
      return this.SUBRULE(this.duration)
    })
    return { kind: 'yields', document, validFor, ...this.since(keyword) }
  })

  readonly takenOverFrom: Rule<TakenOverFromNode> = this.RULE('takenOverFrom', (): TakenOverFromNode => {
    const keyword = this.keyword(1, K.takenOverFrom)
    const office = this.SUBRULE(this.ref, { ARGS: ['office'] })
    return { kind: 'takenOverFrom', office, ...this.since(keyword) }
  })

  readonly supervisedBy: Rule<SupervisedByNode> = this.RULE('supervisedBy', (): SupervisedByNode => {
    const keyword = this.keyword(1, K.supervisedBy)
    const office = this.SUBRULE(this.ref, { ARGS: ['office'] })
    return { kind: 'supervisedBy', office, ...this.since(keyword) }
  })

  readonly fee: Rule<FeeNode> = this.RULE('fee', (): FeeNode => {
    const keyword = this.keyword(1, K.fee)
    const amount = this.SUBRULE(this.number, { ARGS: ['number'] })
    const basis = this.OPTION(() => this.SUBRULE(this.basis))
    return { kind: 'fee', amount, basis, ...this.since(keyword) }
  })

  readonly corrections: Rule<CorrectionsNode> = this.RULE('corrections', (): CorrectionsNode => {
    const keyword = this.keyword(1, K.corrections)
    const times = this.SUBRULE(this.number, { ARGS: ['wholeNumber'] })
    this.need(1, K.times, 'times')
    const eachWithin = this.OPTION1((): DurationNode => {
      this.keyword(1, K.eachWithin)
      return this.SUBRULE(this.duration)
    })
    const overdue = this.OPTION2(() => this.SUBRULE(this.overdue))
    return { kind: 'corrections', times, eachWithin, overdue, ...this.since(keyword) }
  })

  readonly extension: Rule<ExtensionNode> = this.RULE('extension', (): ExtensionNode => {
    const keyword = this.keyword(1, K.extension)
    const length = this.SUBRULE(this.duration)
    const by = this.optionalBy(2)
    return { kind: 'extension', length, by, ...this.since(keyword) }
  })

  readonly procedure: Rule<ProcedureNode> = this.RULE('procedure', (): ProcedureNode => {
    const keyword = this.keyword(1, K.procedure)
    const block = this.SUBRULE(this.block)
    return { kind: 'procedure', block, ...this.since(keyword) }
  })

  private readonly itemPartAlternatives: Alternative<ItemPart>[] = [
    { ALT: () => this.subrule(1, this.itemKind) },
    { ALT: () => this.subrule(1, this.basis) },
    { ALT: () => this.subrule(1, this.inForce) },
    { ALT: () => this.subrule(1, this.handledBy) },
    { ALT: () => this.subrule(1, this.statutory) },
    { ALT: () => this.subrule(1, this.promised) },
    { ALT: () => this.subrule(1, this.needs) },
    { ALT: () => this.subrule(1, this.formUse) },
    { ALT: () => this.subrule(1, this.yields) },
    { ALT: () => this.subrule(1, this.sealedWith) },
    { ALT: () => this.subrule(1, this.takenOverFrom) },
    { ALT: () => this.subrule(1, this.supervisedBy) },
    { ALT: () => this.subrule(1, this.fee) },
    { ALT: () => this.subrule(1, this.corrections) },
    { ALT: () => this.subrule(1, this.extension) },
    { ALT: () => this.subrule(1, this.procedure) },
  ]

  readonly itemPart: Rule<ItemPart> = this.RULE('itemPart', (): ItemPart => this.oneOf(1, this.itemPartAlternatives))

  readonly item: Rule<ItemNode> = this.RULE('item', (): ItemNode => {
    const { doc } = this.peek()
    const keyword = this.keyword(1, K.item)
    this.enterDeclaration()
    const name = this.name(1, 'item')
    const title = this.optionalString(2)
    const parts: ItemPart[] = []
    this.braces(1, 'itemPart', () => {
      this.MANY({
        GATE: () => !this.atFormDeclaration(),
        DEF: () => {
          this.OR([{ ALT: () => parts.push(this.SUBRULE(this.itemPart)) }, { ALT: () => this.separator(1) }])
        },
      })
    })
    return { kind: 'item', doc, name, title, parts, ...this.since(keyword) }
  })
}
