import { simulate } from '@banjie/compiler'
import { calendar, processOf, soleTrader } from '../../engine/fixture.ts'
import type { Measurement } from '../measurement.ts'

const CASES = 100_000

/** A year of a hall: so many sole traders, each case event by event through the engine; in seconds of the processor. */
function ours(): number {
  const setup = processOf(soleTrader)
  const before = process.cpuUsage()
  const { cases, period } = simulate(setup, calendar, {
    from: '2026-01-05',
    cases: CASES,
    arrivals: { count: 400, per: 'day', pattern: 'poisson' },
    staff: { '审批局.综合窗口': 16, '审批局.决定岗': 28, '审批局.出件窗口': 15 },
  })
  if (cases.arrived !== CASES || cases.inProgress > 0) throw new Error(JSON.stringify({ cases, period }))
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

export const measurement: Measurement = {
  name: 'simulate',
  peerName: '30 s for 100,000 cases over a year',
  unit: 's',
  target: 1,
  warmUp: 0,
  rounds: 1,
  ours: () => ours,
  peer: () => () => 30,
}
