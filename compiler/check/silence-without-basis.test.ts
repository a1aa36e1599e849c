import { expect, test } from 'vitest'
import { found, placesOf } from './found.fixture.ts'

const declared = '机构 局 { 岗位 窗, 审 }\n材料 甲证 材料 乙证\n表单 F { 急: 是否 }\n'
const item = (parts: string): string => `${declared}事项 甲 { 依据 《某条例》第一条 承办 局 ${parts} }\n`
const process = (statements: string): string => `${item('')}流程 P { ${statements} }`
const en = (overdue: string): string =>
  `office B { post W } item A { basis "Law" article 1 handled by B } process P { accept by B.W handle A { on overdue ${overdue} } }`

test.each([
  ['a step', item('办理程序 { 环节 决定 限 1 工作日 { 逾期 视为通过 } }'), '逾期'],
  ['a special procedure in a branch', item('办理程序 { 并联 { 特别程序 听证 { 逾期 视为通过 } } 环节 决定 }'), '逾期'],
  ['a tolerated document', item('需 甲证 容缺 3 工作日 逾期 视为通过'), '逾期'],
  ['two at once have one', item('需 甲证, 乙证 容缺 3 工作日 逾期 视为通过'), '逾期'],
  ['a correction', item('补正 1 次 每次 5 工作日 逾期 视为通过'), '逾期'],
  ['the intake', process('受理 由 局.窗 { 逾期 视为通过 } 办理 甲'), '逾期'],
  ['an item as it is handled', en('pass'), 'on overdue'],
  ['waiting', process('受理 由 局.窗 等待 已取得(甲证) 限 5 工作日 逾期 视为通过'), '逾期'],
  ['a law cited elsewhere', item('办理程序 { 环节 决定 { 依据 《某条例》第二条 逾期 视为通过 } }'), '逾期'],
])('BJ3009: %s', (_, text, at) => {
  expect(placesOf('BJ3009', text)).toEqual([at])
})

test.each([
  ['a basis directly after it', item('办理程序 { 环节 决定 { 逾期 视为通过 依据 《某条例》第二条 } }')],
  ['in English', en('pass basis "Law" article 2')],
  ['refusing is no consent', item('办理程序 { 环节 决定 { 逾期 不予许可 } }')],
  ['nor is escalating', process('受理 由 局.窗 办理 甲 { 逾期 升级 局.审 }')],
  ['nor withdrawing', en('withdraw')],
  ['a tolerance with its basis', item('需 甲证, 乙证 容缺 3 工作日 逾期 视为通过 依据 《某条例》第二条')],
])('BJ3009, near: %s', (_, text) => {
  expect(placesOf('BJ3009', text)).toEqual([])
})

test('BJ3009 is an error, and says what is missing', () => {
  const [one] = found('BJ3009', en('pass'))
  expect(one?.severity).toBe('error')
  expect(one?.zh).toContain('依据')
  expect(one?.en).toContain('basis')
})
