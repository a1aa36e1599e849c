import { createEngine, machineImplementation, type CaseEvent } from '@banjie/runtime/engine'
import { createMachine, initialTransition, transition, type AnyStateMachine } from 'xstate'
import { calendar, instant, post, processOf, soleTrader, soleTraderForm } from '../../engine/fixture.ts'
import { rateOf } from '../harness.ts'
import type { Measurement } from '../measurement.ts'

const process = processOf(soleTrader)
const name = process.plan.name
const engine = createEngine({ process, calendar })
const machine: AnyStateMachine = createMachine(process.machine as never).provide(machineImplementation)

const events: readonly (readonly [string, CaseEvent])[] = [
  ['2026-03-02 09:00', { kind: 'submit', fields: soleTraderForm, without: [], by: { kind: 'applicant' } }],
  ['2026-03-02 09:10', { kind: 'complete', task: `${name}/accept`, outcome: 'pass', by: post('审批局.综合窗口') }],
  [
    '2026-03-02 15:00',
    { kind: 'complete', task: `${name}/个体工商户登记/决定`, outcome: 'pass', by: post('审批局.决定岗') },
  ],
  ['2026-03-02 15:05', { kind: 'complete', task: `${name}/issue`, outcome: 'pass', by: post('审批局.出件窗口') }],
]
const dated = events.map(([at, event]) => [instant(at), event] as const)

const opens = instant('2026-03-02 09:00')

/** A sole trader's case from application to 办结 through our engine: clocks, documents, tasks and history included. */
function ours(): void {
  let { state } = engine.open(opens)
  for (const [at, event] of dated) {
    const stepped = engine.step(state, event, at)
    if (!stepped.ok) throw new Error(stepped.rejection.code)
    state = stepped.state
  }
}

const documents = { 身份证明: 'present', 场所证明: 'present' }
const bare = [
  { type: `${name}/accept:submit`, fields: soleTraderForm, documents },
  { type: `${name}/accept:pass` },
  { type: `${name}/个体工商户登记/决定:pass` },
  { type: `${name}/issue:pass` },
]

/** The same events through XState's bare `transition` on the same compiled machine. */
function peer(): void {
  let [snapshot] = initialTransition(machine)
  for (const event of bare) [snapshot] = transition(machine, snapshot, event)
  if (snapshot.status !== 'done') throw new Error('not concluded')
}

export const measurement: Measurement = {
  name: 'engine',
  peerName: 'XState 5.33.3, bare transition',
  unit: 'events/s',
  target: 1,
  warmUp: 10,
  ours: () => () => rateOf(ours, dated.length, 200),
  peer: () => () => rateOf(peer, bare.length, 200),
}
