import { describe, expect, test } from 'vitest'
import { keywordsSpelled } from '../keywords/spelling.ts'
import type { KeywordId } from '../keywords/table.ts'
import { parse } from '../parse.ts'
import { shapeOf } from '../tree/shape.ts'
import { Parser } from './parser.ts'

/** Names that are keywords read the same in both languages. */
const sameInBoth: readonly KeywordId[] = [
  ...(['pass', 'correct', 'refuse', 'accept', 'issue', 'applicant', 'kiosk', 'window'] as const),
]

const canonical = (text: string): string => {
  const ids = keywordsSpelled(text)
  return sameInBoth.find((id) => ids.includes(id)) ?? text
}

function shapeWithoutLanguage(text: string): unknown {
  const { tree, diagnostics } = parse(text)
  expect(diagnostics, text).toEqual([])
  return JSON.parse(JSON.stringify(shapeOf(tree)), (key, value: unknown) =>
    key === 'text' && typeof value === 'string' ? canonical(value) : key === 'quoted' ? 'title' : value,
  )
}

const inItem = (zh: string, en: string): [string, string] => [`事项 I { ${zh} }`, `item I { ${en} }`]
const inProcess = (zh: string, en: string): [string, string] => [`流程 P { ${zh} }`, `process P { ${en} }`]
const inForm = (zh: string, en: string): [string, string] => [`表单 F { ${zh} }`, `form F { ${en} }`]
const when = (zh: string, en: string): [string, string] => inProcess(`当 ${zh} { }`, `when ${en} { }`)
const act = (zh: string, en: string): [string, string] => [
  `场景 "s" 验证 P { 2026-03-02 09:00 O.p ${zh} }`,
  `scenario "s" for P { 2026-03-02 09:00 O.p ${en} }`,
]
const should = (zh: string, en: string): [string, string] => [
  `场景 "s" 验证 P { 应当 ${zh} 应当 办结 }`,
  `scenario "s" for P { expect ${en} expect finished }`,
]

describe('both keyword sets give the same tree', () => {
  test.each<[string, string]>([
    ['引用 "a.banjie"', 'use "a.banjie"'],
    [
      '法律 《A》 施行 2003-09-01 至 2026-08-15 代之以 《B》',
      'law "A" in force from 2003-09-01 until 2026-08-15 replaced by "B"',
    ],
    [
      '日历 C { 工时 09:00-12:00, 13:00-17:00 时区 "Z" 休假表 "d" 收件 即时 }',
      'calendar C { hours 09:00-12:00, 13:00-17:00 zone "Z" days "d" received at once }',
    ],
    ['日历 C { 收件 次工作日 }', 'calendar C { received next working day }'],
    [
      '机构 O "T" { 岗位 p, q "Q" 印章 s 地址 "a" 电话 "1" }',
      'office O "T" { post p, q "Q" seal s address "a" phone "1" }',
    ],
    [
      '材料 D "T" { 格式 "pdf", "jpg" 样表 "s" 空表 "b" }',
      'document D "T" { format "pdf", "jpg" sample "s" blank "b" }',
    ],
    inForm(
      'a: 文本 必填 b: 数值 单位 "㎡" 大于 0 c: 整数 至少 1 至多 9 d: 金额 小于 5 e: 是否 f: 日期 至少 2026-01-01',
      'a: text required b: number unit "㎡" above 0 c: integer at least 1 at most 9 d: money below 5 e: yesno f: date at least 2026-01-01',
    ),
    inForm(
      'a: 单选 { "x", "y" } 默认 "x" b: 多选 { "x" } c: 电话 d: 身份证号 e: 信用代码 f: 名单 { g: 文本 } 当 a 为 "x"',
      'a: choice { "x", "y" } default "x" b: choices { "x" } c: phone d: idcard e: uscc f: list { g: text } when a is "x"',
    ),
    inForm('a: 文本 匹配 "x+" 长度 至多 9', 'a: text matching "x+" length at most 9'),
    inForm('单位: 文本, 必填: 是否', '单位: text, 必填: yesno'),
    inItem('类型 许可', 'kind licence'),
    inItem('类型 确认', 'kind confirmation'),
    inItem('类型 备案', 'kind filing'),
    inItem('类型 公共服务', 'kind service'),
    inItem('依据 《L》第四十二条第一款第（二）项, 《M》', 'basis "L" article 42 paragraph 1 item 2, "M"'),
    inItem('施行 2026-01-01 承办 A, B', 'in force from 2026-01-01 handled by A, B'),
    inItem('法定 7 天 自收件起 承诺 当场', 'statutory 7 days from receipt promised on the spot'),
    inItem(
      '需 A, B 容缺 3 工作日 逾期 视为撤回 依据 《L》',
      'needs A, B tolerate 3 working days on overdue withdraw basis "L"',
    ),
    inItem('需 A 告知承诺 核查 30 工作日 由 O.p', 'needs A on commitment verify within 30 working days by O.p'),
    inItem('需 A 告知承诺', 'needs A on commitment'),
    inItem('需 A 共享自 O 当 x > 5 依据 《L》', 'needs A shared from O when x > 5 basis "L"'),
    inItem('出具 A 有效期 5 年 用印 O.s', 'yields A valid for 5 years sealed with O.s'),
    inItem('划转自 O 监管 Q 收费 20 依据 《L》', 'taken over from O supervised by Q fee 20 basis "L"'),
    inItem('补正 1 次 每次 5 工作日 逾期 撤销受理', 'corrections 1 time each within 5 working days on overdue annul'),
    inItem('延期 10 工作日 由 O.p 表单 F, G', 'extension 10 working days by O.p form F, G'),
    inItem(
      '办理程序 { 环节 S "T" 由 O.p 会签 限 1 小时 到场 依据 《L》 { 查验 A, B 结论 通过, 补正, x "X" { 归档 }, 退回 R 2 次 表单 F 逾期 升级 O.q } }',
      'procedure { step S "T" by O.p all sign within 1 hour in person basis "L" { reads A, B outcomes pass, correct, x "X" { archive }, return to R 2 times form F on overdue escalate to O.q } }',
    ),
    inProcess(
      '环节 S 由 O.p 或签 环节 T 由 O.p 票决 60% 环节 U 由 O.p 2 人',
      'step S by O.p any signs step T by O.p vote 60% step U by O.p 2 persons',
    ),
    ...(
      [
        ['听证', 'hearing'],
        ['招标', 'tender'],
        ['拍卖', 'auction'],
        ['检验', 'inspection'],
        ['检测', 'testing'],
        ['检疫', 'quarantine'],
        ['鉴定', 'appraisal'],
        ['专家评审', 'expert review'],
        ['公示', 'public notice'],
        ['踏勘', 'site survey'],
        ['其他', 'other'],
      ] as const
    ).map(([zh, en]): [string, string] => inProcess(`特别程序 ${zh} 至少 10 天`, `special ${en} at least 10 days`)),
    inProcess(
      '特别程序 N "T" 为 公示 由 O.p 限 5 工作日 不计入 依据 《L》 { 查验 A }',
      'special N "T" is public notice by O.p within 5 working days excluded by basis "L" { reads A }',
    ),
    inProcess(
      '自动 A 限 5 秒 依据 《L》 { 通过 当 x 为 真 补正 当 x 为 假 否则 环节 S }',
      'auto A within 5 seconds basis "L" { pass when x is true correct when x is false otherwise step S }',
    ),
    inProcess(
      '限 5 工作日 主题 "t" 最多跑 1 次 渠道 窗口, 网上, 自助终端, 掌上 依据 《L》 施行 2026-01-01',
      'within 5 working days theme "t" visits at most 1 channels window, online, kiosk, mobile basis "L" in force from 2026-01-01',
    ),
    inProcess(
      '受理 由 O.p 限 当场 到场 { 表单 F 逾期 不予许可 }',
      'accept by O.p within on the spot in person { form F on overdue refuse }',
    ),
    inProcess(
      '办理 I { 限 3 工作日 逾期 视为通过 依据 《L》 } 启动 Q',
      'handle I { within 3 working days on overdue pass basis "L" } start Q',
    ),
    inProcess('依次 { 归档 } 并联 牵头 O { 办理 I }', 'sequence { archive } parallel led by O { handle I }'),
    inProcess(
      '合并 M "T" { 限 3 工作日 用印 O.s 办理 I 办理 J }',
      'merge M "T" { within 3 working days sealed with O.s handle I handle J }',
    ),
    inProcess('阶段 S "T" 牵头 O 限 2 工作日 { 办结 }', 'stage S "T" led by O within 2 working days { finish }'),
    inProcess(
      '当 a { 归档 } 否则当 b { 办结 } 否则 { 不予许可 "r" }',
      'when a { archive } otherwise when b { finish } otherwise { refuse "r" }',
    ),
    inProcess('分情形 k { "a", "b" { } "c" { } 否则 { } }', 'choose k { "a", "b" { } "c" { } otherwise { } }'),
    inProcess(
      '预审 { 办理 I } 转正式受理 当 已取得(D) 限 60 工作日 逾期 视为撤回',
      'pre-review { handle I } formal when obtained(D) within 60 working days on overdue withdraw',
    ),
    inProcess('等待 已提交(D) 限 1 个月', 'await submitted(D) within 1 month'),
    inProcess('通知 申请人 "t" 推送 D, f 给 O', 'notify applicant "t" push D, f to O'),
    inProcess(
      '出件 由 O.p 限 当场 到场 归档 评价 差评 启动 Q',
      'issue by O.p within on the spot in person archive evaluate negative start Q',
    ),
    inProcess(
      '评价 绿色通道 当 k { 限 4 工作日 免办 I.S, T 优先 }',
      'evaluate green channel when k { within 4 working days skip I.S, T priority }',
    ),
    when('a 且 b 或 非 c', 'a and b or not c'),
    when('a 为 非 "x"', 'a is not "x"'),
    when('a 属于 { 1, 2 } 且 b 非 属于 { "x" }', 'a in { 1, 2 } and b not in { "x" }'),
    when('今天 + 30 天 > d 且 结论(I.S) 为 通过', 'today + 30 days > d and outcome(I.S) is pass'),
    when('渠道 为 自助终端', 'channel is kiosk'),
    act('申报 { a: "x", b: 1 } 缺 D, E 渠道 网上', 'submits { a: "x", b: 1 } without D, E channel online'),
    act('补交 D', 'supplies D'),
    act('完成 I.S 结论 通过 "r" { a: 真 }', 'completes I.S outcome pass "r" { a: true }'),
    act('完成 受理 结论 退回 S', 'completes accept outcome return to S'),
    act('修改 { a: 2026-01-01 }', 'amends { a: 2026-01-01 }'),
    act('撤回', 'withdraws'),
    act('中止 "r"', 'suspends "r"'),
    act('恢复', 'resumes'),
    act('延期 I', 'extends I'),
    act('共享 D', 'shares D'),
    act('评价 5', 'rates 5'),
    act('查看', 'looks'),
    should('不予许可', 'refused'),
    should('不予许可 I', 'refused I'),
    should('撤回', 'withdrawn'),
    should('撤回 I', 'withdrawn I'),
    should('视为受理', 'deemed accepted'),
    should('视为通过 I', 'deemed passed I'),
    should('待办 I.S', 'task I.S'),
    should('无待办 I.S', 'no task I.S'),
    should('容缺 D 至 2026-02-24', 'tolerated D until 2026-02-24'),
    should('预警 黄 I.S', 'warning yellow I.S'),
    should('预警 红 I.S', 'warning red I.S'),
    should('到期 I.S 于 2026-02-24', 'due I.S at 2026-02-24'),
    should('到期 I.S 于 2026-02-24 10:30', 'due I.S at 2026-02-24 10:30'),
    should('已取得 D', 'obtained D'),
    should('未取得 D', 'not obtained D'),
    should('用时 至多 3 工作日', 'used at most 3 working days'),
    should('总历时 至多 3 工作日', 'elapsed at most 3 working days'),
  ])('%s', (zh, en) => {
    expect(shapeWithoutLanguage(zh)).toEqual(shapeWithoutLanguage(en))
  })
})

test('every unit of duration', () => {
  const { tree, diagnostics } = parse(
    'item I { promised 1 working day promised 2 个工作日 promised 3 天 promised 4 日 promised 5 自然日 promised 6 个小时 ' +
      'promised 7 分钟 promised 8 秒 promised 9 个月 promised 10 月 promised 11 年 promised 1_2 days promised 0.5 hours }',
  )
  expect(diagnostics).toEqual([])
  const [item] = tree.declarations
  const limits = item?.kind === 'item' ? item.parts.map((part) => (part.kind === 'promised' ? part.limit : part)) : []
  expect(limits.map((limit) => (limit.kind === 'duration' ? `${limit.amount} ${limit.unit}` : ''))).toEqual([
    '1 workingDay',
    '2 workingDay',
    '3 day',
    '4 day',
    '5 day',
    '6 hour',
    '7 minute',
    '8 second',
    '9 month',
    '10 month',
    '11 year',
    '12 day',
    '0.5 hour',
  ])
})

test('the grammar has no ambiguity that is not meant', () => {
  expect(() => new Parser(true)).not.toThrow()
})
