import type { BooleanNode, DateNode, DurationNode, NumberNode, RefNode, Span, StringNode } from './leaves.ts'

/** `a or b or c`: two operands or more. */
export interface OrNode extends Span {
  readonly kind: 'or'
  readonly operands: readonly Expression[]
}

/** `a and b and c`: two operands or more. */
export interface AndNode extends Span {
  readonly kind: 'and'
  readonly operands: readonly Expression[]
}

/** `not a`. */
export interface NotNode extends Span {
  readonly kind: 'not'
  readonly operand: Expression
}

/** How two values are compared. `is` and `is not` are kept apart from `=` and `!=`: the formatter keeps what was written. */
export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'is' | 'isNot'

/** `a >= b`, `channel is kiosk`. */
export interface CompareNode extends Span {
  readonly kind: 'compare'
  readonly operator: ComparisonOperator
  readonly left: Expression
  readonly right: Expression
}

/** `a in { b, c }`, with `negated` for `not in`. */
export interface MemberNode extends Span {
  readonly kind: 'member'
  readonly value: Expression
  readonly options: readonly Expression[]
  readonly negated: boolean
}

/** The four operations of arithmetic. */
export type ArithmeticOperator = '+' | '-' | '*' | '/'

/** `a + b`; chains lean to the left and are at most 200 deep. */
export interface ArithmeticNode extends Span {
  readonly kind: 'arithmetic'
  readonly operator: ArithmeticOperator
  readonly left: Expression
  readonly right: Expression
}

/** `-a`. */
export interface NegateNode extends Span {
  readonly kind: 'negate'
  readonly operand: Expression
}

/** The day on which the condition is asked. */
export interface TodayNode extends Span {
  readonly kind: 'today'
}

/** The way by which the case came in; compared with a channel's name. */
export interface ChannelNode extends Span {
  readonly kind: 'channel'
}

/** `submitted(D)`: the document lies before the office. */
export interface SubmittedNode extends Span {
  readonly kind: 'submitted'
  readonly document: RefNode
}

/** `obtained(D)`: the result exists. */
export interface ObtainedNode extends Span {
  readonly kind: 'obtained'
  readonly document: RefNode
}

/** `outcome(S)`: how step S came out. */
export interface OutcomeOfNode extends Span {
  readonly kind: 'outcomeOf'
  readonly step: RefNode
}

/** An operand is due and none stands; reported already. */
export interface MissingExpressionNode extends Span {
  readonly kind: 'missingExpression'
}

/** A condition or a value in one. Brackets leave no node of their own, but belong to the span of what they hold. */
export type Expression =
  | OrNode
  | AndNode
  | NotNode
  | CompareNode
  | MemberNode
  | ArithmeticNode
  | NegateNode
  | NumberNode
  | StringNode
  | DateNode
  | DurationNode
  | BooleanNode
  | TodayNode
  | ChannelNode
  | SubmittedNode
  | ObtainedNode
  | OutcomeOfNode
  | RefNode
  | MissingExpressionNode
