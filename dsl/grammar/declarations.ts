import type { IToken } from 'chevrotain'
import type { Edit } from '../diagnostic.ts'
import { Comma, Minus, Name, Semicolon, StringLiteral } from '../lexer/token-types.ts'
import { keywordTypes as K } from '../lexer/token-types.ts'
import type { Expected } from '../messages/expected.ts'
import { quoted, syntaxError } from '../syntax-error.ts'
import type { TitledNameNode, TitleNode } from '../tree/leaves.ts'
import type {
  CalendarNode,
  CalendarPart,
  Declaration,
  DocumentNode,
  DocumentPart,
  HoursNode,
  LawNode,
  ModuleNode,
  OfficeNode,
  OfficePart,
  ReceivedNode,
  UseNode,
  WorkingHoursNode,
} from '../tree/module.ts'
import type { InForceNode } from '../tree/parts.ts'
import type { Alternative, Rule } from './base.ts'
import { nothing } from './base.ts'
import { ProcessGrammar } from './processes.ts'

/** Modules and what they declare. */
export abstract class ModuleGrammar extends ProcessGrammar {
  readonly use: Rule<UseNode> = this.RULE('use', (): UseNode => {
    const keyword = this.keyword(1, K.use)
    const path = this.string(1, 'path')
    return { kind: 'use', path, ...this.since(keyword) }
  })

  readonly law: Rule<LawNode> = this.RULE('law', (): LawNode => {
    const { doc } = this.peek()
    const keyword = this.keyword(1, K.law)
    this.enterDeclaration()
    const title = this.SUBRULE1(this.title)
    const inForce = this.RECORDING_PHASE || this.is(K.inForceFrom) ? this.SUBRULE(this.inForce) : this.missingInForce()
    const replacedBy = this.OPTION((): TitleNode => {
      this.keyword(1, K.replacedBy)
      return this.SUBRULE2(this.title)
    })
    return { kind: 'law', doc, title, inForce, replacedBy, ...this.since(keyword) }
  })

  private missingInForce(): InForceNode {
    this.expected('inForceFrom')
    const { here } = this
    const from = { kind: 'date', value: '', ...here, missing: true } as const
    return { kind: 'inForce', from, until: undefined, ...here, keywordEnd: here.end }
  }

  readonly workingHours: Rule<WorkingHoursNode> = this.RULE('workingHours', (): WorkingHoursNode => {
    const from = this.time(1)
    this.need(1, Minus, 'minus')
    const to = this.time(2)
    return { kind: 'workingHours', from, to, ...this.spanFrom(from) }
  })

  readonly hours: Rule<HoursNode> = this.RULE('hours', (): HoursNode => {
    const keyword = this.keyword(1, K.hours)
    const hours: WorkingHoursNode[] = [this.SUBRULE1(this.workingHours)]
    this.MANY(() => {
      this.CONSUME(Comma)
      hours.push(this.SUBRULE2(this.workingHours))
    })
    return { kind: 'hours', hours, ...this.since(keyword) }
  })

  readonly received: Rule<ReceivedNode> = this.RULE('received', (): ReceivedNode => {
    const keyword = this.keyword(1, K.received)
    const rule = this.oneOf<ReceivedNode['rule']>(1, [
      { ALT: () => (this.keyword(1, K.atOnce), 'atOnce') },
      { ALT: () => (this.keyword(1, K.nextWorkingDay), 'nextWorkingDay') },
      { ALT: () => (this.expected('received'), undefined) },
    ])
    return { kind: 'received', rule, ...this.since(keyword) }
  })

  readonly calendar: Rule<CalendarNode> = this.RULE('calendar', (): CalendarNode => {
    const { doc } = this.peek()
    const keyword = this.keyword(1, K.calendar)
    this.enterDeclaration()
    const name = this.name(1, 'calendar')
    const parts: CalendarPart[] = []
    this.braces(1, 'calendarPart', () => {
      this.MANY(() => {
        this.OR([
          { ALT: () => parts.push(this.SUBRULE(this.hours)) },
          { ALT: () => parts.push({ kind: 'zone', ...this.stringAfter(2, K.zone, 'string') }) },
          { ALT: () => parts.push({ kind: 'calendarDays', ...this.stringAfter(3, K.calendarDays, 'path') }) },
          { ALT: () => parts.push(this.SUBRULE(this.received)) },
          { ALT: () => this.separator(1) },
        ])
      })
    })
    return { kind: 'calendar', doc, name, parts, ...this.since(keyword) }
  })

  /** The names after `post` or `seal`. */
  private titledNames(index: number, expected: Expected): TitledNameNode[] {
    const found = [this.subrule(index, this.titledName, { ARGS: [expected] })]
    this.many(index, () => {
      this.consume(index, Comma)
      found.push(this.subrule(index + 1, this.titledName, { ARGS: [expected] }))
    })
    return found
  }

  private readonly officeParts: Alternative<OfficePart>[] = [
    {
      ALT: () => {
        const keyword = this.keyword(1, K.post)
        return { kind: 'posts', posts: this.titledNames(2, 'post'), ...this.since(keyword) }
      },
    },
    {
      ALT: () => {
        const keyword = this.keyword(1, K.seal)
        return { kind: 'seals', seals: this.titledNames(4, 'seal'), ...this.since(keyword) }
      },
    },
    { ALT: () => ({ kind: 'address', ...this.stringAfter(5, K.address, 'string') }) },
    { ALT: () => ({ kind: 'officePhone', ...this.stringAfter(6, K.phone, 'string') }) },
  ]

  readonly office: Rule<OfficeNode> = this.RULE('office', (): OfficeNode => {
    const { doc } = this.peek()
    const keyword = this.keyword(1, K.office)
    this.enterDeclaration()
    const name = this.name(1, 'office')
    const title = this.optionalString(2)
    const parts: OfficePart[] = []
    this.headParts('declarationHead', nothing)
    this.OPTION3(() => {
      this.braces(1, 'officePart', () => {
        this.MANY(() => {
          this.OR1([{ ALT: () => parts.push(this.oneOf(2, this.officeParts)) }, { ALT: () => this.separator(1) }])
        })
      })
    })
    return { kind: 'office', doc, name, title, parts, ...this.since(keyword) }
  })

  private readonly documentParts: Alternative<DocumentPart>[] = [
    { ALT: () => ({ kind: 'format', ...this.stringsAfter(4, K.format, 'string') }) },
    { ALT: () => ({ kind: 'sample', ...this.stringAfter(5, K.sample, 'path') }) },
    { ALT: () => ({ kind: 'blank', ...this.stringAfter(6, K.blank, 'path') }) },
  ]

  readonly document: Rule<DocumentNode> = this.RULE('document', (): DocumentNode => {
    const { doc } = this.peek()
    const keyword = this.keyword(1, K.document)
    this.enterDeclaration()
    const name = this.name(1, 'document')
    const title = this.optionalString(2)
    const parts: DocumentPart[] = []
    this.furtherDocuments(keyword)
    this.headParts('declarationHead', nothing)
    this.OPTION3(() => {
      this.braces(1, 'documentPart', () => {
        this.MANY(() => {
          this.OR1([{ ALT: () => parts.push(this.oneOf(2, this.documentParts)) }, { ALT: () => this.separator(1) }])
        })
      })
    })
    return { kind: 'document', doc, name, title, parts, ...this.since(keyword) }
  })

  /** Reports, once, the names that go on after that of a document (`材料 甲, 乙`), and passes them over. */
  private furtherDocuments({ image: keyword }: IToken): void {
    if (this.RECORDING_PHASE) return
    const { start, lineStart } = this.peek()
    const edits: Edit[] = []
    const written: string[] = []
    while (this.is(Comma) && this.is(Name, 2) && this.peek(2).lineStart === lineStart) {
      const [comma, name] = [this.peek(), this.peek(2)]
      edits.push({ start: comma.start, end: name.start, text: `\n${keyword} ` })
      written.push(`${keyword} ${name.image}`)
      this.skipReported()
      this.skipReported()
      if (this.is(StringLiteral)) this.skipReported()
    }
    if (edits.length === 0) return
    const args = { problem: 'problem.oneEach', keyword, written: quoted(written.join(' ')) }
    this.diagnostics.push(syntaxError('BJ0001', start, this.readTo, args, [{ title: 'fix.oneEach', edits }]))
  }

  private readonly declarationAlternatives: Alternative<Declaration>[] = [
    { ALT: () => this.SUBRULE(this.law) },
    { ALT: () => this.SUBRULE(this.calendar) },
    { ALT: () => this.SUBRULE(this.office) },
    { ALT: () => this.SUBRULE(this.document) },
    { ALT: () => this.SUBRULE(this.form) },
    { ALT: () => this.SUBRULE(this.item) },
    { ALT: () => this.SUBRULE(this.process) },
    { ALT: () => this.SUBRULE(this.scenario) },
  ]

  readonly declaration: Rule<Declaration> = this.RULE('declaration', (): Declaration =>
    this.oneOf(1, this.declarationAlternatives),
  )

  readonly module: Rule<ModuleNode> = this.RULE('module', (): ModuleNode => {
    const uses: UseNode[] = []
    const declarations: Declaration[] = []
    this.elementsOfFile('declaration', () => {
      this.MANY(() => {
        this.OR([
          {
            ALT: () => {
              const found = this.SUBRULE(this.use)
              if (declarations.length > 0) {
                this.problem('problem.useFirst', { start: found.start, end: found.keywordEnd })
              }
              uses.push(found)
            },
          },
          {
            ALT: () => {
              declarations.push(this.SUBRULE(this.declaration))
              this.leaveDeclaration()
            },
          },
          { ALT: () => this.CONSUME(Semicolon) },
        ])
      })
    })
    return { kind: 'module', uses, declarations, start: 0, end: this.readTo }
  })
}
