import type { ItemBlock, Plan, StepBlock } from '@banjie/runtime/plan'
import { expect, test } from 'vitest'
import { emitMachine } from './machine.ts'

const step = (id: string, more: Partial<StepBlock> = {}): StepBlock => ({
  kind: 'step',
  id,
  name: id.split('/').at(-1) ?? id,
  by: [{ office: '审批局', post: '决定岗' }],
  basis: [],
  waitsFor: [],
  reads: [],
  outcomes: [{ name: 'pass' }, { name: 'refuse' }],
  ...more,
})
const item = (id: string, more: Partial<ItemBlock> = {}): ItemBlock => ({
  kind: 'item',
  id,
  item: id.split('/').at(-1) ?? id,
  needs: [],
  yields: [],
  body: { kind: 'sequence', id, blocks: [step(`${id}/decision`)] },
  last: [`${id}/decision`],
  ...more,
})
const plan = (blocks: Plan['body']['blocks']): Plan => ({
  format: 2,
  name: '流程',
  greenChannels: [],
  verifications: [],
  offices: {},
  documents: {},
  items: {},
  body: { kind: 'sequence', id: '流程', blocks },
})

test('a machine is pure JSON', () => {
  const machine = emitMachine(plan([item('流程/甲')]))
  expect(JSON.parse(JSON.stringify(machine))).toEqual(machine)
})

test('the branches of a parallel block are regions of their own', () => {
  const machine = emitMachine(
    plan([{ kind: 'parallel', id: '流程/parallel:甲', blocks: [item('流程/甲'), item('流程/乙')] }]),
  )
  const parallel = machine.states?.['parallel:甲']
  expect(parallel?.type).toBe('parallel')
  expect(Object.keys(parallel?.states ?? {})).toEqual(['甲', '乙'])
  expect(parallel?.onDone).toEqual([{ target: '#流程/ending' }])
})

test('a step that waits for documents has a state for the wait, one that does not has none', () => {
  const waiting = step('流程/甲/审查', { waitsFor: [{ document: '方案' }] })
  const machine = emitMachine(
    plan([item('流程/甲', { body: { kind: 'sequence', id: '流程/甲', blocks: [waiting, step('流程/甲/决定')] } })]),
  )
  const states = machine.states?.['甲']?.states
  expect(Object.keys(states?.['审查']?.states ?? {})).toEqual(['ready', 'waiting', 'open', 'done'])
  expect(states?.['审查']?.states?.['waiting']?.always).toEqual([
    { guard: { type: 'present', params: { waits: [{ document: '方案' }] } }, target: '#流程/甲/审查/open' },
  ])
  expect(Object.keys(states?.['决定']?.states ?? {})).toEqual(['ready', 'open', 'done'])
})

test('a refusal leads out of the item; the steps of a process itself refuse the process', () => {
  const machine = emitMachine(plan([item('流程/甲'), step('流程/回访')]))
  const refusal = (state: string, inner?: string): string | undefined => {
    const at = inner === undefined ? machine.states?.[state] : machine.states?.[state]?.states?.[inner]
    const open = at?.states?.['open']
    return Object.entries(open?.on ?? {}).find(([event]) => event.endsWith(':refuse'))?.[1][0]?.target
  }
  expect(refusal('甲', 'decision')).toBe('#流程/甲/refused')
  expect(refusal('回访')).toBe('#流程/refused')
})

test('an item that needs what another yields ends with it, in the same way', () => {
  const needed = { document: '甲证', yieldedBy: ['流程/甲'] }
  const machine = emitMachine(
    plan([
      item('流程/甲', { yields: [{ document: '甲证' }] }),
      item('流程/乙', { needs: [{ document: '申请书', yieldedBy: [] }, needed] }),
    ]),
  )
  expect(machine.states?.['乙']?.always).toEqual(
    ['refused', 'annulled', 'withdrawn'].map((status) => ({
      guard: { type: 'lost', params: { node: '流程/乙', status, waits: [needed] } },
      target: `#流程/乙/${status}`,
    })),
  )
})
