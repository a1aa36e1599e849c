import type { TokenType } from 'chevrotain'
import { keywordTable } from '../keywords/table.ts'
import { hasHan } from '../lexer/characters.ts'
import * as t from '../lexer/token-types.ts'
import { keywordTypes as K } from '../lexer/token-types.ts'
import type { BoundNode, ConstraintNode, FieldNode, FieldTypeNode, FormNode, SimpleFieldType } from '../tree/form.ts'
import type { BooleanNode, DateNode, NumberNode, StringNode } from '../tree/leaves.ts'
import type { AssignmentNode, ValueNode } from '../tree/scenario.ts'
import type { Alternative, Rule } from './base.ts'
import { ItemGrammar } from './items.ts'

const simpleTypes: readonly (readonly [TokenType, SimpleFieldType])[] = [
  [K.text, 'text'],
  [K.number, 'number'],
  [K.integer, 'integer'],
  [K.money, 'money'],
  [K.yesno, 'yesno'],
  [K.date, 'date'],
  [K.phone, 'phone'],
  [K.idcard, 'idcard'],
  [K.uscc, 'uscc'],
]

/** Forms, their fields, and the values that fields are given. */
export abstract class FormGrammar extends ItemGrammar {
  /** `;`, `。` or `,` between fields. */
  private fieldSeparator(index: number): void {
    this.or(index, [{ ALT: () => this.separator(index) }, { ALT: () => this.consume(index, t.Comma) }])
  }

  /** Whether a field can begin here: a keyword, and any word after a mistake on its line, is its name only before a colon. */
  private atField(): boolean {
    return this.is(t.Colon, 2) || (this.peek().keywords.length === 0 && !this.isOnReportedLine(this.peek()))
  }

  readonly signedNumber: Rule<NumberNode> = this.RULE('signedNumber', (): NumberNode => {
    const sign = this.OPTION(() => this.CONSUME(t.Minus))
    const number = this.SUBRULE(this.number, { ARGS: ['number'] })
    return sign === undefined ? number : { ...number, value: -number.value, start: sign.startOffset }
  })

  readonly value: Rule<ValueNode> = this.RULE('value', (): ValueNode =>
    this.oneOf<ValueNode>(1, this.valueAlternatives),
  )

  private readonly valueAlternatives: Alternative<ValueNode>[] = [
    { ALT: () => this.subrule(1, this.signedNumber) },
    { ALT: () => this.string(1) },
    { ALT: () => this.date(1) },
    { ALT: () => this.truth(K.true, true) },
    { ALT: () => this.truth(K.false, false) },
    { ALT: () => this.valueList(1, t.OpenBracket, t.CloseBracket) },
    {
      GATE: () => this.is(t.Name, 2) && this.is(t.Colon, 3),
      ALT: () => {
        const { startOffset: start } = this.peek()
        const fields = this.subrule(1, this.assignments)
        return { kind: 'valueGroup', fields, start, end: this.readTo }
      },
    },
    { ALT: () => this.valueList(2, t.OpenBrace, t.CloseBrace) },
    {
      ALT: () => {
        this.expected('value')
        return { kind: 'missingValue', ...this.here }
      },
    },
  ]

  private truth(type: TokenType, value: boolean): BooleanNode {
    const { startOffset: start } = this.keyword(1, type)
    return { kind: 'boolean', value, start, end: this.readTo }
  }

  private valueList(index: number, open: TokenType, close: TokenType): ValueNode {
    const { startOffset: start } = this.consume(index, open)
    const values: ValueNode[] = []
    if (this.RECORDING_PHASE || !this.is(close)) {
      values.push(this.subrule(index * 2, this.value))
      this.many(index, () => {
        this.consume(index, t.Comma)
        values.push(this.subrule(index * 2 + 1, this.value))
      })
    }
    this.need(index, close, close === t.CloseBrace ? 'closeBrace' : 'closeBracket')
    return { kind: 'valueList', values, start, end: this.readTo }
  }

  readonly assignment: Rule<AssignmentNode> = this.RULE('assignment', (): AssignmentNode => {
    const field = this.name(1, 'fieldName', 'any')
    this.need(1, t.Colon, 'colon')
    const value = this.SUBRULE(this.value)
    return { kind: 'assignment', field, value, ...this.spanFrom(field) }
  })

  readonly assignments: Rule<AssignmentNode[]> = this.RULE('assignments', (): AssignmentNode[] => {
    const fields: AssignmentNode[] = []
    this.braces(1, 'fieldName', () => {
      this.MANY({
        GATE: () => this.atField(),
        DEF: () => {
          this.OR2([{ ALT: () => fields.push(this.SUBRULE(this.assignment)) }, { ALT: () => this.fieldSeparator(1) }])
        },
      })
    })
    return fields
  })

  private readonly typeAlternatives: Alternative<FieldTypeNode>[] = [
    ...simpleTypes.map(([token, type]): Alternative<FieldTypeNode> => ({
      ALT: () => {
        const { startOffset: start } = this.keyword(1, token)
        return { kind: 'simpleType', type, start, end: this.readTo }
      },
    })),
    { ALT: () => this.choiceType(1, K.choice, false) },
    { ALT: () => this.choiceType(2, K.choices, true) },
    {
      ALT: () => {
        const { startOffset: start } = this.keyword(1, K.list)
        const fields: FieldNode[] = []
        this.subrule(1, this.fields, { ARGS: [fields] })
        return { kind: 'listType', fields, start, end: this.readTo }
      },
    },
    {
      ALT: () => {
        const { here } = this
        this.expected('fieldType')
        if (this.is(t.Word) && !this.is(t.Colon, 2)) this.skipReported()
        return { kind: 'missingType', ...here }
      },
    },
  ]

  private choiceType(index: number, type: TokenType, several: boolean): FieldTypeNode {
    const { startOffset: start } = this.keyword(index, type)
    let options: readonly StringNode[] = []
    this.braces(index, 'listEnd', () => {
      if (options.length > 0 && !this.is(t.StringLiteral)) return
      const more = this.subrule(index, this.strings, { ARGS: ['string'] })
      options = options.concat(more)
    })
    return { kind: 'choiceType', several, options, start, end: this.readTo }
  }

  readonly fieldType: Rule<FieldTypeNode> = this.RULE('fieldType', (): FieldTypeNode =>
    this.oneOf(5, this.typeAlternatives),
  )

  private bound(index: number, type: TokenType, bound: BoundNode['bound']): Alternative<ConstraintNode> {
    return {
      ALT: () => {
        const keyword = this.keyword(1, type)
        const value = this.subrule(index, this.boundValue)
        return { kind: 'bound', bound, value, ...this.since(keyword) }
      },
    }
  }

  /** A sign in place of the keyword (`整数 >= 18`): it is reported, and read as what it says. */
  private boundBySign(index: number, sign: TokenType, bound: BoundNode['bound']): Alternative<ConstraintNode> {
    return {
      ALT: () => {
        const token = this.peek()
        this.consume(index, sign)
        const value = this.subrule(index, this.boundValue)
        if (!this.RECORDING_PHASE) this.slip(token, keywordTable[bound][hasHan(token.source) ? 'zh' : 'en'][0] ?? bound)
        return { kind: 'bound', bound, value, ...this.since(token) }
      },
    }
  }

  readonly boundValue: Rule<NumberNode | DateNode> = this.RULE('boundValue', (): NumberNode | DateNode =>
    this.oneOf<NumberNode | DateNode>(1, [
      { ALT: () => this.date(1) },
      { ALT: () => this.SUBRULE(this.signedNumber) },
      { ALT: () => (this.expected('number'), this.missingNumber()) },
    ]),
  )

  private readonly constraintAlternatives: Alternative<ConstraintNode>[] = [
    { ALT: () => ({ kind: 'required', ...this.since(this.keyword(1, K.required)) }) },
    {
      ALT: () => {
        const { text: unit, ...span } = this.stringAfter(1, K.unit, 'string')
        return { kind: 'unit', unit, ...span }
      },
    },
    this.bound(1, K.above, 'above'),
    this.bound(2, K.atLeast, 'atLeast'),
    this.bound(3, K.below, 'below'),
    this.bound(4, K.atMost, 'atMost'),
    this.boundBySign(5, t.Greater, 'above'),
    this.boundBySign(6, t.GreaterEqual, 'atLeast'),
    this.boundBySign(7, t.Less, 'below'),
    this.boundBySign(8, t.LessEqual, 'atMost'),
    {
      ALT: () => {
        const { text: pattern, ...span } = this.stringAfter(2, K.matching, 'string')
        return { kind: 'matching', pattern, ...span }
      },
    },
    {
      ALT: () => {
        const keyword = this.keyword(1, K.length)
        this.need(2, K.atMost, 'atMost')
        const most = this.subrule(2, this.number, { ARGS: ['wholeNumber'] })
        return { kind: 'length', most, ...this.since(keyword) }
      },
    },
    {
      ALT: () => {
        const keyword = this.keyword(1, K.default)
        const value = this.subrule(1, this.value)
        return { kind: 'default', value, ...this.since(keyword) }
      },
    },
    { ALT: () => this.subrule(1, this.condition) },
  ]

  readonly constraint: Rule<ConstraintNode> = this.RULE('constraint', (): ConstraintNode =>
    this.oneOf(1, this.constraintAlternatives),
  )

  readonly field: Rule<FieldNode> = this.RULE('field', (): FieldNode => {
    const { doc } = this.peek()
    const name = this.name(1, 'fieldName', 'any')
    this.need(1, t.Colon, 'colon')
    const type = this.SUBRULE(this.fieldType)
    const constraints: ConstraintNode[] = []
    this.isInField = true
    // A keyword before a colon is the name of the next field (`单位: 文本`).
    this.MANY({
      GATE: () => !this.is(t.Colon, 2),
      DEF: () => {
        constraints.push(this.SUBRULE(this.constraint))
      },
    })
    this.isInField = false
    return { kind: 'field', doc, name, type, constraints, ...this.spanFrom(name) }
  })

  readonly fields: Rule<void, [FieldNode[]]> = this.RULE('fields', (fields: FieldNode[]): void => {
    this.braces(1, 'field', () => {
      this.MANY({
        GATE: () => this.atField(),
        DEF: () => {
          this.OR2([{ ALT: () => this.add(fields, this.SUBRULE(this.field)) }, { ALT: () => this.fieldSeparator(1) }])
        },
      })
    })
  })

  readonly form: Rule<FormNode> = this.RULE('form', (): FormNode => {
    const { doc } = this.peek()
    const keyword = this.keyword(1, K.form)
    this.enterDeclaration()
    const name = this.name(1, 'form')
    const title = this.optionalString(2)
    const fields: FieldNode[] = []
    this.SUBRULE(this.fields, { ARGS: [fields] })
    return { kind: 'form', doc, name, title, fields, ...this.since(keyword) }
  })
}
