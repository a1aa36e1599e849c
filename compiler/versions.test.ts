import { describe, expect, test } from 'vitest'
import { compile } from './compile.ts'

const office = '机构 审批局 { 岗位 窗口 }\n材料 申请书\n'
const item = (period: string, promised: number): string =>
  `事项 甲 { ${period} 依据 《某法》第一条 承办 审批局 法定 20 工作日 承诺 ${promised} 工作日 需 申请书 }\n`
const process = (name: string, period: string, limit: number): string =>
  `流程 ${name} { ${period} 限 ${limit} 工作日 受理 由 审批局.窗口 限 当场 办理 甲 出件 由 审批局.窗口 限 当场 }\n`
const before = '施行 2020-01-01 至 2026-07-01'
const after = '施行 2026-07-01'

/** The limits that can be passed, in the order of the text. */
const passed = (text: string, used = ''): readonly string[] => {
  const whole = used === '' ? office + text : `引用 "b"\n${text}`
  const { diagnostics } = compile(whole, 'a.banjie', (path) => (path === 'b.banjie' ? office + used : undefined))
  expect(diagnostics.filter(({ code }) => /^BJ[01]/.test(code))).toEqual([])
  return diagnostics.filter(({ code }) => code === 'BJ3003').map(({ start, end }) => whole.slice(start, end))
}

describe('a case follows the version in force on the day it is received', () => {
  test('of an item that a process handles', () => {
    expect(passed(item(before, 2) + item(after, 6) + process('一', '', 3))).toEqual(['限 3 工作日'])
    expect(passed(item(before, 2) + item(after, 3) + process('一', '', 3))).toEqual([])
  })
  test('of the process itself', () => {
    expect(passed(item('', 3) + process('一', before, 3) + process('一', after, 2))).toEqual(['限 2 工作日'])
  })
  test('a process is not held against a version that ended before it', () => {
    expect(passed(item(before, 3) + item(after, 2) + process('二', after, 2))).toEqual([])
    expect(passed(item(before, 3) + item(after, 2) + process('二', before, 2))).toEqual(['限 2 工作日'])
  })
  test('of an item in a module that is used', () => {
    expect(passed(process('一', '', 3), item(before, 2) + item(after, 6))).toEqual(['限 3 工作日'])
  })
  test('what every version has is told once', () => {
    expect(passed(item(before, 6) + item(after, 6) + process('一', '', 3))).toEqual(['限 3 工作日'])
  })
})
