import { expect, test } from 'vitest'
import { found, placesOf } from './found.fixture.ts'

const zh = (parts: string): string =>
  `机构 局 { 岗位 审, 决 }\n材料 申请书 材料 图纸\n事项 甲 { 依据 《某条例》第一条 承办 局 需 申请书 ${parts} }`
const en = (parts: string): string =>
  `office B document Request document Plan item A { basis "Law" article 1 handled by B needs Request ${parts} }`

test.each([
  ['a day longer', zh('承诺 3 工作日 需 图纸 容缺 4 工作日'), ['容缺']],
  ['in other units: 5 days are 4 working days', en('promised 3 working days needs Plan tolerate 5 days'), ['tolerate']],
  ['before the promise is written', en('needs Plan tolerate 4 working days promised 3 working days'), ['tolerate']],
  ['on the spot', zh('承诺 当场 需 图纸 容缺 1 小时'), ['容缺']],
])('BJ5002: %s', (_, text, at) => {
  expect(placesOf('BJ5002', text)).toEqual(at)
})

test.each([
  ['as long as the promise', zh('承诺 3 工作日 需 图纸 容缺 3 工作日')],
  ['as long in other units', en('promised 3 working days needs Plan tolerate 4 days')],
  ['nothing is promised', zh('法定 3 工作日 需 图纸 容缺 4 工作日')],
  ['a commitment is no tolerance', zh('承诺 3 工作日 需 图纸 告知承诺 核查 30 工作日 由 局.审')],
])('BJ5002, near: %s', (_, text) => {
  expect(placesOf('BJ5002', text)).toEqual([])
})

test('BJ5002 names the document, and shows the promise', () => {
  const [one] = found('BJ5002', zh('承诺 3 工作日 需 图纸 容缺 4 工作日'))
  expect(one).toMatchObject({ severity: 'warning', related: ['承诺 3 工作日'] })
  expect(one?.zh).toContain('“图纸”')
  expect(one?.en).toContain('“图纸”')
})
