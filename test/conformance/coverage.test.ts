import { compile, edgesIn, runScenarios } from '@banjie/compiler'
import { describe, expect, test } from 'vitest'
import { calendar } from '../engine/fixture.ts'

const process = `
机构 局 { 岗位 窗口, 审查岗, 决定岗 }
材料 申请书
材料 说明
材料 证
表单 表 { 面积: 数值 必填 }
事项 甲 {
    依据 《某法》第一条 承办 局 承诺 5 工作日
    需 申请书
    需 说明 容缺 3 工作日
    出具 证
    办理程序 { 环节 审查 由 局.审查岗 限 4 小时  环节 决定 由 局.决定岗 限 2 工作日 }
}
流程 办证 {
    受理 由 局.窗口 限 当场 { 表单 表 }
    办理 甲
    当 面积 > 100 { 环节 复核 由 局.审查岗 限 当场 } 否则 当 面积 > 50 { 环节 抽查 由 局.审查岗 限 当场 }
    出件 由 局.窗口 限 当场
}
`
/** What a scenario of these lines goes through. */
function covered(...lines: readonly string[]): ReadonlySet<string> {
  const text = `${process}\n场景 "一" 验证 办证 {\n${lines.join('\n')}\n}`
  const compiled = compile(text, 'a.banjie', undefined, { calendar })
  const { results, diagnostics } = runScenarios(compiled, calendar)
  expect(diagnostics.map(({ message }) => message.zh)).toEqual([])
  return results[0]?.covered ?? new Set()
}
const edges = (found: ReadonlySet<string>, of: string): readonly string[] =>
  [...found].filter((one) => one.startsWith(of)).map((one) => one.slice(of.length + 1))

const applied = (area: number, without = ''): readonly string[] => [
  `2026-03-02 09:00 申请人 申报 { 面积: ${area} } ${without}`,
  '2026-03-02 09:00 局.窗口 完成 受理',
]

describe('what scenarios cover', () => {
  test('a limit in hours: within the last hour, to the minute, within an hour after', () => {
    const reviewed = (time: string): readonly string[] =>
      edges(covered(...applied(30), `2026-03-02 ${time} 局.审查岗 完成 甲.审查`), 'step 办证/甲/审查')
    expect(['11:59', '12:00', '13:30', '14:00', '14:01', '15:00', '15:01'].map(reviewed)).toEqual([
      [],
      [],
      ['before'],
      ['on'],
      ['after'],
      ['after'],
      [],
    ])
  })

  test('a limit in days: on the working day before its last, on it, on the one after; a weekend lies between', () => {
    const decided = (day: string): readonly string[] =>
      edges(
        covered(
          '2026-03-05 09:00 申请人 申报 { 面积: 30 }',
          '2026-03-05 09:00 局.窗口 完成 受理',
          '2026-03-05 10:00 局.审查岗 完成 甲.审查',
          `${day} 局.决定岗 完成 甲.决定`,
        ),
        'step 办证/甲/决定',
      )
    // Due on Monday the 9th at the close of business.
    const days = ['2026-03-05 16:00', '2026-03-06 09:00', '2026-03-07 09:00', '2026-03-09 17:00', '2026-03-09 17:01']
    expect([...days, '2026-03-10 12:00', '2026-03-11 09:00'].map(decided)).toEqual([
      [],
      ['before'],
      ['before'],
      ['on'],
      ['after'],
      ['after'],
      [],
    ])
  })

  test('a tolerated document that did not come has been too late', () => {
    const late = covered(...applied(30, '缺 说明'), '2026-03-06 09:00 申请人 查看')
    expect(edges(late, 'tolerance 说明')).toEqual(['after'])
    const inTime = covered(...applied(30, '缺 说明'), '2026-03-05 17:00 申请人 补交 说明')
    expect(edges(inTime, 'tolerance 说明')).toEqual(['on'])
  })

  test('branches: each of them, and going past them all', () => {
    const taken = (area: number): readonly string[] =>
      [
        ...covered(
          ...applied(area),
          '2026-03-02 10:00 局.审查岗 完成 甲.审查',
          '2026-03-02 11:00 局.决定岗 完成 甲.决定',
        ),
      ].filter((one) => one.startsWith('branch '))
    const [large, middle, small] = [taken(101), taken(51), taken(50)]
    expect([large, middle, small].map(({ length }) => length)).toEqual([1, 1, 1])
    expect(new Set([...large, ...middle, ...small]).size).toBe(3)
  })

  test('every limit of the plan is counted, on the spot without a day before', () => {
    const [compiled] = compile(process, 'a.banjie', undefined, { calendar }).processes
    if (compiled === undefined) throw new Error('no process')
    const found = edgesIn(compiled.plan)
    expect(found.filter((one) => one.startsWith('step 办证/issue'))).toEqual([
      'step 办证/issue on',
      'step 办证/issue after',
    ])
    expect(new Set(found.map((one) => one.split(' ')[0]))).toEqual(
      new Set(['step', 'intake', 'correction', 'promised', 'tolerance']),
    )
  })
})
