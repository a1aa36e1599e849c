import { compile, runScenarios } from '@banjie/compiler'
import { isInForceOn, type CompiledProcess } from '@banjie/runtime/plan'
import { describe, expect, test } from 'vitest'
import { applicant, calendar, DrivenCase, post } from '../fixture.ts'

const item = (period: string, promised: number): string =>
  `事项 甲 { ${period} 依据 《某法》第一条 承办 局 承诺 ${promised} 工作日 需 申请书 出具 证 }\n`
const module = (items: string, process = '', more = ''): string => `
机构 局 { 岗位 窗口, 决定岗 }
材料 申请书
材料 证
表单 表 { 名称: 文本 必填 }
${items}
流程 办证 { ${process} 受理 由 局.窗口 限 当场 { 表单 表 }  办理 甲 }
${more}`
const before = '施行 2020-01-01 至 2026-07-01'
const after = '施行 2026-07-01'

const versionsIn = (text: string): readonly CompiledProcess[] => {
  const { processes, diagnostics } = compile(text, 'a.banjie', undefined, { calendar })
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return processes
}
const apply = { kind: 'submit', fields: { 名称: 'x' }, without: [] } as const

/** When the decision is due on a case that is received on a day. */
const dueOf = (process: CompiledProcess, day: string): string => {
  const driven = new DrivenCase(process, `${day} 09:00`)
    .act(`${day} 09:00`, applicant, apply)
    .act(`${day} 10:00`, post('局.窗口'), { kind: 'complete', task: '办证/accept', outcome: 'pass' })
  return JSON.stringify(driven.state.clocks['办证/甲/decision']?.clock.limit)
}

describe('施行: a case follows, to its end, the version that is in force on the day it is received', () => {
  test('each version of an item makes one of the process', () => {
    const [old, now] = versionsIn(module(item(before, 6) + item(after, 3)))
    expect(old?.plan.inForce).toEqual({ from: '2020-01-01', until: '2026-07-01' })
    expect(now?.plan.inForce).toEqual({ from: '2026-07-01' })
    expect(old?.version).not.toBe(now?.version)
    if (old === undefined || now === undefined) throw new Error('two versions')
    expect(dueOf(old, '2026-06-30')).toContain('6')
    expect(dueOf(now, '2026-07-01')).toContain('3')
  })

  test('what does not change over the versions is one process', () => {
    const text = module(
      item('', 3),
      '',
      '事项 乙 { 施行 2020-01-01 至 2026-07-01 依据 《某法》第一条 承办 局 承诺 1 工作日 }\n事项 乙 { 施行 2026-07-01 依据 《某法》第一条 承办 局 承诺 2 工作日 }',
    )
    expect(versionsIn(text).map(({ plan }) => plan.inForce)).toEqual([undefined])
  })

  test('an application before the first day, or on the last, is refused and changes nothing', () => {
    const [old, now] = versionsIn(module(item(before, 6) + item(after, 3)))
    if (old === undefined || now === undefined) throw new Error('two versions')
    const refusal = (process: CompiledProcess, day: string): string | undefined =>
      new DrivenCase(process, `${day} 09:00`).refusalOf(`${day} 09:00`, applicant, apply)
    expect(refusal(now, '2026-06-30')).toBe('not-yet-in-force')
    expect(refusal(now, '2026-07-01')).toBeUndefined()
    expect(refusal(old, '2026-06-30')).toBeUndefined()
    expect(refusal(old, '2026-07-01')).toBe('no-longer-in-force')
  })

  test('a process of its own period', () => {
    const [only] = versionsIn(module(item('', 3), after))
    expect(only?.plan.inForce).toEqual({ from: '2026-07-01' })
    expect(isInForceOn({ inForce: { from: '2026-07-01', until: '2027-01-01' } }, '2026-12-31')).toBe(true)
    expect(isInForceOn({ inForce: { from: '2026-07-01', until: '2027-01-01' } }, '2027-01-01')).toBe(false)
  })

  test('a scenario runs on the version of the day on which it begins', () => {
    const scenario = (title: string, day: string, due: string): string => `
场景 "${title}" 验证 办证 {
    ${day} 09:00 申请人 申报 { 名称: "x" }
    ${day} 10:00 局.窗口 完成 受理
    应当 到期 甲.决定 于 ${due}
}`
    const scenarios = scenario('旧', '2026-06-30', '2026-07-08') + scenario('新', '2026-07-01', '2026-07-06')
    const compiled = compile(module(item(before, 6) + item(after, 3), '', scenarios), 'a.banjie', undefined, {
      calendar,
    })
    const { results } = runScenarios(compiled, calendar)
    expect(results.map(({ title, passed }) => [title, passed])).toEqual([
      ['旧', true],
      ['新', true],
    ])
  })
})
