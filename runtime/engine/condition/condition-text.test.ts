import { expect, test } from 'vitest'
import type { Condition, Term } from '../../plan/index.ts'
import { conditionText } from './condition-text.ts'

const number = (value: number): Term => ({ kind: 'number', value })
const area: Term = { kind: 'field', name: '营业面积' }
const large: Condition = { kind: 'compare', left: area, operator: '>', right: number(50) }
const online: Condition = {
  kind: 'compare',
  left: { kind: 'channel' },
  operator: '=',
  right: { kind: 'word', value: 'online' },
}
const urgent: Condition = { kind: 'yes', field: '重点项目' }
const sum: Term = { kind: 'arithmetic', left: area, operator: '+', right: number(1) }
const outcome = (node: string, operator: '=' | '!=', value: string): Condition => ({
  kind: 'compare',
  left: { kind: 'outcome', node },
  operator,
  right: { kind: 'word', value },
})

test.each<readonly [string, Condition, string, string]>([
  ['a comparison', large, '营业面积 > 50', '营业面积 > 50'],
  ['a channel', online, '渠道 为 网上', 'channel is online'],
  ['an outcome', outcome('P/许可/审查', '=', 'pass'), '结论(许可.审查) 为 通过', 'outcome(许可.审查) is pass'],
  [
    'an implied step',
    outcome('P/accept', '!=', 'refuse'),
    '结论(受理) 为 非 不予许可',
    'outcome(accept) is not refuse',
  ],
  ["an outcome of a step's own", outcome('P/S', '=', 'online'), '结论(S) 为 online', 'outcome(S) is online'],
  [
    'and within or',
    {
      kind: 'or',
      of: [
        { kind: 'and', of: [large, urgent] },
        { kind: 'obtained', document: '营业执照' },
      ],
    },
    '营业面积 > 50 且 重点项目 或 已取得(营业执照)',
    '营业面积 > 50 and 重点项目 or obtained(营业执照)',
  ],
  [
    'or within and',
    { kind: 'and', of: [{ kind: 'or', of: [large, urgent] }, online] },
    '(营业面积 > 50 或 重点项目) 且 渠道 为 网上',
    '(营业面积 > 50 or 重点项目) and channel is online',
  ],
  ['not', { kind: 'not', of: large }, '非 营业面积 > 50', 'not 营业面积 > 50'],
  [
    'not both',
    { kind: 'not', of: { kind: 'and', of: [large, urgent] } },
    '非 (营业面积 > 50 且 重点项目)',
    'not (营业面积 > 50 and 重点项目)',
  ],
  [
    'one of several',
    {
      kind: 'in',
      value: { kind: 'field', name: '业态' },
      among: ['餐馆', '小吃'].map((value) => ({ kind: 'text', value })),
    },
    '业态 属于 { "餐馆", "小吃" }',
    '业态 in { "餐馆", "小吃" }',
  ],
  [
    'none of several',
    { kind: 'not-in', value: { kind: 'channel' }, among: [{ kind: 'word', value: 'kiosk' }] },
    '渠道 非 属于 { 自助终端 }',
    'channel not in { kiosk }',
  ],
  [
    'a yes/no compared',
    { kind: 'compare', left: urgent, operator: '=', right: { kind: 'yesno', value: false } },
    '重点项目 为 假',
    '重点项目 is false',
  ],
  [
    'a condition compared',
    { kind: 'compare', left: urgent, operator: '=', right: large },
    '重点项目 = (营业面积 > 50)',
    '重点项目 = (营业面积 > 50)',
  ],
  [
    'a sum in a product',
    { kind: 'compare', left: { kind: 'arithmetic', left: sum, operator: '*', right: sum }, operator: '>=', right: sum },
    '(营业面积 + 1) * (营业面积 + 1) >= 营业面积 + 1',
    '(营业面积 + 1) * (营业面积 + 1) >= 营业面积 + 1',
  ],
  [
    'dates',
    {
      kind: 'compare',
      left: { kind: 'today' },
      operator: '<',
      right: {
        kind: 'arithmetic',
        left: { kind: 'date', value: '2026-01-31' },
        operator: '-',
        right: { kind: 'duration', amount: 2, unit: 'month' },
      },
    },
    '今天 < 2026-01-31 - 2 个月',
    'today < 2026-01-31 - 2 months',
  ],
  [
    'a name that is no bare one, below zero, a quote',
    {
      kind: 'in',
      value: { kind: 'negative', of: { kind: 'field', name: '场地 面积' } },
      among: [{ kind: 'text', value: 'a "b"' }],
    },
    '-「场地 面积」 属于 { "a \\"b\\"" }',
    '-「场地 面积」 in { "a \\"b\\"" }',
  ],
])('%s', (_, condition, zh, en) => {
  expect(conditionText(condition)).toEqual({ zh, en })
})
