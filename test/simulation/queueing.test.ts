import { simulate, type Assumed, type Simulation } from '@banjie/compiler'
import { expect, test } from 'vitest'
import { calendar, processOf } from '../engine/fixture.ts'

/** One task for one post, and nothing else: what queueing theory knows in closed form. */
const counter = processOf('机构 局 { 岗位 窗口 }\n流程 一步 { 环节 办 由 局.窗口 }')
const hour = 3_600_000

const simulated = (given: Partial<Assumed>): Simulation =>
  simulate(counter, calendar, {
    from: '2026-01-05',
    seed: 7,
    cases: 20_000,
    service: { '一步/办': { kind: 'exponential', mean: hour / 3 } },
    outcomes: { '一步/办': { refuse: 0 } },
    ...given,
  })

/** How long customers wait on average in M/M/c, in hours: so many come and are served an hour, by so many. */
function waitOf(come: number, served: number, servers: number): number {
  const load = come / served
  const term = (n: number): number => (n === 0 ? 1 : (term(n - 1) * load) / n)
  const all = term(servers) / (1 - load / servers)
  const sum = Array.from({ length: servers }, (_, n) => term(n)).reduce((a, b) => a + b, 0)
  return all / (sum + all) / (servers * served - come)
}

test.each([
  ['one person', 1, 2],
  ['two people', 2, 4.5],
  ['five people', 5, 12],
])('%s at the counter: waits, load and cases in progress as M/M/c has them', (_, servers, come) => {
  const { steps, posts, cases, hours } = simulated({
    staff: { '局.窗口': servers },
    arrivals: { count: come, per: 'hour', pattern: 'poisson' },
  })
  const wait = waitOf(come, 3, servers)
  // Four times the deviation that twenty thousand waits, each hanging on the last, have from seed to seed.
  expect(steps[0]?.waiting.mean).toBeGreaterThan(wait * 0.88)
  expect(steps[0]?.waiting.mean).toBeLessThan(wait * 1.12)
  expect(posts[0]?.load).toBeCloseTo(come / 3 / servers, 1)
  // Little: in progress is what comes times how long it stays.
  expect(cases.meanInProgress / (come * hours.mean)).toBeCloseTo(1, 1)
  expect(hours.mean).toBeCloseTo((steps[0]?.waiting.mean ?? 0) + (steps[0]?.serviceMean ?? 0), 4)
})

test('who comes evenly and is served in a fixed time never waits below full load', () => {
  const { steps, posts } = simulated({
    cases: 500,
    arrivals: { count: 3, per: 'hour', pattern: 'even' },
    service: { '一步/办': { kind: 'fixed', ms: hour / 3 } },
  })
  expect(steps[0]?.waiting.most).toBe(0)
  expect(posts[0]?.load).toBeGreaterThan(0.98)
})

test('at an overloaded counter the queue grows with every case, and what is left is told', () => {
  const { cases, steps } = simulated({ cases: 5000, arrivals: { count: 30, per: 'hour', pattern: 'poisson' } })
  expect(cases.inProgress).toBe(0)
  expect(steps[0]?.waiting.most).toBeGreaterThan(1000)
  const swamped = simulated({
    cases: 5000,
    arrivals: { count: 30, per: 'hour', pattern: 'poisson' },
    service: { '一步/办': { kind: 'fixed', ms: 7 * hour } },
  })
  expect(swamped.cases.inProgress).toBeGreaterThan(4000)
  // One is in hand.
  expect(swamped.steps[0]?.left).toBe(swamped.cases.inProgress - 1)
})
