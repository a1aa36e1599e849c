import { describe, expect, test } from 'vitest'
import { found, item, process } from './found.fixture.ts'

/** How long the statutory clock can run where that is past the limit. */
const past = (text: string): readonly string[] =>
  found('BJ3007', text).map(({ at, zh }) => `${at}: ${zh.match(/最长也要 (.+?)，超过/)?.[1]}`)
const steps = '办理程序 { 环节 审查 限 1 工作日 环节 决定 限 1 工作日 }'

describe('BJ3007: an item that keeps its promise can run past its statutory limit', () => {
  test('corrections leave the applicant time, so many times', () => {
    const corrected = (limit: number): string => item('甲', `法定 ${limit} 工作日 承诺 3 工作日 补正 1 次 ${steps}`)
    expect(past(corrected(7))).toEqual(['法定 7 工作日: 8 个工作日'])
    expect(past(corrected(8))).toEqual([])
  })
  test('the one step of an item without a procedure goes on with what is left of it', () => {
    expect(past(item('甲', '法定 7 工作日 承诺 3 工作日 补正 1 次 每次 5 工作日'))).toEqual([
      '法定 7 工作日: 8 个工作日',
    ])
    expect(past(item('甲', '法定 8 工作日 承诺 3 工作日 补正 1 次 每次 5 工作日'))).toEqual([])
  })
  test('the longest tolerance counts, once', () => {
    const tolerant = '需 图纸 容缺 4 工作日 需 甲证 容缺 2 工作日'
    expect(past(item('甲', `法定 5 工作日 承诺 2 工作日 ${tolerant} ${steps}`))).toEqual(['法定 5 工作日: 6 个工作日'])
    expect(past(item('甲', `法定 6 工作日 承诺 2 工作日 ${tolerant} ${steps}`))).toEqual([])
  })
  test('a tolerance counts in the cases in which its document is needed', () => {
    const either =
      '办理程序 { 当 急 { 环节 急审 限 3 工作日 { 结论 通过 } } 否则 { 环节 审查 限 1 工作日 { 结论 通过 } } 环节 决定 限 1 工作日 }'
    const tolerant = (limit: number, when: string): string =>
      item('甲', `表单 F 法定 ${limit} 工作日 承诺 4 工作日 需 图纸 容缺 4 工作日 当 ${when} ${either}`)
    expect(past(tolerant(5, '非 急'))).toEqual(['法定 5 工作日: 6 个工作日'])
    expect(past(tolerant(6, '非 急'))).toEqual([])
    expect(past(tolerant(6, '急'))).toEqual(['法定 6 工作日: 8 个工作日'])
  })
  test('a correction counts in the cases in which a step can ask for it', () => {
    const either = (outcome: string): string =>
      `办理程序 { 当 急 { 环节 急审 限 1 工作日 { 结论 通过, 补正 } } 否则 { 环节 审查 限 6 工作日 { 结论 ${outcome} } } 环节 决定 限 1 工作日 { 结论 通过 } }`
    const asked = (outcome: string): string =>
      item('甲', `表单 F 法定 7 工作日 承诺 7 工作日 补正 1 次 ${either(outcome)}`)
    expect(past(asked('通过'))).toEqual(['法定 7 工作日: 8 个工作日'])
  })
  test('in a merge the other items go on while one rests for its correction', () => {
    const merged = (limit: number): string =>
      item('甲', `法定 ${limit} 工作日 承诺 4 工作日 ${steps.replace('限 1', '限 3')}`) +
      item('乙', '法定 20 工作日 承诺 4 工作日 补正 1 次 办理程序 { 环节 审查 环节 决定 限 1 工作日 }') +
      process('合并 M { 办理 甲 办理 乙 }')
    expect(past(merged(5))).toEqual(['法定 5 工作日: 6 个工作日'])
    expect(past(merged(6))).toEqual([])
  })
  test('a special procedure counts unless the law that requires it is cited, or it is excluded', () => {
    const special = (basis: string): string =>
      item('甲', `法定 5 工作日 承诺 2 工作日 办理程序 { 特别程序 听证 限 10 工作日 ${basis} 环节 决定 限 2 工作日 }`)
    expect(past(special(''))).toEqual(['法定 5 工作日: 12 个工作日'])
    expect(past(special('依据 《城乡规划法》第四十八条'))).toEqual([])
    expect(past(special('不计入 依据 《某市办法》第九条'))).toEqual([])
  })
  test('from receipt, the intake counts twice, its correction, and what comes before', () => {
    const received = (limit: number, from = '自收件起'): string =>
      item('甲', `法定 ${limit} 工作日 ${from} 承诺 2 工作日 ${steps}`) +
      `流程 P { 受理 由 审批局.窗口 限 1 工作日 { 表单 F } 环节 查勘 由 审批局.审查岗 限 1 工作日 办理 甲 }`
    expect(past(received(9))).toEqual(['法定 9 工作日 自收件起: 10 个工作日'])
    expect(past(received(10))).toEqual([])
    expect(past(received(2, ''))).toEqual([])
  })
  test('an item of a merge takes the merge’s path', () => {
    const merged = (limit: number): string =>
      item('甲', `法定 ${limit} 工作日 承诺 2 工作日`) +
      item(
        '乙',
        '法定 20 工作日 承诺 4 工作日 办理程序 { 环节 审查 限 4 工作日 { 结论 通过 } 环节 决定 限 1 工作日 }',
      ) +
      process('合并 M { 限 5 工作日 办理 甲 办理 乙 }')
    expect(past(merged(4)).length).toBe(1)
    expect(past(merged(5))).toEqual([])
  })
  test('one fault is one error: a promise above the law, and steps above the promise', () => {
    expect(past(item('甲', '法定 5 工作日 承诺 8 工作日'))).toEqual([])
    const long = '办理程序 { 环节 审查 限 9 工作日 环节 决定 限 1 工作日 }'
    expect(past(item('甲', `法定 5 工作日 承诺 3 工作日 ${long}`))).toEqual([])
  })
  test('an item that breaks only the limit of its handle is held against the law by its steps', () => {
    const handled = item('甲', `法定 5 工作日 承诺 2 工作日 需 图纸 容缺 4 工作日 ${steps}`)
    expect(past(handled + process('办理 甲 { 限 1 工作日 }'))).toEqual(['法定 5 工作日: 6 个工作日'])
  })
  test('in a merge nobody can ask for a correction at the last step', () => {
    const merged =
      item('甲', '法定 5 工作日 承诺 4 工作日 补正 1 次') +
      item('乙', '法定 5 工作日 承诺 4 工作日') +
      process('合并 M { 限 4 工作日 办理 甲 办理 乙 }')
    expect(past(merged)).toEqual([])
  })
  test('a merge without a limit gives its implied steps the largest promise', () => {
    const merged =
      item('甲', '法定 8 工作日 承诺 1 工作日') +
      item('乙', '法定 20 工作日 承诺 5 工作日 办理程序 { 环节 交样 由 申请人 限 4 工作日 环节 决定 限 5 工作日 }') +
      process('合并 M { 办理 甲 办理 乙 }')
    expect(past(merged)).toEqual(['法定 8 工作日: 9 个工作日'])
  })
  test('where the steps break the promise, special procedures count by case and by return', () => {
    const either =
      '办理程序 { 当 急 { 特别程序 一 为 听证 限 2 工作日 } 否则 { 特别程序 二 为 听证 限 6 工作日 } 环节 决定 限 2 工作日 }'
    expect(past(item('甲', `表单 F 法定 7 工作日 承诺 1 工作日 ${either}`))).toEqual([])
    const again =
      '办理程序 { 环节 一 特别程序 二 为 听证 限 3 工作日 环节 决定 限 2 工作日 { 结论 通过, 退回 一 2 次 } }'
    expect(past(item('甲', `法定 8 工作日 承诺 1 工作日 ${again}`))).toEqual(['法定 8 工作日: 10 个工作日'])
  })
})
