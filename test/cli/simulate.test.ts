import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Simulation } from '@banjie/compiler'
import { afterAll, describe, expect, test } from 'vitest'
import { banjie } from './run-banjie.ts'

const folder = mkdtempSync(join(tmpdir(), 'banjie-simulate-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const setup = fileURLToPath(import.meta.resolve('@banjie/processes/个体工商户设立.banjie'))
const restaurant = fileURLToPath(new URL('../conformance/20-restaurant-chain.zh.banjie', import.meta.url))
const broken = fileURLToPath(new URL('../conformance/04-unknown-and-duplicate.banjie', import.meta.url))
const sure = ['--from', '2026-03-02', '--cases', '60', '--arrivals', '30/day']

const simulationOf = (text: string): Simulation => (JSON.parse(text) as { readonly simulation: Simulation }).simulation

describe('a hall of sole traders', () => {
  test('as a text: what came, which limits were kept, who was busy, what was assumed', async () => {
    const { stdout, stderr, status } = await banjie('simulate', setup, ...sure, '--lang', 'zh')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^模拟：个体工商户设立登记\n {2}来 60 件：办结 \d+，不予许可 \d+，撤回 \d+，在办 0\n/)
    for (const line of ['时限', '岗位', '环节：等人办的时间（工作时间）', '每天来 30 件，随机到来（泊松）', '种子 1'])
      expect(stdout).toContain(line)
  })

  test('as JSON, the same for the same call, with what was assumed', async () => {
    const call = ['simulate', setup, ...sure, '--json', '--staff', '审批局.综合窗口=2、审批局.决定岗＝3', '--seed', '9']
    const [one, again] = await Promise.all([banjie(...call), banjie(...call)])
    expect(again.stdout).toBe(one.stdout)
    const { cases, assumptions, posts, version } = simulationOf(one.stdout)
    expect(cases.arrived).toBe(60)
    expect(assumptions).toMatchObject({
      seed: 9,
      from: '2026-03-02',
      staff: { '审批局.综合窗口': 2, '审批局.出件窗口': 1 },
    })
    expect(posts.map(({ staff }) => staff)).toEqual([2, 3, 1])
    expect(version).toMatch(/^[0-9a-f]{64}$/)
  })

  test('steps, outcomes and answers are named as the text names them, from the call or from a file', async () => {
    const file = join(folder, '人手.json')
    writeFileSync(
      file,
      JSON.stringify({
        staff: { '审批局.综合窗口': 4 },
        service: { 出件: '3min' },
        outcomes: { 决定: { 不予许可: '50%' } },
      }),
    )
    const own = [
      '--service',
      '受理=~10分钟，决定=10..15..30min',
      '--outcome',
      '受理:不予许可=0',
      '--answer',
      '组成形式：家庭经营=90%',
    ]
    const { stdout, stderr } = await banjie('simulate', setup, ...sure, '--json', '--staff', file, ...own)
    expect(stderr).toBe('')
    const { assumptions, cases } = simulationOf(stdout)
    expect(assumptions.staff['审批局.综合窗口']).toBe(4)
    expect(assumptions.service).toEqual({
      '个体工商户设立/accept': { kind: 'exponential', mean: 600_000 },
      '个体工商户设立/个体工商户登记/决定': { kind: 'triangular', least: 600_000, mode: 900_000, most: 1_800_000 },
      '个体工商户设立/issue': { kind: 'fixed', ms: 180_000 },
    })
    expect(assumptions.outcomes['个体工商户设立/个体工商户登记/决定']).toEqual({ pass: 0.5, refuse: 0.5 })
    expect(assumptions.answers).toEqual({ 组成形式: { '"家庭经营"': 0.9 } })
    expect(cases.refused).toBeGreaterThan(15)
  })

  test('charts that need nothing else, one file each, and the figures beside them', async () => {
    const out = join(folder, '图')
    const { status } = await banjie('simulate', setup, ...sure, '--out', out, '--lang', 'en')
    expect(status).toBe(0)
    expect(readdirSync(out).toSorted()).toEqual([
      'durations.svg',
      'in-progress.svg',
      'posts.svg',
      'simulation.json',
      'simulation.md',
      'waiting.svg',
    ])
    const posts = readFileSync(join(out, 'posts.svg'), 'utf8')
    expect(posts).toMatch(/^<svg xmlns/)
    expect(posts).toMatch(
      /<title id="title0">How busy the posts are<\/title>\n<desc [^>]*>审批局\.综合窗口 \(1 person\) \d/,
    )
    expect(posts).toContain('prefers-color-scheme:dark')
    expect(posts).not.toMatch(/href|src=|url\(|NaN|undefined|Infinity/)
    expect(simulationOf(readFileSync(join(out, 'simulation.json'), 'utf8')).cases.arrived).toBe(60)
    const all = await banjie('simulate', setup, ...sure, '--format', 'svg', '--lang', 'zh')
    expect(all.stdout.match(/<title /g)).toHaveLength(4)
    expect(all.stdout).not.toMatch(/NaN|undefined|Infinity/)
  })
})

describe('what cannot be simulated is told, with the way out', () => {
  test.each([
    [['--cases', '0'], '--cases 要写整数，至少 1，不能是“0”'],
    [['--cases', 'many'], '--cases 要写整数'],
    [['--days', '0'], '--days 里看不懂“0”'],
    [['--staff', '审批局.综合窗口=-1'], '--staff 要写整数，至少 0，不能是“-1”'],
    [['--staff', '审批局.财务岗=1'], '没有岗位“审批局.财务岗”办的事；办事的岗位有：审批局.综合窗口、审批局.决定岗'],
    [
      ['--staff', '审批局.决定岗=0'],
      '“个体工商户登记.决定”要 1 个人办，审批局.决定岗 只有 0 个人；请用 --staff 审批局.决定岗=1 增加',
    ],
    [['--staff', '审批局.决定岗'], '--staff 里看不懂“审批局.决定岗”'],
    [['--staff', 'nothing.json'], '读不了文件“nothing.json”'],
    [['--arrivals', '40'], '--arrivals 里看不懂“40”，请写成 40/天 或 6/小时'],
    [['--arrivals', '0/天'], '--arrivals 里看不懂“0/天”'],
    [['--pattern', 'often'], '--pattern 只能是 poisson（随机到来）或 even（均匀到来）'],
    [['--service', '审核=10min'], '流程里没有环节“审核”；有：受理、个体工商户登记.决定、出件'],
    [['--service', '受理=soon'], '--service 里看不懂“soon”'],
    [['--service', '受理=30..10min'], '--service 里看不懂“30..10min”'],
    [['--outcome', '受理:转办=5%'], '“受理”没有结论“转办”'],
    [['--outcome', '受理=5%'], '--outcome 里看不懂“受理”'],
    [['--outcome', '决定:不予许可=120%'], '“120%”不是比例'],
    [['--outcome', '决定:不予许可=60%,决定:通过=60%'], '“个体工商户登记.决定”的比例加起来超过 100%'],
    [['--answer', '面积:3=5%'], '表单里没有“面积”'],
    [['--answer', '组成形式:合伙=5%'], '“组成形式”不能答“合伙”：应是其中之一：个人经营、家庭经营'],
    [['--answer', '从业人数:三=5%'], '“从业人数”不能答“三”：应填整数'],
    [['--cases', '10', '--days', '3天'], '--cases 和 --days 只能写一个'],
    [['--from', '2026-02-30'], '没有“2026-02-30”这一天'],
    [['--process', '开店'], '没有流程“开店”；有：个体工商户设立'],
    [['--format', 'png'], '没有“png”这种格式'],
    [['--json', '--format', 'md'], '--json 和 --format 只能写一个'],
    [['--out', setup], '是文件；请用 --out 指定文件夹'],
  ])('%j', async (given, told) => {
    const { stdout, stderr, status } = await banjie('simulate', setup, ...given)
    expect(stderr).toContain(told)
    expect([status, stdout]).toEqual([2, ''])
  })

  test('a file that holds something else', async () => {
    const file = join(folder, '别的.json')
    writeFileSync(file, '{ "people": 3 }')
    const { stderr, status } = await banjie('simulate', setup, '--staff', file)
    expect(stderr).toContain('里只能写 staff、service、outcomes、answers、arrivals')
    expect(status).toBe(2)
  })

  test('several processes, and none is named', async () => {
    const { stderr, status } = await banjie('simulate', restaurant)
    expect(stderr).toContain('这里有 2 个流程，请用 --process 指定一个：差评整改、餐饮企业设立')
    expect(status).toBe(2)
  })

  test('a module with errors', async () => {
    const { stdout, status } = await banjie('simulate', broken, '--json')
    expect(status).toBe(1)
    expect((JSON.parse(stdout) as { diagnostics: unknown[] }).diagnostics.length).toBeGreaterThan(0)
  })
})
