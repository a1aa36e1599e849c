import { expect, test } from 'vitest'
import { parse } from '../parse.ts'
import type { Expression } from '../tree/expressions.ts'
import type { Span } from '../tree/leaves.ts'

function conditionOf(text: string): { condition: Expression; problems: string[] } {
  const source = `process P { await ${text} }`
  const { tree, diagnostics } = parse(source)
  const [process] = tree.declarations
  const [statement] = process?.kind === 'process' ? process.statements : []
  if (statement?.kind !== 'await') throw new Error('no condition')
  const problems = diagnostics.map(({ start, end }) => source.slice(start, end))
  return { condition: statement.condition, problems }
}

/** The tree with brackets around everything, to see what binds what. */
function show(node: Expression): string {
  switch (node.kind) {
    case 'or':
    case 'and':
      return `(${node.operands.map(show).join(` ${node.kind} `)})`
    case 'not':
      return `not ${show(node.operand)}`
    case 'negate':
      return `-${show(node.operand)}`
    case 'compare':
    case 'arithmetic':
      return `(${show(node.left)} ${node.operator} ${show(node.right)})`
    case 'member':
      return `(${show(node.value)} ${node.negated ? 'not in' : 'in'} {${node.options.map(show).join(', ')}})`
    case 'number':
      return `${node.value}${node.percent ? '%' : ''}`
    case 'string':
      return `"${node.value}"`
    case 'date':
      return node.value
    case 'duration':
      return `${node.amount} ${node.unit}`
    case 'boolean':
      return String(node.value)
    case 'ref':
      return node.parts.map((part) => part.text).join('.')
    case 'submitted':
    case 'obtained':
      return `${node.kind}(${show(node.document)})`
    case 'outcomeOf':
      return `outcome(${show(node.step)})`
    case 'today':
    case 'channel':
    case 'missingExpression':
      return node.kind
  }
}

test.each([
  ['a or b and c', '(a or (b and c))'],
  ['not a and b', '(not a and b)'],
  ['not a = b', 'not (a = b)'],
  ['not not a', 'not not a'],
  ['a + b * c - d', '((a + (b * c)) - d)'],
  ['a / b / c', '((a / b) / c)'],
  ['-a + -3', '(-a + -3)'],
  ['(a or b) and c', '((a or b) and c)'],
  ['a + 1 >= b * 2 and c', '(((a + 1) >= (b * 2)) and c)'],
  ['a != "x"', '(a != "x")'],
  ['a is not b', '(a isNot b)'],
  ['a not in { 1, 2 + 3 }', '(a not in {1, (2 + 3)})'],
  ['today - d > 5 年', '((today - d) > 5 year)'],
  ['d >= 2026-01-01', '(d >= 2026-01-01)'],
  ['x = 5000 万', '(x = 50000000)'],
  ['x > 60%', '(x > 60%)'],
  ['channel is kiosk', '(channel is kiosk)'],
  ['obtained(A) and submitted(B.C)', '(obtained(A) and submitted(B.C))'],
  ['obtained = 1', '(obtained = 1)'],
  ['面积＞５０ 且（甲 或 非 乙）', '((面积 > 50) and (甲 or not 乙))'],
  ['a ＞＝ b 或 c ≤ d', '((a >= b) or (c <= d))'],
])('%s', (text, shown) => {
  const { condition, problems } = conditionOf(text)
  expect(show(condition)).toBe(shown)
  expect(problems).toEqual([])
})

test.each([
  ['a < b < c', ['<']],
  ['a = not b', ['not']],
  ['a + - - b', ['-']],
  ['a >', ['}']],
  ['a in 5', ['5']],
  ['(a', ['}']],
  ['obtained(', ['}']],
  ['* a', ['*']],
])('one mistake, one message: %s', (text, problems) => {
  expect(conditionOf(text).problems).toEqual(problems)
})

test('spans hold what they are of', () => {
  const source = 'process P { await (a + 1) > b and not c }'
  const { tree } = parse(source)
  const [process] = tree.declarations
  const [statement] = process?.kind === 'process' ? process.statements : []
  const condition = statement?.kind === 'await' ? statement.condition : undefined
  const slice = (span: Span | undefined): string => (span === undefined ? '' : source.slice(span.start, span.end))
  expect(slice(condition)).toBe('(a + 1) > b and not c')
  expect(condition?.kind === 'and' ? condition.operands.map(slice) : []).toEqual(['(a + 1) > b', 'not c'])
})

test('a long chain is no deep tree', () => {
  expect(conditionOf(Array(5000).fill('a').join(' and ')).problems).toEqual([])
  expect(conditionOf(Array(5000).fill('a').join(' + ')).problems).toEqual(['+'])
  expect(conditionOf(`${'not '.repeat(5000)}a`).problems).toEqual(['not'])
})
