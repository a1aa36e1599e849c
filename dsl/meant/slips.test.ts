import { describe, expect, test } from 'vitest'
import { parse } from '../parse.ts'

/** What is reported: the text that it stands at. */
const found = (text: string): string[] =>
  parse(text).diagnostics.map(({ code, start, end }) => `${code} ${text.slice(start, end)}`)

/** A text with every fix applied that is offered for it. */
function mended(text: string): string {
  const edits = parse(text).diagnostics.flatMap(({ fixes }) => fixes[0]?.edits ?? [])
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((now, edit) => now.slice(0, edit.start) + edit.text + now.slice(edit.end), text)
}

describe('a slip is reported once, where it stands, and its fix is right', () => {
  test.each<[string, string[], string]>([
    // A sign of another kind.
    ['流程 P { 受理 由 审批局·决定岗 }', ['·'], '流程 P { 受理 由 审批局.决定岗 }'],
    ['流程 P { 受理 由 审批局。出件窗口 限 当场 }', ['。'], '流程 P { 受理 由 审批局.出件窗口 限 当场 }'],
    ['流程 P 【\n归档\n】\n材料 甲', ['【'], '流程 P {\n归档\n}\n材料 甲'],
    [
      '场景 "s" 验证 P { 2026-01-01 09:00 申请人 申报 { 甲:【"x"】 } }',
      ['【'],
      '场景 "s" 验证 P { 2026-01-01 09:00 申请人 申报 { 甲:["x"] } }',
    ],
    ['流程 P { 当 面积 == 50 { 归档 } }', ['=='], '流程 P { 当 面积 = 50 { 归档 } }'],
    ['流程 P { 当 甲 = 1&&乙 || 丙 { } }', ['&&', '||'], '流程 P { 当 甲 = 1 且 乙 或 丙 { } }'],
    ['流程 P { 办理 甲 -> 办理 乙 → 办结 }', ['->', '→'], '流程 P { 办理 甲 ; 办理 乙 ; 办结 }'],
    // A sign too many.
    ['事项 I { 承诺：5 工作日 }', ['：'], '事项 I { 承诺 5 工作日 }'],
    ['事项 I { 承诺 = 5 工作日 需: 甲 }', ['=', ':'], '事项 I { 承诺  5 工作日 需 甲 }'],
    ['流程 P { 办理 甲 { 限 3 工作日，逾期 升级 局 } }', ['，'], '流程 P { 办理 甲 { 限 3 工作日 逾期 升级 局 } }'],
    ['事项 I { 法定 20 工作日, 承诺 3 工作日 }', [','], '事项 I { 法定 20 工作日 承诺 3 工作日 }'],
    [
      '事项 I { 承办 甲，承诺 3 工作日\n需 乙、丙，容缺 3 天 }',
      ['，', '，'],
      '事项 I { 承办 甲 承诺 3 工作日\n需 乙、丙 容缺 3 天 }',
    ],
    ['流程 P { 环节 S 由 A，限 1 天 }', ['，'], '流程 P { 环节 S 由 A 限 1 天 }'],
    // Several names where one is declared.
    ['材料 甲, 乙、丙 "丙本"\n材料 丁', [', 乙、丙 "丙本"'], '材料 甲\n材料 乙\n材料 丙 "丙本"\n材料 丁'],
    // A limit without its keyword.
    ['流程 P { 环节 S 由 A 1个工作日 { 查验 甲 } }', ['1个工作日'], '流程 P { 环节 S 由 A 限 1个工作日 { 查验 甲 } }'],
    ['process P { step S by A 2 days }', ['2 days'], 'process P { step S by A within 2 days }'],
    // A text without its quotes.
    [
      '事项 I { 依据 食品安全法第三十五条 承办 甲 }',
      ['食品安全法第三十五条'],
      '事项 I { 依据 《食品安全法》第三十五条 承办 甲 }',
    ],
    ['表单 F { 面积: 数值 单位 ㎡ 大于 0 }', ['㎡'], '表单 F { 面积: 数值 单位 "㎡" 大于 0 }'],
    ['表单 F { 面积: 数值 单位 平方米 大于 0 }', ['平方米'], '表单 F { 面积: 数值 单位 "平方米" 大于 0 }'],
    ['流程 P { 通知 申请人 请到窗口 }', ['请到窗口'], '流程 P { 通知 申请人 "请到窗口" }'],
    // A comparison in words.
    ['流程 P { 当 面积 大于 50 且 人数 不超过 3 { } }', ['大于', '不超过'], '流程 P { 当 面积 > 50 且 人数 <= 3 { } }'],
    ['事项 I { 需 甲 当 面积 至少 50 }', ['至少'], '事项 I { 需 甲 当 面积 >= 50 }'],
    [
      '流程 P { 当 面积大于50 且 人数不超过3 { } }',
      ['面积大于', '人数不超过'],
      '流程 P { 当 面积 >50 且 人数 <=3 { } }',
    ],
    ['流程 P { 当 面积 => 50 { } }', ['=>'], '流程 P { 当 面积 >= 50 { } }'],
    ['流程 P { 受理 由 审批局 · 决定岗 }', ['·'], '流程 P { 受理 由 审批局 . 决定岗 }'],
    [
      '表单 F { 年龄: 整数 >= 18 必填 人: 数值 ＜ 9 }',
      ['>=', '＜'],
      '表单 F { 年龄: 整数 至少 18 必填 人: 数值 小于 9 }',
    ],
    // A number in words.
    ['事项 I { 承诺 五个工作日 }', ['五个工作日'], '事项 I { 承诺 5 个工作日 }'],
    ['事项 I { 承诺五个工作日 需 甲 }', ['承诺五个工作日'], '事项 I { 承诺 5 个工作日 需 甲 }'],
    ['事项 I { 补正 一次 每次 十五 工作日 }', ['一次', '十五'], '事项 I { 补正 1 次 每次 15 工作日 }'],
    ['流程 P { 环节 S 由 A 三人 限 1 天 }', ['三人'], '流程 P { 环节 S 由 A 3 人 限 1 天 }'],
    ['item I { promised five working days }', ['five'], 'item I { promised 5 working days }'],
    // A time as it is said.
    [
      '日历 C { 工时 9点-12点, 下午1点半 - 17点30分 }',
      ['9点', '12点', '下午1点半', '17点30分'],
      '日历 C { 工时 09:00-12:00, 13:30 - 17:30 }',
    ],
    ['场景 "s" 验证 P { 2026-03-02 10点 申请人 撤回 }', ['10点'], '场景 "s" 验证 P { 2026-03-02 10:00 申请人 撤回 }'],
    ['calendar C { hours 9 am - 5pm }', ['9 am', '5pm'], 'calendar C { hours 09:00 - 17:00 }'],
    // A day as it is said.
    [
      '事项 I { 施行 2026年1月1日 至 2027/1/1 }',
      ['2026年1月1日', '2027/1/1'],
      '事项 I { 施行 2026-01-01 至 2027-01-01 }',
    ],
    [
      '场景 "s" 验证 P { 2026年3月2日 上午9点 申请人 撤回 }',
      ['2026年3月2日', '上午9点'],
      '场景 "s" 验证 P { 2026-03-02 09:00 申请人 撤回 }',
    ],
    // A keyword misspelt, or another word for it.
    ['item Q { neds Plan }', ['neds'], 'item Q { needs Plan }'],
    ['item Q { handeld by Office }', ['handeld by'], 'item Q { handled by Office }'],
    ['事项 甲 { 成诺 3 工作日 }', ['成诺'], '事项 甲 { 承诺 3 工作日 }'],
    ['事项 甲 { 承接 审批局 }', ['承接'], '事项 甲 { 承办 审批局 }'],
    ['proces P { }', ['proces'], 'process P { }'],
    ['事项 I { 需 甲 如果 面积 > 5 }', ['如果'], '事项 I { 需 甲 当 面积 > 5 }'],
    [
      '流程 P {\n  受理 由 局.窗口 限 当天\n  结束\n}',
      ['当天', '结束'],
      '流程 P {\n  受理 由 局.窗口 限 当场\n  办结\n}',
    ],
    ['表单 F { 联系: 手机号 必填 }', ['手机号'], '表单 F { 联系: 电话 必填 }'],
    ['process P { if a = 1 { } }', ['if'], 'process P { when a = 1 { } }'],
  ])('%s', (text, at, after) => {
    expect(found(text)).toEqual(at.map((each) => `BJ0001 ${each}`))
    expect(mended(text)).toBe(after)
    expect(found(after)).toEqual([])
  })
})

describe('what is no slip is left alone', () => {
  test.each([
    '事项 I { 需 甲。出具 乙 }',
    '表单 F { 甲: 文本 必填。乙: 数值 当 甲 大于 5 }',
    '表单 F { 单位: 文本 必填: 是否 }',
    '事项 I { 办理程序 { 自动 核 { 通过 当 甲 = 1。退回修改 当 甲 = 2 } } }',
    '材料 三年\n材料 五个工作日',
    '流程 P { 当 渠道 = 网上 且 今天 = 2026-01-01 { } }',
    '流程 P { 当 甲 = -1 { } }',
  ])('%s', (text) => expect(found(text)).toEqual([]))

  test('a keyword glued to what follows `。` is glued, and joins nothing', () => {
    const text = '材料 甲\n材料 乙\n事项 I { 需 甲。出具乙 }'
    expect(found(text)).toEqual(['BJ0002 出具乙'])
  })

  test('what looks like no keyword gets no fix', () => {
    expect(mended('item Q { zzzz Plan }')).toBe('item Q { zzzz Plan }')
  })

  test('a keyword that cannot stand there is not named', () => {
    expect(mended('机构 局 { 承诸 甲 }')).toBe('机构 局 { 承诸 甲 }')
  })
})
