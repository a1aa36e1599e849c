import type { KeywordId } from '@banjie/dsl'
import type { TokenType } from 'chevrotain'
import type { Choice, Rule } from './bare-parts.ts'
import { BareStatements, type LazyChoice } from './bare-statements.ts'
import * as t from './bare-tokens.ts'
import { keywordTypes as K } from './bare-tokens.ts'

const fieldTypes = [
  'text',
  'number',
  'integer',
  'money',
  'yesno',
  'date',
  'phone',
  'idcard',
  'uscc',
] as const satisfies readonly KeywordId[]

/** What modules declare but items, processes and scenarios. */
export abstract class BareForms extends BareStatements {
  /** Reads with `rule` after a keyword, as a rule of its own. */
  protected after(name: string, type: TokenType, rule: Rule): Rule {
    return this.RULE(name, () => {
      this.CONSUME(type)
      this.SUBRULE(rule)
    })
  }

  protected stringAfter(name: string, type: TokenType): Rule {
    return this.RULE(name, () => {
      this.CONSUME(type)
      this.CONSUME(t.StringLiteral)
    })
  }

  protected word(name: string, type: TokenType): Rule {
    return this.RULE(name, () => {
      this.CONSUME(type)
    })
  }

  readonly use: Rule = this.stringAfter('use', K.use)

  readonly law: Rule = this.RULE('law', () => {
    this.CONSUME(K.law)
    this.SUBRULE1(this.title)
    this.SUBRULE(this.inForce)
    this.OPTION(() => {
      this.CONSUME(K.replacedBy)
      this.SUBRULE2(this.title)
    })
  })

  readonly span: Rule = this.RULE('span', () => {
    this.CONSUME1(t.TimeLiteral)
    this.CONSUME(t.Minus)
    this.CONSUME2(t.TimeLiteral)
  })

  readonly hours: Rule = this.RULE('hours', () => {
    this.CONSUME(K.hours)
    this.list(1, this.span)
  })

  readonly zone: Rule = this.stringAfter('zone', K.zone)
  readonly calendarDays: Rule = this.stringAfter('calendarDays', K.calendarDays)
  readonly receivedWords: Choice = this.words(1, ['atOnce', 'nextWorkingDay'])
  readonly received: Rule = this.RULE('received', () => {
    this.CONSUME(K.received)
    this.or(1, this.receivedWords)
  })

  readonly calendarBody: LazyChoice = this.bodyChoice(1, () => [
    this.hours,
    this.zone,
    this.calendarDays,
    this.received,
  ])
  readonly calendar: Rule = this.RULE('calendar', () => {
    this.CONSUME(K.calendar)
    this.CONSUME(t.Name)
    this.body(1, this.calendarBody)
  })

  private titledNames(name: string, type: TokenType): Rule {
    return this.RULE(name, () => {
      this.CONSUME(type)
      this.list(1, this.titled)
    })
  }

  readonly posts: Rule = this.titledNames('posts', K.post)
  readonly seals: Rule = this.titledNames('seals', K.seal)
  readonly address: Rule = this.stringAfter('address', K.address)
  readonly phone: Rule = this.stringAfter('phone', K.phone)

  readonly officeBody: LazyChoice = this.bodyChoice(2, () => [this.posts, this.seals, this.address, this.phone])
  readonly office: Rule = this.RULE('office', () => {
    this.CONSUME(K.office)
    this.SUBRULE(this.titled)
    this.OPTION(() => this.body(2, this.officeBody))
  })

  readonly format: Rule = this.after('format', K.format, this.strings)
  readonly sample: Rule = this.stringAfter('sample', K.sample)
  readonly blank: Rule = this.stringAfter('blank', K.blank)

  readonly documentBody: LazyChoice = this.bodyChoice(2, () => [this.format, this.sample, this.blank])
  readonly document: Rule = this.RULE('document', () => {
    this.CONSUME(K.document)
    this.SUBRULE(this.titled)
    this.OPTION(() => this.body(2, this.documentBody))
  })

  readonly signed: Rule = this.RULE('signed', () => {
    this.OPTION(() => this.CONSUME(t.Minus))
    this.SUBRULE(this.number)
  })

  readonly valueWays: Choice = [
    { ALT: () => this.SUBRULE(this.signed) },
    { ALT: () => this.CONSUME(t.StringLiteral) },
    { ALT: () => this.CONSUME(t.DateLiteral) },
    { ALT: () => this.CONSUME(K.true) },
    { ALT: () => this.CONSUME(K.false) },
    { ALT: () => this.values(1, t.OpenBracket, t.CloseBracket) },
    {
      GATE: () => this.is(t.Name, 2) && this.is(t.Colon, 3),
      ALT: () => this.SUBRULE(this.assignments),
    },
    { ALT: () => this.values(3, t.OpenBrace, t.CloseBrace) },
  ]
  readonly value: Rule = this.RULE('value', () => {
    this.or(0, this.valueWays)
  })

  private values(index: number, open: TokenType, close: TokenType): void {
    this.consume(index, open)
    this.option(index, () => this.list(index + 1, this.value))
    this.consume(index, close)
  }

  readonly assignment: Rule = this.RULE('assignment', () => {
    this.CONSUME(t.Name)
    this.CONSUME(t.Colon)
    this.SUBRULE(this.value)
  })

  readonly fieldSeparatorWays: Choice = [{ ALT: () => this.CONSUME(t.Semicolon) }, { ALT: () => this.CONSUME(t.Comma) }]
  readonly fieldSeparator: Rule = this.RULE('fieldSeparator', () => {
    this.or(0, this.fieldSeparatorWays)
  })

  private fieldsOf(choice: LazyChoice): void {
    this.CONSUME(t.OpenBrace)
    this.anyNumberOf(1, choice)
    this.CONSUME(t.CloseBrace)
  }

  readonly assignmentChoice: LazyChoice = this.choice(1, () => [this.assignment, this.fieldSeparator])
  readonly assignments: Rule = this.RULE('assignments', () => this.fieldsOf(this.assignmentChoice))
  readonly fieldChoice: LazyChoice = this.choice(1, () => [this.field, this.fieldSeparator])
  readonly fields: Rule = this.RULE('fields', () => this.fieldsOf(this.fieldChoice))

  readonly fieldTypeWords: Choice = this.words(1, fieldTypes)
  readonly fieldTypeWords2: Choice = this.words(2, ['choice', 'choices'])
  readonly fieldTypeWays: Choice = [
    { ALT: () => this.or(1, this.fieldTypeWords) },
    {
      ALT: () => {
        this.or(2, this.fieldTypeWords2)
        this.CONSUME(t.OpenBrace)
        this.SUBRULE(this.strings)
        this.CONSUME(t.CloseBrace)
      },
    },
    {
      ALT: () => {
        this.CONSUME(K.list)
        this.SUBRULE(this.fields)
      },
    },
  ]
  readonly fieldType: Rule = this.RULE('fieldType', () => {
    this.or(0, this.fieldTypeWays)
  })

  readonly boundWords: Choice = this.words(1, ['above', 'atLeast', 'below', 'atMost'])
  readonly boundWays: Choice = [{ ALT: () => this.CONSUME(t.DateLiteral) }, { ALT: () => this.SUBRULE(this.signed) }]
  readonly bound: Rule = this.RULE('bound', () => {
    this.or(1, this.boundWords)
    this.or(0, this.boundWays)
  })

  readonly required: Rule = this.word('required', K.required)
  readonly unit: Rule = this.stringAfter('unit', K.unit)
  readonly matching: Rule = this.stringAfter('matching', K.matching)
  readonly length: Rule = this.RULE('length', () => {
    this.CONSUME(K.length)
    this.CONSUME(K.atMost)
    this.SUBRULE(this.number)
  })
  readonly default: Rule = this.after('default', K.default, this.value)

  readonly constraintChoice: LazyChoice = this.choice(1, () => [
    this.required,
    this.unit,
    this.bound,
    this.matching,
    this.length,
    this.default,
    this.condition,
  ])
  readonly constraint: Rule = this.RULE('constraint', () => this.or(1, this.constraintChoice()))

  readonly field: Rule = this.RULE('field', () => {
    this.CONSUME(t.Name)
    this.CONSUME(t.Colon)
    this.SUBRULE(this.fieldType)
    this.MANY({ GATE: () => !this.is(t.Colon, 2), DEF: () => this.SUBRULE(this.constraint) })
  })

  readonly form: Rule = this.RULE('form', () => {
    this.CONSUME(K.form)
    this.SUBRULE(this.titled)
    this.SUBRULE(this.fields)
  })
}
