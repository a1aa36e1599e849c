import { expect, test } from 'vitest'
import { compile } from '../compile.ts'
import { found, placesOf } from './found.fixture.ts'

const zh = (statements: string): string => `机构 局 { 岗位 窗, 审 }
材料 申请书
表单 F { 面积: 数值 必填 急: 是否 业态: 单选 { "餐馆", "小吃" } 必填 日: 日期 必填 店名: 文本 必填 }
事项 甲 { 依据 《某条例》第一条 承办 局 需 申请书 补正 1 次 办理程序 { 环节 审查 由 局.审 环节 决定 由 局.窗 { 结论 通过, 缓办 "以后再办", 退回 审查 } } }
事项 乙 { 依据 《某条例》第一条 承办 局 }
事项 丙 { 依据 《某条例》第一条 承办 局 }
流程 P { 渠道 窗口, 网上 受理 由 局.窗 { 表单 F }
环节 看 由 局.窗 环节 签字 由 申请人 自动 核 { 合格 当 面积 < 50 否则 环节 复核 由 局.审 }
办理 甲 办理 乙 合并 M { 办理 丙 } ${statements} }`
const en = (
  needs: string,
  procedure: string,
): string => `office B { post W, R } document D form F { size: number urgent: yesno }
item A { basis "Law" article 1 handled by B form F needs D ${needs} procedure {
step Review by B.R { outcomes agreed, denied } step Look by B.R ${procedure} step Decision by B.W } }`

test.each([
  ['a number and a text', '当 面积 = "大" { }', '"大"'],
  ['an order of yes and no', '当 急 > 假 { }', '急'],
  ['a text where yes or no is due', '当 非 店名 { }', '店名'],
  ['an option that there is not', '当 业态 为 "小吃店" { }', '"小吃店"'],
  ['in a list', '当 业态 属于 { "餐馆", "小车" } { }', '"小车"'],
  ['in a choose', '分情形 业态 { "餐馆" { } "小车" { } 否则 { } }', '"小车"'],
  ['while waiting', '等待 日 + 3 > 今天', '3'],
  ['in a green channel', '绿色通道 当 面积 { 优先 }', '面积'],
  ['a channel and a text', '当 渠道 为 "网上" { }', '"网上"'],
  ['an outcome alone', '当 结论(看) { }', '结论(看)'],
  ['an order of outcomes', '当 结论(看) > 通过 { }', '结论(看)'],
  ['an outcome and a number', '当 结论(看) = 3 { }', '3'],
])('BJ2001: %s', (_, statement, at) => {
  expect(found('BJ2001', zh(statement))).toMatchObject([{ at, severity: 'error' }])
})

test.each([
  ['numbers', '当 面积 * 2 + 1 > 3 { }'],
  ['days', '当 日 + 3 天 < 今天 { }'],
  ['an option', '当 业态 != "小吃" { }'],
  ['yes', '当 急 为 真 { }'],
  ['a channel', '当 渠道 属于 { 窗口, 网上 } { }'],
  ['two outcomes', '当 结论(看) 为 结论(核) { }'],
])('BJ2001, near: %s', (_, statement) => {
  expect(placesOf('BJ2001', zh(statement))).toEqual([])
})

test.each([
  ['a correction of a process’s own step', '结论(看) 为 补正', '补正'],
  ['a refusal by the applicant', '结论(签字) 为 不予许可', '不予许可'],
  ['one that its item’s step does not name', '结论(甲.决定) != 不予许可', '不予许可'],
  ['a return, which is no word', '结论(甲.决定) = 退回', '退回'],
  ['an item without corrections', '结论(乙.决定) 属于 { 通过, 补正 }', '补正'],
  ['an automatic step', '结论(核) 为 不合格', '不合格'],
  ['written as a text', '结论(看) 为 "合格"', '"合格"'],
])('BJ2001, an outcome that there cannot be: %s', (_, condition, at) => {
  expect(placesOf('BJ2001', zh(`当 ${condition} { }`))).toEqual([at])
})

test.each([
  '结论(看) 为 refuse',
  '结论(看) 为 "通过"',
  '结论(签字) 为 通过',
  '结论(甲.审查) 为 补正',
  '结论(甲.决定) 属于 { pass, 缓办 }',
  '结论(乙.决定) 为 不予许可',
  '结论(受理) 为 补正',
  '结论(核) 属于 { 合格, 不予许可 }',
  '结论(M.决定) 为 以后再说',
])('BJ2001, near: %s', (condition) => {
  expect(placesOf('BJ2001', zh(`当 ${condition} { }`))).toEqual([])
})

test.each([
  ['a step of the item', '', 'when outcome(Review) is pass { }', ['pass']],
  ['one without outcomes of its own', '', 'when outcome(Look) is agreed { }', ['agreed']],
  ['in what the item needs', 'when outcome(Review) is not refuse', '', ['refuse']],
  ['with corrections', 'corrections 1 time', 'when outcome(Look) is correct { }', []],
  ['by an outcome of its own', '', 'when outcome(Review) is agreed { }', []],
])('BJ2001, outcomes within an item: %s', (_, needs, procedure, at) => {
  expect(placesOf('BJ2001', en(needs, procedure))).toEqual(at)
})

test.each([
  ['当 业态 为 "小吃店" { }', '当 业态 为 "小吃" { }'],
  ['当 结论(甲.决定) 为 缓辦 { }', '当 结论(甲.决定) 为 缓办 { }'],
  ['当 结论(看) 为 refused { }', '当 结论(看) 为 refuse { }'],
  ['当 结论(看) 为 "不许可" { }', '当 结论(看) 为 "不予许可" { }'],
])('BJ2001: the fix for `%s` is the nearest', (wrong, mended) => {
  const [one] = found('BJ2001', zh(wrong))
  expect(one?.fixed).toEqual([zh(mended)])
  expect(placesOf('BJ2001', zh(mended))).toEqual([])
})

test.each([
  ['two steps of one name', '环节 又看 由 局.窗 环节 又看 由 局.审 { 结论 缓办 } 当 结论(又看) 为 缓办 { }', 'BJ1002'],
  ['an outcome that cannot be read', '环节 又看 由 局.窗 { 结论 通过, } 当 结论(又看) 为 缓办 { }', 'BJ0001'],
])('BJ2001, near: %s is a fault of its own', (_, statements, code) => {
  const codes = compile(zh(statements), 'a.banjie').diagnostics.map((one) => one.code)
  expect(codes.filter((one) => /^BJ[0-2]/.test(one))).toEqual([code])
})

test('BJ2001 says what an outcome can be, in both languages', () => {
  const [one] = found('BJ2001', zh('当 结论(甲.审查) 为 缓办 { }'))
  expect(one?.zh).toContain('通过、不予许可、补正')
  expect(one?.en).toContain('pass, refuse, correct')
})

test('what goes on with something that cannot be read is not typed as well', () => {
  const { diagnostics } = compile(zh('当 面积 在 { 3 } { } 当 急 { } 当 面积 { }'), 'a.banjie')
  const codes = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)
  expect(codes.toSorted()).toEqual(['BJ0001', 'BJ2001'])
})
