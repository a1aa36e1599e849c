import { describe, expect, test } from 'vitest'
import { found, item } from './found.fixture.ts'

/** The longest path of an item's steps in words, where it is longer than promised. */
const longest = (promised: string, procedure: string, parts = ''): string | undefined => {
  const [one] = found('BJ3002', item('甲', `承诺 ${promised} ${parts} 办理程序 { ${procedure} }`))
  return one?.zh.match(/最长要 (.+)，超过/)?.[1]
}
const pathOf = (text: string): string | undefined => found('BJ3002', text)[0]?.zh.match(/：(.+?)。/)?.[1]

describe('BJ3002: an item’s steps can take longer than promised', () => {
  test('a sequence adds up', () => {
    const steps = '环节 一 由 审批局.审查岗 限 2 工作日 环节 二 由 审批局.决定岗 限 2 工作日'
    expect(longest('3 工作日', steps)).toBe('4 个工作日')
    expect(longest('4 工作日', steps)).toBeUndefined()
  })
  test('it stands at the promise and names the path', () => {
    const text = item('甲', '承诺 1 工作日 办理程序 { 环节 一 限 1 工作日 环节 二 限 1 工作日 }')
    expect(found('BJ3002', text)[0]?.at).toBe('承诺 1 工作日')
    expect(pathOf(text)).toBe('一 1 个工作日 + 二 1 个工作日')
  })
  test('a parallel block takes its longest branch', () => {
    const steps = '并联 { 环节 一 限 3 工作日 依次 { 环节 二 限 1 工作日 环节 三 限 1 工作日 } } 环节 决定 限 1 工作日'
    expect(longest('3 工作日', steps)).toBe('4 个工作日')
    expect(longest('4 工作日', steps)).toBeUndefined()
  })
  test('a choice takes its longest branch', () => {
    const steps = '当 面积 > 5 { 环节 一 限 3 工作日 } 否则 { 环节 二 限 1 工作日 } 环节 决定 限 1 工作日'
    expect(longest('3 工作日', steps, '表单 F')).toBe('4 个工作日')
    expect(longest('4 工作日', steps, '表单 F')).toBeUndefined()
  })
  test('a branch that no case takes does not count', () => {
    const steps =
      '当 面积 > 5 { 当 面积 < 3 { 环节 一 限 9 工作日 } 环节 二 限 1 工作日 } 否则 { 环节 三 限 1 工作日 } 环节 决定 限 1 工作日'
    expect(longest('2 工作日', steps, '表单 F')).toBeUndefined()
  })
  test('corrections add the longest step that can ask for one, so many times', () => {
    const steps = '环节 一 限 2 工作日 { 结论 通过, 补正 } 环节 二 限 3 工作日 { 结论 通过, 不予许可 }'
    expect(longest('7 工作日', steps, '补正 1 次')).toBeUndefined()
    expect(longest('6 工作日', steps, '补正 1 次')).toBe('7 个工作日')
    expect(longest('8 工作日', steps, '补正 2 次')).toBe('9 个工作日')
  })
  test('a step that asks for corrections counts with its own branch', () => {
    const steps =
      '当 面积 > 5 { 环节 一 限 5 工作日 { 结论 通过, 不予许可 } } 否则 { 环节 二 限 3 工作日 { 结论 通过, 补正 } } 环节 决定 限 1 工作日 { 结论 通过 }'
    expect(longest('6 工作日', steps, '表单 F 补正 1 次')).toBe('7 个工作日')
    expect(longest('7 工作日', steps, '表单 F 补正 1 次')).toBeUndefined()
  })
  test('returns add the steps that they send back over, so many times', () => {
    const steps =
      '环节 一 限 1 工作日 环节 二 限 2 工作日 环节 三 限 1 工作日 { 结论 通过, 退回 二 2 次 } 环节 决定 限 1 工作日'
    expect(longest('10 工作日', steps)).toBe('11 个工作日')
    expect(longest('11 工作日', steps)).toBeUndefined()
  })
  test('what an outcome sets off counts', () => {
    const steps = '环节 一 限 1 工作日 { 结论 通过, 疑难 { 环节 会商 限 3 工作日 } } 环节 决定 限 1 工作日'
    expect(longest('4 工作日', steps)).toBe('5 个工作日')
  })
  test('special procedures and the applicant’s steps stand apart; in all they count', () => {
    const steps = '环节 一 限 2 工作日 特别程序 听证 限 10 工作日 环节 交样 由 申请人 限 3 工作日 环节 决定 限 1 工作日'
    expect(longest('3 工作日', steps)).toBeUndefined()
    const text = item('甲', `承诺 2 工作日 办理程序 { ${steps} }`)
    expect(found('BJ3002', text)[0]?.zh).toContain('总共最长 16 个工作日')
  })
  test('units are compared: 7 days are 5 working days, a month 30 days', () => {
    expect(longest('4 工作日', '环节 一 限 7 天')).toBe('5 个工作日')
    expect(longest('5 工作日', '环节 一 限 7 天')).toBeUndefined()
    expect(longest('21 工作日', '环节 一 限 1 个月')).toBe('22 个工作日')
    expect(longest('22 工作日', '环节 一 限 1 个月')).toBeUndefined()
  })
  test('hours add up and are rounded up to days of seven hours where days follow', () => {
    const steps = '环节 一 限 4 小时 环节 二 限 4 小时 环节 三 限 1 工作日 环节 四 限 2 小时'
    expect(longest('3 工作日', steps)).toBe('4 个工作日')
    expect(longest('4 工作日', steps)).toBeUndefined()
    expect(longest('7 小时', '环节 一 限 4 小时 环节 二 限 4 小时')).toBe('8 小时')
    expect(longest('8 小时', '环节 一 限 4 小时 环节 二 限 4 小时')).toBeUndefined()
  })
  test('on the spot is nothing, an automatic step nothing against days and its time against hours', () => {
    const auto = '自动 核名 限 30 分钟 { 否则 环节 人工 限 1 小时 } 环节 决定 限 当场'
    expect(longest('1 工作日', auto)).toBeUndefined()
    expect(longest('1 小时', auto)).toBe('1.5 小时')
  })
  test('branches that exclude each other do not add up', () => {
    const steps = '当 面积 > 50 { 环节 一 限 2 工作日 } 当 面积 = 50 { 环节 二 限 1 工作日 } 环节 决定 限 1 工作日'
    expect(longest('3 工作日', steps, '表单 F')).toBeUndefined()
    expect(longest('2 工作日', steps, '表单 F')).toBe('3 个工作日')
  })
  test('a return out of a parallel block is made by its siblings too', () => {
    const steps =
      '环节 一 限 1 工作日 并联 { 环节 二 限 1 工作日 { 结论 通过, 退回 一 1 次 } 环节 三 限 2 工作日 } 环节 决定 限 当场'
    expect(longest('4 工作日', steps)).toBe('5 个工作日')
    expect(longest('5 工作日', steps)).toBeUndefined()
    const within =
      '并联 { 依次 { 环节 一 限 1 工作日 环节 二 限 1 工作日 { 结论 通过, 退回 一 1 次 } } 环节 三 限 2 工作日 } 环节 决定 限 当场'
    expect(longest('4 工作日', within)).toBeUndefined()
    expect(longest('3 工作日', within)).toBe('4 个工作日')
  })
  test('each round of a return rounds its hours up anew', () => {
    const steps = '环节 一 限 1 小时 环节 二 限 1 工作日 环节 决定 { 结论 通过, 退回 一 2 次 }'
    expect(longest('5 工作日', steps)).toBe('6 个工作日')
  })
  test('sent back in several ways, a case may go back once before a day and once after it: its hours are days', () => {
    const twice =
      '环节 一 限 4 小时 { 结论 通过 } 环节 二 { 结论 通过, 退回 一 2 次 } 环节 三 限 1 工作日 { 结论 通过, 退回 一 1 次 } 环节 决定'
    expect(longest('5 工作日', twice)).toBe('6 个工作日')
    expect(longest('6 工作日', twice)).toBeUndefined()
    const out =
      '环节 一 { 结论 通过 } 并联 { 环节 二 限 1 工作日 环节 三 限 1 小时 { 结论 通过, 退回 一 1 次 } } 环节 决定 限 1 小时'
    expect(longest('2 工作日', out)).toBe('3 个工作日')
    expect(longest('3 工作日', out)).toBeUndefined()
  })
  test('the way back goes by the branch that the case takes', () => {
    const steps =
      '环节 一 当 急 { 环节 二 限 2 工作日 { 结论 通过, 退回 一 1 次 } } 否则 { 环节 三 限 3 工作日 } 环节 四 { 结论 通过, 退回 一 1 次 } 环节 决定'
    expect(longest('6 工作日', steps, '表单 F')).toBeUndefined()
    expect(longest('5 工作日', steps, '表单 F')).toBe('6 个工作日')
  })
})
