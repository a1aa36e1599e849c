import type { ArithmeticOperator, ComparisonOperator, Expression } from '../tree/expressions.ts'
import type { Span } from '../tree/leaves.ts'

/** The operators between two operands. */
export type InfixOperator = 'or' | 'and' | ComparisonOperator | ArithmeticOperator

/** A condition as it is read: operands with the operators before and between them, their weight not yet known. */
export type Term =
  | { readonly term: 'operand'; readonly node: Expression }
  | (Span & { readonly term: 'prefix'; readonly operator: 'not' | '-' })
  | (Span & { readonly term: 'infix'; readonly operator: InfixOperator })
  | (Span & { readonly term: 'member'; readonly options: readonly Expression[]; readonly negated: boolean })

/** What can be wrong with a chain of operators. */
export type ChainProblem = 'problem.chained' | 'problem.misplacedNot' | 'problem.tooDeep'

/** The deepest tree that a condition may become. */
export const deepest = 200

const comparisons: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=', 'is', 'isNot'])
const sums: ReadonlySet<string> = new Set(['+', '-'])
const products: ReadonlySet<string> = new Set(['*', '/'])

/**
 * Makes a tree of terms by the grammar's weights: or, and, not, comparison, sum, product, minus sign. It recurses only
 * by weight, never by length. `report` is told what the grammar does not allow; the tree is made all the same.
 */
export function treeOf(terms: readonly Term[], report: (problem: ChainProblem, span: Span) => void): Expression {
  let index = 0

  const infix = (operators: ReadonlySet<string>): (Span & { readonly operator: InfixOperator }) | undefined => {
    const term = terms[index]
    return term?.term === 'infix' && operators.has(term.operator) ? term : undefined
  }

  const unary = (): Expression => {
    const prefixes: Extract<Term, { term: 'prefix' }>[] = []
    let term = terms[index]
    for (; term?.term === 'prefix'; term = terms[++index]) {
      if (term.operator === 'not' || prefixes.length > 0) report('problem.misplacedNot', term)
      prefixes.push(term)
    }
    index++
    let node: Expression = term?.term === 'operand' ? term.node : missingAfter(terms, index)
    const [sign] = prefixes
    if (sign?.operator === '-') node = { kind: 'negate', operand: node, start: sign.start, end: node.end }
    return node
  }

  const chain = (operators: ReadonlySet<string>, operand: () => Expression): Expression => {
    let left = operand()
    let depth = 0
    for (let found = infix(operators); found !== undefined; found = infix(operators)) {
      index++
      const right = operand()
      if (depth++ === deepest) report('problem.tooDeep', found)
      if (depth > deepest) continue
      const operator = arithmeticOperator(found.operator)
      left = { kind: 'arithmetic', operator, left, right, start: left.start, end: right.end }
    }
    return left
  }
  const product = (): Expression => chain(products, unary)
  const sum = (): Expression => chain(sums, product)

  const relation = (): Expression => {
    const parts: Expression[] = []
    let left = sum()
    for (;;) {
      const term = terms[index]
      const compared = infix(comparisons)
      if (term === undefined || (compared === undefined && term.term !== 'member')) break
      if (parts.length === 1)
        report('problem.chained', { start: term.term === 'operand' ? 0 : term.start, end: endOf(term) })
      index++
      if (term.term === 'member') {
        const { options, negated, end } = term
        parts.push({ kind: 'member', value: left, options, negated, start: left.start, end })
      } else if (compared !== undefined) {
        const right = sum()
        const operator = comparisonOperator(compared.operator)
        parts.push({ kind: 'compare', operator, left, right, start: left.start, end: right.end })
        left = right
      }
    }
    return joined('and', parts) ?? left
  }

  const negation = (): Expression => {
    const starts: number[] = []
    for (let term = terms[index]; term?.term === 'prefix' && term.operator === 'not'; term = terms[++index]) {
      starts.push(term.start)
      if (starts.length === deepest + 1) report('problem.tooDeep', term)
    }
    let node = relation()
    for (const start of starts.slice(-deepest).toReversed()) node = { kind: 'not', operand: node, start, end: node.end }
    return node
  }

  const list = (operator: 'or' | 'and', operand: () => Expression): Expression => {
    const first = operand()
    const operands = [first]
    for (let term = terms[index]; term?.term === 'infix' && term.operator === operator; term = terms[index]) {
      index++
      operands.push(operand())
    }
    return joined(operator, operands) ?? first
  }

  return list('or', () => list('and', negation))
}

function joined(kind: 'or' | 'and', operands: readonly Expression[]): Expression | undefined {
  const [first] = operands
  const last = operands[operands.length - 1]
  if (first === undefined || last === undefined || operands.length === 1) return first
  return { kind, operands, start: first.start, end: last.end }
}

const endOf = (term: Term): number => (term.term === 'operand' ? term.node.end : term.end)

function missingAfter(terms: readonly Term[], index: number): Expression {
  const before = terms[Math.min(index, terms.length) - 1]
  const at = before === undefined ? 0 : endOf(before)
  return { kind: 'missingExpression', start: at, end: at }
}

function arithmeticOperator(operator: InfixOperator): ArithmeticOperator {
  return operator === '-' || operator === '*' || operator === '/' ? operator : '+'
}

function comparisonOperator(operator: InfixOperator): ComparisonOperator {
  switch (operator) {
    case '=':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case 'is':
    case 'isNot':
      return operator
    default:
      return '='
  }
}
