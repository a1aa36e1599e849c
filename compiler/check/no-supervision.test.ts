import { expect, test } from 'vitest'
import { compile } from '../compile.ts'
import { found, placesOf } from './found.fixture.ts'

const zh = (parts: string): string =>
  `机构 审批局\n机构 城管局\n事项 设置许可 "招牌设置许可" { 依据 《某条例》第一条 承办 审批局 ${parts} }`
const en = (parts: string): string => `office B office Old item Sign { basis "Law" article 1 handled by B ${parts} }`

test.each([
  ['taken over', zh('划转自 城管局'), '设置许可', '划转自 城管局'],
  ['in English', en('taken over from Old'), 'Sign', 'taken over from Old'],
  ['from the office that handles it', zh('划转自 审批局 承诺 3 工作日'), '设置许可', '划转自 审批局'],
])('BJ6007: %s', (_, text, at, taken) => {
  expect(found('BJ6007', text)).toMatchObject([{ at, severity: 'warning', related: [taken] }])
})

test.each([
  ['supervised by the office that it came from', zh('划转自 城管局 监管 城管局')],
  ['by another, named first', en('supervised by B taken over from Old')],
  ['its own from the beginning', zh('')],
])('BJ6007, near: %s', (_, text) => {
  expect(placesOf('BJ6007', text)).toEqual([])
})

test.each([
  [zh('划转自 城管局 承诺 3 工作日'), zh('划转自 城管局 监管 城管局 承诺 3 工作日')],
  [en('taken over from Old'), en('taken over from Old supervised by Old')],
])('BJ6007: the fix lets the office that it came from supervise it', (wrong, mended) => {
  expect(found('BJ6007', wrong)[0]?.fixed).toEqual([mended])
  expect(placesOf('BJ6007', mended)).toEqual([])
})

test('BJ6007 names the item and the office that it came from', () => {
  const [one] = found('BJ6007', zh('划转自 城管局'))
  for (const text of [one?.zh, one?.en]) for (const name of ['设置许可', '城管局']) expect(text).toContain(`“${name}”`)
})

test('BJ6007, near: an unknown office has one fault, not two', () => {
  const { diagnostics } = compile(zh('划转自 城管局 监管 成管局'), 'a.banjie')
  expect(diagnostics.map(({ code }) => code)).toEqual(['BJ1001'])
})
