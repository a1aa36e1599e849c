import type { ItemBlock, Plan, StepBlock } from '@banjie/runtime/plan'
import { expect, test } from 'vitest'
import { mermaidFlowchart, mermaidNodeIds } from './flowchart.ts'

const step = (id: string, waitsFor: StepBlock['waitsFor'] = []): StepBlock => ({
  kind: 'step',
  id,
  name: 'decision',
  by: [{ office: '局', post: '决定岗' }],
  limit: { amount: 3, unit: 'workingDay' },
  basis: [],
  waitsFor,
  reads: [],
  outcomes: [{ name: 'pass' }, { name: 'refuse' }],
})
const item = (name: string, needs: readonly string[], yields: readonly string[]): ItemBlock => ({
  kind: 'item',
  id: `流程/${name}`,
  item: name,
  needs: needs.map((document) => ({ document, yieldedBy: [] })),
  yields: yields.map((document) => ({ document })),
  body: {
    kind: 'sequence',
    id: `流程/${name}`,
    blocks: [
      step(
        `流程/${name}/decision`,
        needs.map((document) => ({ document })),
      ),
    ],
  },
  last: [`流程/${name}/decision`],
})
const plan = (title: string): Plan => ({
  format: 2,
  name: '流程',
  greenChannels: [],
  verifications: [],
  offices: {},
  documents: { 甲证: { title }, 乙证: {} },
  items: {
    甲: { title, kind: 'licence', basis: [], offices: [] },
    乙: { kind: 'licence', basis: [], offices: [] },
  },
  body: {
    kind: 'sequence',
    id: '流程',
    blocks: [
      { kind: 'parallel', id: '流程/parallel:甲', blocks: [item('甲', [], ['甲证']), item('乙', ['甲证'], ['乙证'])] },
    ],
  },
})

test('branches hang between a fork and a join, and a prerequisite is a dotted arrow', () => {
  const text = mermaidFlowchart(plan('甲事项'))
  const ids = mermaidNodeIds(plan('甲事项'))
  const [first, second] = [ids.get('流程/甲'), ids.get('流程/乙')]
  expect(text).toContain(`fork0 --> ${first}\n`)
  expect(text).toContain(`fork0 --> ${second}\n`)
  expect(text).toContain(`${first}r0 --> join0`)
  expect(text).toContain(`${first}r0 -.-> ${second}`)
  expect(text).toContain('3 个工作日')
})

test('nothing in a name can break out of its label', () => {
  const text = mermaidFlowchart(plan('甲"]; click n0 call x() %% <img src=x onerror=alert(1)> `end`\nend'))
  expect(text).not.toMatch(/<img|"\]; click|`end`/)
  expect(text.split('\n').filter((line) => line.trim() === 'end').length).toBe(0)
})

test('where a case stands and what it has passed is marked', () => {
  const ids = mermaidNodeIds(plan('甲事项'))
  const text = mermaidFlowchart(plan('甲事项'), { locale: 'en', active: ['流程/乙'], done: ['流程/甲', '流程/乙'] })
  expect(text).toContain(`class ${ids.get('流程/乙')} active`)
  expect(text).toContain(`class ${ids.get('流程/甲')} done`)
  expect(text).toContain('3 working days')
})
