import { expect, test } from 'vitest'
import { found, placesOf } from './found.fixture.ts'

const item = (name: string, limits: string): string => `事项 ${name} { 依据 《某条例》第一条 承办 审批局 ${limits} }\n`
const zh = (limits: string): string => `机构 审批局\n${item('甲', limits)}`
const en = (limits: string): string => `office B item A { basis "Law" article 1 handled by B ${limits} }`
const merged = (first: string, second: string, parts = ''): string =>
  `机构 审批局 { 岗位 窗口 }\n${item('甲', first)}${item('乙', second)}流程 P { 受理 由 审批局.窗口 合并 M { ${parts} 办理 甲 办理 乙 } }`

test.each([
  ['a promise', zh('法定 20 工作日 承诺 21 工作日'), '承诺 21 工作日'],
  ['the promise first', en('promised 4 working days statutory 3 working days'), 'promised 4 working days'],
  ['in other units: a month is 22 working days', zh('法定 20 工作日 承诺 1 个月'), '承诺 1 个月'],
  ['from receipt', en('statutory 14 days from receipt promised 11 working days'), 'promised 11 working days'],
  ['a merge’s limit', merged('法定 9 工作日', '法定 8 工作日', '限 10 工作日'), '限 10 工作日'],
  ['a merge’s largest promise', merged('法定 20 工作日 承诺 9 工作日', '法定 8 工作日'), 'M'],
])('BJ3001: %s', (_, text, at) => {
  expect(placesOf('BJ3001', text)).toEqual([at])
})

test.each([
  ['as long as the law allows', zh('法定 20 工作日 承诺 20 工作日')],
  ['as long in other units', en('statutory 20 working days promised 28 days')],
  ['no law sets a limit', zh('承诺 90 工作日')],
  ['a merge within the shortest', merged('法定 9 工作日', '法定 8 工作日', '限 8 工作日')],
  ['its own limit stands for the promises', merged('法定 20 工作日 承诺 9 工作日', '法定 8 工作日', '限 8 工作日')],
])('BJ3001, near: %s', (_, text) => {
  expect(placesOf('BJ3001', text)).toEqual([])
})

test('BJ3001: the law that is not kept is shown, of a merge the shortest', () => {
  const [one] = found('BJ3001', zh('法定 20 工作日 承诺 21 工作日'))
  expect(one).toMatchObject({ severity: 'error', related: ['法定 20 工作日'] })
  expect(one?.zh).toContain('承诺')
  expect(one?.en).toContain('promised')
  expect(found('BJ3001', merged('法定 9 工作日', '法定 8 工作日', '限 10 工作日'))[0]?.related).toEqual([
    '法定 8 工作日',
  ])
})

test('BJ3001: in another module too', () => {
  const used = `机构 审批局 { 岗位 窗口 }\n${item('乙', '法定 8 工作日')}`
  const text = `引用 "used.banjie"\n${item('甲', '法定 9 工作日')}流程 P { 受理 由 审批局.窗口 合并 M { 限 9 工作日 办理 甲 办理 乙 } }`
  expect(found('BJ3001', text, used)).toMatchObject([{ at: '限 9 工作日', related: ['法定 8 工作日'] }])
})

test('BJ3001 once: a merge is not blamed for a promise above the item’s own law', () => {
  expect(placesOf('BJ3001', merged('法定 8 工作日 承诺 9 工作日', '法定 8 工作日'))).toEqual(['承诺 9 工作日'])
  expect(placesOf('BJ3001', merged('法定 8 工作日 承诺 9 工作日', '法定 5 工作日'))).toEqual(['承诺 9 工作日', 'M'])
})
