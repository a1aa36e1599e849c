import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { banjie } from './run-banjie.ts'

const folder = mkdtempSync(join(tmpdir(), 'banjie-counterexample-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const declared = `机构 审批局 { 岗位 综合窗口, 审查岗, 决定岗 }
材料 申请书
材料 甲证
材料 乙证
表单 申请 { 名称: 文本 必填  面积: 数值 大于 0 必填 }
`
const item = (steps: string): string =>
  `事项 甲 { 依据 《城乡规划法》第四十条 承办 审批局 法定 20 工作日 承诺 2 工作日 需 申请书 出具 甲证 办理程序 { ${steps} } }
事项 乙 { 依据 《城乡规划法》第四十条 承办 审批局 法定 20 工作日 承诺 3 工作日 需 甲证 依据 《城乡规划法》第四十一条 出具 乙证 }
`
const process = (limit: number): string => `流程 P {
    限 ${limit} 工作日
    受理 由 审批局.综合窗口 限 当场 { 表单 申请 }
    并联 { 办理 甲 办理 乙 }
    出件 由 审批局.综合窗口 限 当场
}
`
const kept = '环节 审查 由 审批局.审查岗 限 1 工作日 环节 决定 由 审批局.决定岗 限 1 工作日'
const long = '环节 审查 由 审批局.审查岗 限 2 工作日 环节 决定 由 审批局.决定岗 限 1 工作日'

interface Found {
  readonly code: string
  readonly story?: readonly { day: number; who: string; what: string; clock: string }[]
  readonly fixes: readonly { title: string; edits: readonly { start: number; end: number; text: string }[] }[]
}
const file = join(folder, 'a.banjie')
async function found(text: string): Promise<readonly Found[]> {
  writeFileSync(file, text)
  const { stdout } = await banjie('check', file, '--on', '2026-09-28', '--json', '--lang', 'zh')
  return (JSON.parse(stdout) as { diagnostics: readonly Found[] }).diagnostics
}
const scenarioIn = (one: Found | undefined): string =>
  one?.fixes.find(({ title }) => title.includes('场景'))?.edits[0]?.text ?? ''

describe('a limit that is not kept', () => {
  test('is told as a story: by which day who does what, and what the clock shows', async () => {
    const text = declared + item(kept) + process(4)
    const one = (await found(text)).find(({ code }) => code === 'BJ3003')
    expect(one?.story).toEqual([
      { day: 0, who: '申请人', what: '办件受理', clock: '已用 0 个工作日，限 4 个工作日' },
      { day: 2, who: '审批局', what: '甲，用满 2 个工作日', clock: '已用 2 个工作日，限 4 个工作日' },
      { day: 5, who: '审批局', what: '乙，用满 3 个工作日', clock: '已用 5 个工作日，限 4 个工作日' },
    ])
    expect((await banjie('check', file, '--lang', 'en')).stdout).toContain(
      '    · day 5, 审批局: 乙, using all of 3 working days (5 working days used of 4 working days)\n',
    )
  })
  test('can be saved as a scenario, which fails by what it shows; the National Day week is gone through', async () => {
    const text = declared + item(kept) + process(4)
    const scenario = scenarioIn((await found(text)).find(({ code }) => code === 'BJ3003'))
    expect(scenario).toContain('2026-10-10 17:00 审批局.综合窗口 完成 乙.决定\n')
    writeFileSync(file, text + scenario)
    const { status, stdout } = await banjie('test', file, '--json', '--lang', 'zh')
    const { diagnostics, summary } = JSON.parse(stdout) as { diagnostics: readonly { code: string }[]; summary: object }
    expect(status).toBe(1)
    expect(diagnostics.filter(({ code }) => code === 'BJ7001').length).toBe(1)
    expect(summary).toMatchObject({ scenarios: 1, passed: 0, failed: 1 })
  })
  test('of an item, too: its result is not there when its promise ends', async () => {
    const text = declared + item(long) + process(9)
    const scenario = scenarioIn((await found(text)).find(({ code }) => code === 'BJ3002'))
    expect(scenario).toContain('查看\n    应当 已取得 甲证\n')
    writeFileSync(file, text + scenario)
    const { stdout } = await banjie('test', file, '--lang', 'zh')
    expect(stdout).toContain('BJ7001 此时还没有取得“甲证”。')
  })
  test('a scenario of a limit that is kept passes', async () => {
    const text = declared + item(kept) + process(5)
    expect((await found(text)).filter(({ code }) => code === 'BJ3003')).toEqual([])
    const scenario = scenarioIn((await found(declared + item(kept) + process(4))).find(({ code }) => code === 'BJ3003'))
    writeFileSync(file, text + scenario.replace('至多 4', '至多 6'))
    expect((await banjie('test', file)).status).toBe(0)
  })
})

describe('a case that stands still', () => {
  const circle = `事项 甲 { 依据 《城乡规划法》第四十条 承办 审批局 法定 20 工作日 承诺 2 工作日 需 乙证 依据 《城乡规划法》第四十一条 出具 甲证 }
事项 乙 { 依据 《城乡规划法》第四十条 承办 审批局 法定 20 工作日 承诺 3 工作日 需 甲证 依据 《城乡规划法》第四十一条 出具 乙证 }
`
  test('of prerequisites that wait for each other, can be saved: it never ends', async () => {
    const text = declared + circle + process(9)
    const one = (await found(text)).find(({ code }) => code === 'BJ4001')
    expect(one?.story?.map(({ what }) => what)).toEqual(['申报', '完成 受理', '没有待办了，办件却没有办完：停在这里'])
    const scenario = scenarioIn(one)
    expect(scenario).toContain('    应当 办结\n')
    writeFileSync(file, text + scenario)
    const { stdout } = await banjie('test', file, '--lang', 'zh')
    expect(stdout).toContain('BJ7001 流程此时还在办理，而不是已办结。')
  })
  test('of an order against a prerequisite, too', async () => {
    const against = process(9).replace('并联 { 办理 甲 办理 乙 }', '办理 乙 办理 甲')
    const one = (await found(declared + item(kept) + against)).find(({ code }) => code === 'BJ4002')
    expect(scenarioIn(one)).toContain('    应当 办结\n')
  })
})

describe('a case that is harder to find', () => {
  /** The scenario that a fault is saved as, and what running it says. */
  async function saved(text: string, code: string): Promise<{ readonly scenario: string; readonly said: string }> {
    const scenario = scenarioIn((await found(text)).find((one) => one.code === code))
    writeFileSync(file, text + scenario)
    return { scenario, said: (await banjie('test', file, '--lang', 'zh')).stdout }
  }
  const steps = (parts: string, limits: string): string =>
    `事项 甲 { 依据 《城乡规划法》第四十条 承办 审批局 ${limits} 需 申请书 ${parts} 出具 甲证 办理程序 { ${kept} } }
流程 P { 受理 由 审批局.综合窗口 限 当场 { 表单 申请 } 办理 甲 出件 由 审批局.综合窗口 限 当场 }
`
  test('a promise that corrections run past: the applicant is asked as often as may be', async () => {
    const { scenario, said } = await saved(
      declared.replace('材料 乙证\n', '') + steps('补正 2 次 每次 5 工作日', '法定 20 工作日 承诺 3 工作日'),
      'BJ3002',
    )
    expect(scenario.match(/结论 补正/g)).toHaveLength(2)
    expect(scenario.match(/申请人 修改/g)).toHaveLength(2)
    expect(said).toContain('BJ7001 此时还没有取得“甲证”。')
  })

  test('a statutory limit that goes on while the promise stands still', async () => {
    const { scenario, said } = await saved(
      declared.replace('材料 乙证\n', '') + steps('补正 1 次 每次 10 工作日', '法定 5 工作日 承诺 3 工作日'),
      'BJ3007',
    )
    expect(scenario).toContain('应当 已取得 甲证')
    expect(said).toContain('BJ7001 此时还没有取得“甲证”。')
  })

  test('a document that comes when its tolerance ends', async () => {
    const late = steps('需 甲图 容缺 5 工作日', '法定 20 工作日 承诺 2 工作日')
    const { scenario } = await saved(
      declared.replace('材料 乙证', '材料 甲图') + late.replace('限 1 工作日 }', '限 2 工作日 }'),
      'BJ3002',
    )
    expect(scenario).toContain(' 缺 甲图\n')
    expect(scenario).toContain('申请人 补交 甲图\n')
  })

  test('answers that no rule is for: the automatic step comes to nothing', async () => {
    const rules = `流程 P { 受理 由 审批局.综合窗口 限 当场 { 表单 申请 }
    自动 筛查 { 通过 当 面积 <= 500 }
    环节 备查 由 审批局.审查岗 限 当场 }
`
    const only = declared.replace('材料 甲证\n材料 乙证\n', '').replace('材料 申请书\n', '')
    const { scenario, said } = await saved(only + rules, 'BJ2002')
    expect(scenario).toMatch(/面积: 50[1-9]/)
    expect(said).toContain('BJ7001')
  })
})
