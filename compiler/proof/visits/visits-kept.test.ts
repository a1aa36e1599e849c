import { describe, expect, test } from 'vitest'
import { compile } from '../../compile.ts'

const declared = `机构 审批局 { 岗位 窗口, 审查岗, 决定岗 }
材料 申请书 材料 甲证 材料 图纸
表单 F { 急: 是否 必填 }
`
const item = (name: string, parts: string): string =>
  `事项 ${name} { 依据 《城乡规划法》第四十条 承办 审批局 承诺 9 工作日 需 申请书 ${parts} }\n`

/** How many visits a process with those statements is found to need against none promised, and which. */
function needed(statements: string, items = ''): string | undefined {
  const text = `${declared}${items}流程 P { 最多跑 0 次 ${statements} }\n`
  const { diagnostics } = compile(text, 'a.banjie')
  const broken = diagnostics.filter((one) => /^BJ[01]/.test(one.code))
  if (broken.length > 0) throw new Error(broken.map(({ code, message }) => `${code} ${message.en}`).join('\n'))
  return diagnostics.find(({ code }) => code === 'BJ6005')?.message.zh.match(/可能要跑 (.+?)。/)?.[1]
}

const accept = '受理 由 审批局.窗口 限 当场 到场 { 表单 F }'
const issue = '出件 由 审批局.窗口 限 当场 到场'
const slow = item('甲', '出具 甲证')

describe('BJ6005: a case can need more visits than the process promises', () => {
  test('it stands at the promise, names it and shows the path', () => {
    const text = `${declared}${slow}流程 P { 最多跑 1 次 ${accept} 办理 甲 ${issue} }\n`
    const found = compile(text, 'a.banjie').diagnostics.filter(({ code }) => code === 'BJ6005')
    expect(found.map(({ start, end, severity }) => [text.slice(start, end), severity])).toEqual([
      ['最多跑 1 次', 'error'],
    ])
    expect(found[0]?.message.en).toContain(
      'at most 1, but an applicant may have to come 2 times: visit 1: accept; visit 2: issue',
    )
  })
  test('as many as are promised, or nothing promised, is nothing to tell', () => {
    for (const promise of ['最多跑 2 次', '']) {
      const text = `${declared}${slow}流程 P { ${promise} ${accept} 办理 甲 ${issue} }\n`
      expect(compile(text, 'a.banjie').diagnostics.filter(({ code }) => code === 'BJ6005')).toEqual([])
    }
  })
  test('where the text cannot be read, what is missing proves nothing', () => {
    const text = `${declared}${slow}流程 P { 最多跑 1 次 ${accept} 办理 甲 限 ${issue} }\n`
    const codes = compile(text, 'a.banjie').diagnostics.map(({ code }) => code)
    expect(codes).toContain('BJ0001')
    expect(codes).not.toContain('BJ6005')
  })
  test('what is not in person is no visit, nor is a step of an official’s', () => {
    expect(
      needed('受理 由 审批局.窗口 { 表单 F } 环节 核对 由 审批局.窗口 限 当场 到场 出件 由 审批局.窗口'),
    ).toBeUndefined()
  })
  test('several in a row on one day count once', () => {
    const onTheSpot = item('甲', '出具 甲证 办理程序 { 环节 决定 由 审批局.决定岗 限 当场 }')
    const signs = '环节 签字 由 申请人 限 3 工作日 到场'
    expect(needed(`${accept} ${signs} 办理 甲 ${issue}`, onTheSpot)).toBe('1 次：第 1 次：受理、签字、出件')
    expect(needed(`${accept} ${signs} 办理 甲 ${issue}`, slow)).toBe('2 次：第 1 次：受理、签字；第 2 次：出件')
  })
  test('hours count once where they fit into a working day, however they add up', () => {
    const within = (hours: number): string =>
      item('甲', `出具 甲证 办理程序 { 环节 决定 由 审批局.决定岗 限 ${hours} 小时 }`)
    expect(needed(`${accept} 办理 甲 ${issue}`, within(3))).toMatch(/^1 次/)
    expect(needed(`${accept} 办理 甲 环节 复核 由 审批局.窗口 限 4 小时 ${issue}`, within(3))).toMatch(/^2 次/)
  })
  test('a handing over that may take days is another visit', () => {
    expect(needed(`${accept} ${issue.replace('当场', '2 工作日')}`)).toMatch(/^2 次/)
    expect(needed(`${accept} ${issue.replace('限 当场', '')}`)).toMatch(/^2 次/)
  })
  test('the worst of several branches counts, and what ends a case is the end of it', () => {
    const signs = '环节 签字 由 申请人 到场'
    expect(needed(`${accept} 当 急 { 办理 甲 ${signs} 办结 } ${issue}`, slow)).toBe(
      '2 次：第 1 次：受理；第 2 次：签字',
    )
    expect(needed(`${accept} 当 急 { 办理 甲 } 否则 { ${signs} } ${issue}`, slow)).toBe(
      '2 次：第 1 次：受理；第 2 次：出件',
    )
  })
  test('branches that exclude each other do not add up, in the process or in its items', () => {
    const signs = '环节 签字 由 申请人 到场'
    expect(needed(`受理 由 审批局.窗口 { 表单 F } 当 急 { ${signs} } 办理 甲 当 非 急 { ${issue} }`, slow)).toMatch(
      /^1 次/,
    )
    const signed = item('丙', `办理程序 { 当 急 { ${signs} } 环节 决定 由 审批局.决定岗 限 1 工作日 }`)
    const handed = (condition: string): string => `受理 由 审批局.窗口 { 表单 F } 办理 丙 当 ${condition} { ${issue} }`
    expect(needed(handed('非 急'), signed)).toMatch(/^1 次/)
    expect(needed(handed('急'), signed)).toMatch(/^2 次/)
  })
  test('side by side they add up, but for those that can be done as soon as all begin', () => {
    const reviewed = (name: string): string =>
      item(
        name,
        '办理程序 { 环节 审查 由 审批局.审查岗 限 1 工作日 环节 面签 由 申请人 到场 环节 决定 由 审批局.决定岗 限 1 工作日 }',
      )
    const first = reviewed('丙').replace('环节 审查 由 审批局.审查岗 限 1 工作日', '')
    expect(needed('受理 由 审批局.窗口 { 表单 F } 并联 { 办理 甲 办理 乙 }', reviewed('甲') + reviewed('乙'))).toBe(
      '2 次：第 1 次：甲.面签；第 2 次：乙.面签',
    )
    expect(needed('受理 由 审批局.窗口 { 表单 F } 并联 { 办理 丙 办理 丁 }', first + first.replace('丙', '丁'))).toBe(
      '1 次：第 1 次：丙.面签、丁.面签',
    )
  })
  test('a merge has the visits of its items’ reviews', () => {
    const signed = item(
      '丙',
      '办理程序 { 环节 审查 由 审批局.审查岗 限 1 工作日 环节 面签 由 申请人 到场 环节 决定 由 审批局.决定岗 限 1 工作日 }',
    )
    expect(needed(`${accept} 合并 M { 办理 甲 办理 丙 } ${issue}`, slow + signed)).toMatch(/^3 次/)
  })
  test('a return inside the office sends the applicant back too', () => {
    const back = (times: string): string =>
      item(
        '丙',
        `办理程序 { 环节 面签 由 申请人 到场 环节 审查 由 审批局.审查岗 限 1 工作日 { 结论 通过, 退回 面签 ${times} } 环节 决定 由 审批局.决定岗 限 1 工作日 }`,
      )
    expect(needed('受理 由 审批局.窗口 { 表单 F } 办理 丙', back('2 次'))).toMatch(/^3 次/)
    expect(needed('受理 由 审批局.窗口 { 表单 F } 办理 丙', back('').replace('退回 面签', '不予许可'))).toMatch(/^1 次/)
  })
})
