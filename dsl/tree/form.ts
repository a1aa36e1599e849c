import type { DateNode, KeywordSpan, NameNode, NumberNode, Span, StringNode } from './leaves.ts'
import type { ConditionNode } from './parts.ts'
import type { ValueNode } from './scenario.ts'

/** The field types that have no braces. */
export type SimpleFieldType = 'text' | 'number' | 'integer' | 'money' | 'yesno' | 'date' | 'phone' | 'idcard' | 'uscc'

/** `text`, `number`, … */
export interface SimpleTypeNode extends Span {
  readonly kind: 'simpleType'
  readonly type: SimpleFieldType
}

/** `choice { "a", "b" }`, `choices { … }` where several may be taken. */
export interface ChoiceTypeNode extends Span {
  readonly kind: 'choiceType'
  readonly several: boolean
  readonly options: readonly StringNode[]
}

/** `list { field … }`: a repeated group. */
export interface ListTypeNode extends Span {
  readonly kind: 'listType'
  readonly fields: readonly FieldNode[]
}

/** No field type stands where one is due; reported already. */
export interface MissingTypeNode extends Span {
  readonly kind: 'missingType'
}

/** The type of a field. */
export type FieldTypeNode = SimpleTypeNode | ChoiceTypeNode | ListTypeNode | MissingTypeNode

/** `above 0` and its three kin. */
export interface BoundNode extends KeywordSpan {
  readonly kind: 'bound'
  readonly bound: 'above' | 'atLeast' | 'below' | 'atMost'
  readonly value: NumberNode | DateNode
}

/** What narrows a field down; `condition` is asked only then. */
export type ConstraintNode =
  | (KeywordSpan & { readonly kind: 'required' })
  | (KeywordSpan & { readonly kind: 'unit'; readonly unit: StringNode })
  | BoundNode
  | (KeywordSpan & { readonly kind: 'matching'; readonly pattern: StringNode })
  | (KeywordSpan & { readonly kind: 'length'; readonly most: NumberNode })
  | (KeywordSpan & { readonly kind: 'default'; readonly value: ValueNode })
  | ConditionNode

/** `name: type constraints`. */
export interface FieldNode extends Span {
  readonly kind: 'field'
  readonly doc: string | undefined
  readonly name: NameNode
  readonly type: FieldTypeNode
  readonly constraints: readonly ConstraintNode[]
}

/** `form Name "title" { … }` (表单). */
export interface FormNode extends KeywordSpan {
  readonly kind: 'form'
  readonly doc: string | undefined
  readonly name: NameNode
  readonly title: StringNode | undefined
  readonly fields: readonly FieldNode[]
}
