import type { Block, ItemBlock, Plan, StepBlock } from '@banjie/runtime/plan'
import { expect, test } from 'vitest'
import { outlineOf } from './outline.ts'

const by = [{ office: '审批局', post: '决定岗' }]
const step = (id: string, name: string): StepBlock => ({
  kind: 'step',
  id,
  name,
  by,
  basis: [],
  waitsFor: [],
  reads: [],
  outcomes: [{ name: 'pass' }],
  limit: { amount: 1, unit: 'workingDay' },
})
const item = (name: string, ...blocks: readonly Block[]): ItemBlock => ({
  kind: 'item',
  id: `甲/${name}`,
  item: name,
  needs: [],
  yields: [],
  body: { kind: 'sequence', id: `甲/${name}`, blocks },
  last: [],
})
const itemPlan = { kind: 'licence', basis: [], offices: [], promised: { amount: 3, unit: 'workingDay' } } as const
const plan: Plan = {
  format: 2,
  name: '甲',
  greenChannels: [],
  verifications: [],
  offices: { 审批局: { posts: {} } },
  documents: {},
  items: { 许可: itemPlan, 备案: itemPlan },
  body: {
    kind: 'sequence',
    id: '甲',
    blocks: [
      {
        kind: 'parallel',
        id: '甲/并联',
        blocks: [
          item('许可', step('甲/许可/审查', '审查'), step('甲/许可/复核', '复核')),
          item('备案', step('甲/备案/decision', 'decision')),
        ],
      },
      { kind: 'issue', id: '甲/issue', name: 'issue', by },
    ],
  },
}

test('大纲按文本的顺序，并联和环节缩进，一步办结的事项只占一行', () => {
  expect(outlineOf(plan).map(({ label, depth }) => `${'  '.repeat(depth)}${label.zh}`)).toEqual([
    '并联',
    '  许可',
    '    审查',
    '    复核',
    '  备案',
    '出件',
  ])
})

test('an item stands with its promise, a step with its limit', () => {
  const limits = outlineOf(plan).map(({ limit }) => limit?.en)
  expect(limits).toEqual([undefined, '3 working days', '1 working day', '1 working day', '3 working days', undefined])
})
