import type { Expression } from '@banjie/dsl'
import type { Condition, Term } from '@banjie/runtime/plan'
import { expect, test } from 'vitest'
import { compile } from '../compile.ts'
import { contextOf } from '../model/context.ts'
import { lowerCondition } from './lower-condition.ts'

/** Reads a condition of a process whose form has a field of each sort, and lowers it. */
function lowered(text: string, keyword = 'when'): Condition {
  const { model } = compile(
    `office B { post W } document Licence
form F { area: number kind: choice { "x", "y" } urgent: yesno other: yesno on: date \`渠道二\`: text }
process P { accept by B.W { form F } step S by B.W { outcomes fine, pass } ${keyword} ${text} {} }`,
    'a.banjie',
  )
  const [process] = model.processes
  const condition = process?.statements.flatMap(conditionsIn)[0]
  if (process === undefined || condition === undefined) expect.fail(`no condition in ${text}`)
  const tasks = (ref: { readonly parts: readonly { readonly text: string }[] }): readonly string[] =>
    ref.parts[0]?.text === 'S' ? ['P/S'] : []
  return lowerCondition(condition, { ...contextOf(process), tasks })
}
type Statement = ReturnType<typeof compile>['model']['processes'][number]['statements'][number]
const conditionsIn = (one: Statement): readonly Expression[] =>
  one.kind === 'when' ? one.branches.map(({ condition }) => condition) : []

const area: Term = { kind: 'field', name: 'area' }
const urgent: Condition = { kind: 'yes', field: 'urgent' }
const outcome: Term = { kind: 'outcome', node: 'P/S' }
const isTrue: Term = { kind: 'yesno', value: true }

test.each<readonly [string, Condition]>([
  ['urgent', urgent],
  ['not urgent', { kind: 'not', of: urgent }],
  ['true', { kind: 'yesno', value: true }],
  [
    'urgent or other and urgent',
    { kind: 'or', of: [urgent, { kind: 'and', of: [{ kind: 'yes', field: 'other' }, urgent] }] },
  ],
  ['urgent is true', { kind: 'compare', left: urgent, operator: '=', right: isTrue }],
  ['other != urgent', { kind: 'compare', left: { kind: 'yes', field: 'other' }, operator: '!=', right: urgent }],
  ['area >= 1.5', { kind: 'compare', left: area, operator: '>=', right: { kind: 'number', value: 1.5 } }],
  ['area > 5 万', { kind: 'compare', left: area, operator: '>', right: { kind: 'number', value: 50_000 } }],
  ['area < 1.1%', { kind: 'compare', left: area, operator: '<', right: { kind: 'number', value: 0.011 } }],
  [
    'kind is not "x"',
    { kind: 'compare', left: { kind: 'field', name: 'kind' }, operator: '!=', right: { kind: 'text', value: 'x' } },
  ],
  ['kind in { "x" }', { kind: 'in', value: { kind: 'field', name: 'kind' }, among: [{ kind: 'text', value: 'x' }] }],
  [
    'area not in { -1, area * 2 }',
    {
      kind: 'not-in',
      value: area,
      among: [
        { kind: 'negative', of: { kind: 'number', value: 1 } },
        { kind: 'arithmetic', left: area, operator: '*', right: { kind: 'number', value: 2 } },
      ],
    },
  ],
  [
    'on + 3 working days <= today',
    {
      kind: 'compare',
      left: {
        kind: 'arithmetic',
        left: { kind: 'field', name: 'on' },
        operator: '+',
        right: { kind: 'duration', amount: 3, unit: 'workingDay' },
      },
      operator: '<=',
      right: { kind: 'today' },
    },
  ],
  [
    'on = 2026-01-31',
    {
      kind: 'compare',
      left: { kind: 'field', name: 'on' },
      operator: '=',
      right: { kind: 'date', value: '2026-01-31' },
    },
  ],
  ['submitted(Licence)', { kind: 'submitted', document: 'Licence' }],
  ['obtained(Licence)', { kind: 'obtained', document: 'Licence' }],
  [
    'channel is online',
    { kind: 'compare', left: { kind: 'channel' }, operator: '=', right: { kind: 'word', value: 'online' } },
  ],
  [
    '渠道 为 网上',
    { kind: 'compare', left: { kind: 'channel' }, operator: '=', right: { kind: 'word', value: 'online' } },
  ],
  [
    'channel in { 窗口, kiosk }',
    {
      kind: 'in',
      value: { kind: 'channel' },
      among: [
        { kind: 'word', value: 'window' },
        { kind: 'word', value: 'kiosk' },
      ],
    },
  ],
  ['结论(S) 为 通过', { kind: 'compare', left: outcome, operator: '=', right: { kind: 'word', value: 'pass' } }],
  ['outcome(S) is "fine"', { kind: 'compare', left: outcome, operator: '=', right: { kind: 'word', value: 'fine' } }],
  [
    'outcome(S) in { fine, 通过 }',
    {
      kind: 'in',
      value: outcome,
      among: [
        { kind: 'word', value: 'fine' },
        { kind: 'word', value: 'pass' },
      ],
    },
  ],
])('%s', (text, expected) => {
  expect(lowered(text)).toEqual(expected)
})

test('a step that the process has not never comes out', () => {
  const left = { kind: 'outcome', node: 'I%2ET' }
  expect(lowered('outcome(I.T) is pass')).toEqual({
    kind: 'compare',
    left,
    operator: '=',
    right: { kind: 'word', value: 'pass' },
  })
})

test.each(['5', 'area +', 'not'])('what is no condition holds in no case: %s', (text) => {
  expect(JSON.stringify(lowered(text))).toContain('"value":false')
})
