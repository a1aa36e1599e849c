import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile, simulate, type Assumed, type Simulation } from '@banjie/compiler'
import { tasksOf, type CompiledProcess } from '@banjie/runtime/plan'
import { describe, expect, test } from 'vitest'
import { calendar, processOf, soleTrader } from '../engine/fixture.ts'

const setup = processOf(soleTrader)
const restaurant = ((): CompiledProcess => {
  const file = join(import.meta.dirname, '..', 'conformance', '20-restaurant-chain.zh.banjie')
  const found = compile(readFileSync(file, 'utf8'), file).processes.find(({ plan }) => plan.name === '餐饮企业设立')
  if (found === undefined) throw new Error(`${file} has no such process`)
  return found
})()

const busy: Assumed = { from: '2026-01-05', cases: 150, arrivals: { count: 20, per: 'day', pattern: 'poisson' } }
const run = (process: CompiledProcess, given: Partial<Assumed> = {}): Simulation =>
  simulate(process, calendar, { ...busy, ...given })
const staffOf = (simulation: Simulation, times: number): Record<string, number> =>
  Object.fromEntries(simulation.posts.map(({ post, staff }) => [post, staff * times]))

describe('chance', () => {
  test('the same seed gives the same bytes, another seed others', () => {
    const [one, again, other] = [3, 3, 4].map((seed) => JSON.stringify(run(restaurant, { seed })))
    expect(again).toBe(one)
    expect(other).not.toBe(one)
  })
  test('what is changed at one step draws nothing new elsewhere: the same applicants come at the same instants', () => {
    const [few, many] = [run(setup), run(setup, { staff: { '审批局.决定岗': 9 } })]
    expect(many.period.arrivalsUntil).toBe(few.period.arrivalsUntil)
    expect(many.steps[0]).toEqual(few.steps[0])
    expect(many.cases.refused).toBe(few.cases.refused)
  })
})

describe('what comes is what there is', () => {
  test.each([
    ['a sole trader', setup],
    ['a restaurant', restaurant],
  ])('%s: every case has ended or is in progress', (_, process) => {
    const { cases, hours, used } = run(process)
    expect(cases.finished + cases.refused + cases.withdrawn + cases.inProgress).toBe(cases.arrived)
    expect(cases.arrived).toBe(150)
    expect(hours.count).toBe(cases.arrived - cases.inProgress)
    for (const { days, histogram } of used) expect(histogram.reduce((sum, one) => sum + one.cases, 0)).toBe(days.count)
  })
  test('the days in progress end with what is left', () => {
    const { cases, inProgress } = run(restaurant)
    expect(inProgress.at(-1)?.cases).toBe(cases.inProgress)
    expect(Math.max(...inProgress.map((one) => one.cases))).toBeLessThanOrEqual(cases.mostInProgress)
  })
  test('shares that are given are met: none refused, none sent back, none incomplete', () => {
    const outcomes = Object.fromEntries(tasksOf(restaurant.plan).map(({ id }) => [id, { refuse: 0, correct: 0 }]))
    const { cases, standstills } = run(restaurant, { outcomes, incomplete: 0, lapse: 0 })
    expect([cases.refused, cases.withdrawn]).toEqual([0, 0])
    expect(standstills.map(({ why }) => why)).not.toContain('correction')
  })
})

describe('people', () => {
  test.each([2, 3, 5])('doubling them never lengthens the waits: seed %i', (seed) => {
    for (const process of [setup, restaurant]) {
      const one = run(process, { seed })
      const two = run(process, { seed, staff: staffOf(one, 2) })
      const four = run(process, { seed, staff: staffOf(one, 4) })
      const waits = ({ steps }: Simulation): number => steps.reduce((sum, { waiting }) => sum + waiting.mean, 0)
      expect(waits(two)).toBeLessThanOrEqual(waits(one))
      expect(waits(four)).toBeLessThanOrEqual(waits(two))
    }
  })
  test('where there are enough of them, and the proof holds, every limit of the administration is kept', () => {
    for (const process of [setup, restaurant]) {
      const { limits } = run(process, { staff: staffOf(run(process), 40) })
      const own = limits.filter(({ kind }) => kind !== 'correction' && kind !== 'tolerance')
      expect(own.length).toBeGreaterThan(5)
      expect(own.filter(({ share }) => share < 1)).toEqual([])
    }
  })
  test('a green channel with priority comes first', () => {
    const hurried = (priority: string): CompiledProcess =>
      processOf(`
机构 局 { 岗位 窗口 }
材料 证
表单 表 { 急: 是否 必填 }
事项 甲 { 承办 局  承诺 3 工作日  出具 证  办理程序 { 环节 办 由 局.窗口 限 3 工作日 } }
流程 快慢 { 受理 由 局.窗口 限 当场 { 表单 表 }  办理 甲  绿色通道 当 急 { 限 4 工作日  ${priority} } }
`)
    const urgent = (process: CompiledProcess): number | undefined =>
      run(process, {
        cases: 300,
        service: { '快慢/甲/办': { kind: 'fixed', ms: 5_400_000 } },
        arrivals: { count: 7, per: 'day', pattern: 'poisson' },
      }).limits.find(({ kind }) => kind === 'process')?.share
    expect(urgent(hurried('优先'))).toBe(1)
    expect(urgent(hurried(''))).toBeLessThan(0.5)
  })
})

test('a holiday is not worked: nobody comes in the week of the Spring Festival, and nothing is done', () => {
  const { inProgress, period, cases } = run(setup, {
    from: '2026-02-12',
    cases: 1000,
    during: { amount: 14, unit: 'day' },
    arrivals: { count: 7, per: 'day', pattern: 'even' },
  })
  // Thursday, Friday and the Saturday that is worked; then Tuesday and Wednesday.
  expect(inProgress.slice(0, 5).map(({ day }) => day)).toEqual([
    '2026-02-12',
    '2026-02-13',
    '2026-02-14',
    '2026-02-24',
    '2026-02-25',
  ])
  expect(period.arrivalsUntil).toBe('2026-02-25')
  expect(cases.arrived).toBe(35)
})

test('every branch is reached: what conditions ask about is answered on both sides', () => {
  const process = processOf(`
机构 局 { 岗位 窗口 }
表单 表 { 面积: 数值 至少 1 必填  类型: 单选 { "甲", "乙" }  急: 是否 }
流程 分路 {
    受理 由 局.窗口 { 表单 表 }
    当 面积 > 500 且 非 急 { 环节 大 由 局.窗口 } 否则当 类型 为 "乙" { 环节 乙办 由 局.窗口 } 否则 { 环节 其他 由 局.窗口 }
    当 面积 <= 500 { 环节 小 由 局.窗口 }
}
`)
  const { steps } = run(process)
  expect(steps.filter(({ done }) => done === 0)).toEqual([])
})

test('several people sign, each with his own time, and a public notice runs its days', () => {
  const process = processOf(`
机构 局 { 岗位 专家 }
材料 意见
事项 评 { 依据 《某法》第一条 承办 局  法定 60 工作日  承诺 40 工作日  出具 意见
  办理程序 { 环节 评分 由 局.专家 2 人 限 5 工作日  特别程序 公示 由 局.专家 限 20 工作日 至少 10 天 不计入 依据 《某法》第二条  环节 决定 由 局.专家 票决 60% 限 5 工作日 } }
流程 评审 { 受理 由 局.专家 限 1 工作日  办理 评 }
`)
  const outcomes = Object.fromEntries(tasksOf(process.plan).map(({ id }) => [id, { refuse: 0 }]))
  const { steps, cases, standstills } = run(process, {
    cases: 50,
    staff: { '局.专家': 5 },
    outcomes,
    arrivals: { count: 2, per: 'day', pattern: 'poisson' },
  })
  expect(cases.finished).toBe(50)
  const done = Object.fromEntries(steps.map(({ node, done: times }) => [node.split('/').at(-1), times]))
  expect(done['评分']).toBe(100)
  expect(done['决定']).toBeGreaterThanOrEqual(150)
  expect(standstills.find(({ why }) => why === 'excluded')?.meanDays).toBeGreaterThan(6)
})

test.each(
  [
    '06-deadlines',
    '09-tolerance',
    '10-green-channel-and-pre-review',
    '15-deemed',
    '17-merge-stages-return',
    '19-signers-and-commitment',
  ].flatMap((name) => {
    const language = name.startsWith('17') ? 'en' : 'zh'
    const file = join(import.meta.dirname, '..', 'conformance', `${name}.${language}.banjie`)
    return compile(readFileSync(file, 'utf8'), file).tried.map((process) => [process.plan.name, process] as const)
  }),
)('the engine takes whatever a simulation of %s does', (_, process) => {
  const { cases, events } = run(process, { lapse: 0.2, incomplete: 0.4 })
  expect(cases.arrived).toBe(150)
  expect(events).toBeGreaterThan(300)
})
