import { describe, expect, test } from 'vitest'
import { found, item, process } from './found.fixture.ts'

const items =
  item('甲', '承诺 3 工作日 出具 甲证') +
  item('乙', '承诺 2 工作日 出具 乙证') +
  item('丙', '承诺 4 工作日 需 甲证 出具 丙证')

/** Each limit that can be passed, and how long it can take. */
const passed = (text: string): readonly string[] =>
  found('BJ3003', items + text).map(({ at, zh }) => `${at}: ${zh.match(/最长要 (.+?)，超过/)?.[1]}`)

describe('BJ3003: a process, stage, merge, handle or green channel can take longer than its limit', () => {
  test('items in order add up, each with its promise', () => {
    expect(passed(process('办理 甲 办理 乙', '限 4 工作日'))).toEqual(['限 4 工作日: 5 个工作日'])
    expect(passed(process('办理 甲 办理 乙', '限 5 工作日'))).toEqual([])
  })
  test('side by side they take the longest chain of prerequisites', () => {
    expect(passed(process('并联 { 办理 甲 办理 乙 }', '限 3 工作日'))).toEqual([])
    expect(passed(process('并联 { 办理 甲 办理 丙 }', '限 6 工作日'))).toEqual(['限 6 工作日: 7 个工作日'])
    expect(passed(process('并联 { 办理 丙 办理 乙 办理 甲 }', '限 7 工作日'))).toEqual([])
  })
  test('a document that only later steps read holds up those steps alone', () => {
    const late = item(
      '丁',
      '需 甲证 承诺 3 工作日 办理程序 { 环节 审查 限 2 工作日 { 查验 申请书 } 环节 决定 限 1 工作日 }',
    )
    expect(passed(late + process('并联 { 办理 甲 办理 丁 }', '限 4 工作日'))).toEqual([])
    expect(passed(late + process('并联 { 办理 甲 办理 丁 }', '限 3 工作日'))).toEqual(['限 3 工作日: 4 个工作日'])
  })
  test('a stage counts as its limit, and is held against what is in it', () => {
    const staged = process('阶段 一 限 4 工作日 { 办理 甲 办理 乙 }', '限 4 工作日')
    expect(passed(staged)).toEqual(['限 4 工作日: 5 个工作日'])
    expect(found('BJ3003', items + staged)[0]?.zh).toContain('阶段“一”')
    expect(passed(process('阶段 一 限 6 工作日 { 办理 甲 }', '限 5 工作日'))).toEqual(['限 5 工作日: 6 个工作日'])
  })
  test('a stage that is too long is told at the stage: around it it counts as its limit', () => {
    const staged = process('阶段 一 限 1 工作日 { 办理 甲 } 办理 乙', '限 2 工作日')
    expect(passed(staged)).toEqual(['限 2 工作日: 3 个工作日', '限 1 工作日: 3 个工作日'])
    expect(passed(staged.replace('限 2', '限 3'))).toEqual(['限 1 工作日: 3 个工作日'])
    const waiting = (limit: number): string =>
      process('并联 { 阶段 一 限 1 工作日 { 办理 甲 } 办理 丙 }', `限 ${limit} 工作日`)
    expect(passed(waiting(4))).toEqual(['限 4 工作日: 5 个工作日', '限 1 工作日: 3 个工作日'])
  })
  test('an intake of a stage within is that stage’s: the clock around it began before', () => {
    const within = (limit: number): string =>
      process(`阶段 一 限 ${limit} 工作日 { 阶段 二 { 受理 由 审批局.窗口 限 1 工作日 办理 甲 } }`)
    expect(passed(within(4))).toEqual(['限 4 工作日: 5 个工作日'])
    expect(passed(within(5))).toEqual([])
  })
  test('a stage’s clock runs while it waits for what a sibling yields', () => {
    const waiting = (limit: number): string =>
      process(`并联 { 依次 { 办理 乙 办理 甲 } 阶段 一 限 ${limit} 工作日 { 办理 丙 } }`)
    expect(passed(waiting(8))).toEqual(['限 8 工作日: 9 个工作日'])
    expect(passed(waiting(9))).toEqual([])
  })
  test('a process’s own step that may send the case back counts so often its own steps since, and no item again', () => {
    const steps = (limit: number, times: number): string =>
      process(
        `环节 零 限 9 工作日 环节 一 限 1 工作日 办理 乙 环节 二 限 2 工作日 { 结论 通过, 退回 一 ${times} 次 }`,
        `限 ${limit} 工作日`,
      )
    expect(passed(steps(16, 1))).toEqual(['限 16 工作日: 17 个工作日'])
    expect(passed(steps(17, 1))).toEqual([])
    expect(passed(steps(19, 2))).toEqual(['限 19 工作日: 20 个工作日'])
    expect(found('BJ3003', items + steps(16, 1))[0]?.zh).toContain('退回后重办')
    const inOutcome = (limit: number): string =>
      process(
        `环节 核 限 1 工作日 { 结论 属实 { 环节 改 限 5 工作日 环节 访 限 2 工作日 { 结论 通过, 退回 改 1 次 } }, 误评 { 环节 解释 限 9 工作日 } }`,
        `限 ${limit} 工作日`,
      )
    expect(passed(inOutcome(14))).toEqual(['限 14 工作日: 15 个工作日'])
    expect(passed(inOutcome(15))).toEqual([])
  })
  test('a merge takes the longest of its items’ reviews and one decision', () => {
    const merged = (limit: number): string =>
      item('戊', '承诺 3 工作日 办理程序 { 环节 审查 限 2 工作日 环节 决定 限 1 工作日 }') +
      process(`合并 M { 限 ${limit} 工作日 办理 乙 办理 戊 }`)
    expect(passed(merged(2))).toEqual(['限 2 工作日: 3 个工作日'])
    expect(passed(merged(3))).toEqual([])
  })
  test('a handle with a limit of its own has to keep it', () => {
    const own = item('己', '承诺 3 工作日 办理程序 { 环节 审查 限 2 工作日 环节 决定 限 1 工作日 }')
    expect(passed(own + process('办理 己 { 限 2 工作日 }'))).toEqual(['限 2 工作日: 3 个工作日'])
    expect(passed(own + process('办理 己 { 限 3 工作日 }'))).toEqual([])
    expect(passed(process('办理 甲 { 限 1 工作日 }', '限 1 工作日'))).toEqual([])
  })
  test('a green channel has its own limit, and what it skips does not count', () => {
    const channel = (skip: string, limit: number): string =>
      item('己', '承诺 3 工作日 办理程序 { 环节 审查 限 2 工作日 环节 决定 限 1 工作日 }') +
      process('办理 己', '限 9 工作日', `绿色通道 当 急 { 限 ${limit} 工作日 ${skip} }`)
    expect(passed(channel('', 2))).toEqual(['限 2 工作日: 3 个工作日'])
    expect(passed(channel('免办 己.决定', 2))).toEqual([])
    expect(passed(channel('免办 己.决定', 1))).toEqual(['限 1 工作日: 2 个工作日'])
  })
  test('an item whose step is skipped takes the steps of the cases that come to it', () => {
    const either = '办理程序 { 当 急 { 环节 急审 限 1 工作日 } 否则 { 环节 审查 限 3 工作日 } 环节 决定 限 1 工作日 }'
    const channel = (when: string): string =>
      item('己', `表单 F 承诺 4 工作日 ${either}`) +
      process(`当 ${when} { 办理 己 }`, '', '绿色通道 当 面积 > 5 { 限 2 工作日 免办 己.决定 }')
    expect(passed(channel('急'))).toEqual([])
    expect(passed(channel('非 急'))).toEqual(['限 2 工作日: 3 个工作日'])
  })
  test('in a merge a channel skips no last step: the one decision stands for it', () => {
    const merged = (limit: number): string =>
      item('己', '承诺 3 工作日 办理程序 { 环节 审查 限 2 工作日 环节 决定 限 1 工作日 }') +
      process('合并 M { 办理 甲 办理 己 }', '', `绿色通道 当 急 { 限 ${limit} 工作日 免办 己.决定 }`)
    expect(passed(merged(2))).toEqual(['限 2 工作日: 3 个工作日'])
    expect(passed(merged(3))).toEqual([])
  })
  test('a pre-review counts its items once, after the conversion', () => {
    const reviewed = process('预审 { 办理 甲 } 转正式受理 当 已提交(图纸) 限 60 工作日 办理 乙', '限 5 工作日')
    expect(passed(reviewed)).toEqual([])
    expect(passed(reviewed.replace('限 5 工作日', '限 4 工作日'))).toEqual(['限 4 工作日: 5 个工作日'])
  })
  test('waiting takes its limit; what comes after the end does not come', () => {
    expect(passed(process('等待 已提交(图纸) 限 3 工作日 办理 乙', '限 4 工作日'))).toEqual(['限 4 工作日: 5 个工作日'])
    expect(passed(process('当 急 { 办理 甲 办结 } 办理 乙', '限 3 工作日'))).toEqual([])
  })
  test('a later intake counts twice, the first not at all', () => {
    const intake = process('办理 甲 阶段 二 { 受理 由 审批局.窗口 限 1 工作日 办理 乙 }', '限 6 工作日')
    expect(passed(intake)).toEqual(['限 6 工作日: 7 个工作日'])
    expect(passed(intake.replace('限 6', '限 7'))).toEqual([])
  })
  test('waiting without a limit ends when the result is there', () => {
    const waiting = process('并联 { 办理 甲 依次 { 等待 已取得(甲证) 办理 乙 } }', '限 4 工作日')
    expect(passed(waiting)).toEqual(['限 4 工作日: 5 个工作日'])
    expect(passed(waiting.replace('限 4', '限 5'))).toEqual([])
  })
  test('what is yielded in another branch only is not waited for', () => {
    expect(passed(process('当 急 { 办理 甲 } 否则 { 办理 丙 }', '限 4 工作日'))).toEqual([])
  })
  test('an empty block takes no time and ends nothing', () => {
    expect(passed(process('并联 { } 办理 甲', '限 2 工作日'))).toEqual(['限 2 工作日: 3 个工作日'])
  })
  test('an item begins, in each case, with the step that comes first in it', () => {
    const late = item(
      '丁',
      '表单 F 需 甲证 承诺 1 工作日 办理程序 { 当 急 { 环节 先审 限 当场 { 查验 申请书 } } 环节 决定 限 1 工作日 }',
    )
    expect(passed(late + process('并联 { 办理 甲 办理 丁 }', '限 3 工作日'))).toEqual(['限 3 工作日: 4 个工作日'])
  })
  test('what goes against its prerequisite is no path: that is told by itself', () => {
    expect(passed(process('办理 丙 办理 甲', '限 7 工作日'))).toEqual([])
  })
  test('cases that have ended do not go on', () => {
    const ended = item(
      '庚',
      '表单 F 承诺 1 工作日 出具 乙证 办理程序 { 当 急 { 环节 先审 限 2 工作日 } 环节 决定 限 1 工作日 }',
    )
    expect(found('BJ3002', ended + process('当 急 { 办结 } 办理 庚'))).toEqual([])
    expect(found('BJ3002', ended + process('当 非 急 { 办结 } 办理 庚')).length).toBe(1)
  })
  test('a merge whose decision is its only step begins when all is there', () => {
    const merged =
      item('辛', '承诺 1 工作日') +
      item('壬', '承诺 2 工作日 需 甲证 办理程序 { 环节 决定 限 1 工作日 }') +
      process('并联 { 办理 甲 合并 M { 办理 辛 办理 壬 } }', '限 4 工作日')
    expect(passed(merged)).toEqual(['限 4 工作日: 5 个工作日'])
  })
})
