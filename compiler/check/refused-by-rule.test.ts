import { expect, test } from 'vitest'
import { found, placesOf } from './found.fixture.ts'

const declared = '机构 局 { 岗位 窗, 审 }\n表单 F { 面积: 数值 必填 急: 是否 }\n'
const item = (auto: string): string =>
  `${declared}事项 甲 { 依据 《某条例》第一条 承办 局 表单 F 补正 1 次 办理程序 { ${auto} 环节 决定 限 1 工作日 } }`
const process = (statements: string): string => `${declared}流程 P { 受理 由 局.窗 { 表单 F } ${statements} }`
const en = (rules: string): string =>
  `office B { post W } form F { size: number required } item A { basis "Law" article 1 handled by B form F procedure { auto Look { ${rules} } step Decision } }`

test.each([
  ['a rule of an item', item('自动 核 { 不予许可 当 面积 > 500 否则 环节 看 }'), ['不予许可 当 面积 > 500']],
  ['in English', en('pass when size < 5 refuse when size >= 5'), ['refuse when size >= 5']],
  [
    'each rule',
    en('refuse when size < 5 refuse when size > 9 otherwise step See'),
    ['refuse when size < 5', 'refuse when size > 9'],
  ],
  [
    'in a process',
    process('当 急 { 自动 核 { 不予许可 当 面积 > 500 否则 环节 看 由 局.审 } }'),
    ['不予许可 当 面积 > 500'],
  ],
])('BJ6008: %s', (_, text, at) => {
  expect(found('BJ6008', text)).toMatchObject(at.map((one) => ({ at: one, severity: 'warning' })))
})

test.each([
  ['a person refuses', item('自动 核 { 通过 当 面积 <= 500 否则 环节 看 { 结论 通过, 不予许可 } }')],
  ['asking for a correction is no refusal', item('自动 核 { 通过 当 面积 <= 500 补正 当 面积 > 500 否则 环节 看 }')],
  ['an outcome of its own', en('pass when size < 5 refused when size >= 5')],
  ['a process that refuses says so itself', process('当 面积 > 500 { 不予许可 "面积超过规定" }')],
])('BJ6008, near: %s', (_, text) => {
  expect(placesOf('BJ6008', text)).toEqual([])
})

test('BJ6008 says why, and who should refuse', () => {
  const [one] = found('BJ6008', en('refuse when size < 5 otherwise step See'))
  expect(one?.zh).toMatch(/第三十八条.*转人工/)
  expect(one?.en).toMatch(/article 38.*otherwise/)
})
