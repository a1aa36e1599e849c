import { expect, test } from 'vitest'
import { found, placesOf } from './found.fixture.ts'

const office = '机构 局 { 岗位 窗 印章 甲章, 乙章, 丙章 }\n材料 甲证 材料 乙证 材料 丙证\n'
const item = (name: string, seal: string): string =>
  `事项 ${name} { 依据 《某条例》第一条 承办 局 出具 ${name}证 ${seal} }\n`
const items = item('甲', '用印 局.甲章') + item('乙', '用印 乙章') + item('丙', '用印 局.丙章')
const zh = (statements: string, declared = items): string =>
  `${office}${declared}流程 P { 受理 由 局.窗 ${statements} }`
const en = (second: string): string =>
  `office B { post W seal Red, Blue } item A { basis "Law" article 1 handled by B sealed with B.Red }
item C { basis "Law" article 1 handled by B sealed with ${second} } process P { accept by B.W parallel { handle A handle C } }`

test.each([
  ['two seals', zh('办理 甲 办理 乙'), ['用印 乙章']],
  ['three: told once a process', zh('并联 { 办理 甲 办理 乙 } 办理 丙'), ['用印 乙章']],
  ['in English', en('B.Blue'), ['sealed with B.Blue']],
  [
    'in two processes',
    `${zh('办理 甲 办理 丙')}\n流程 Q { 受理 由 局.窗 办理 乙 办理 丙 }`,
    ['用印 局.丙章', '用印 局.丙章'],
  ],
  ['of a merge beside another', zh('办理 丙 合并 M { 用印 局.甲章 办理 甲 办理 乙 }'), ['用印 局.甲章']],
  ['merged without a seal of the merge', zh('合并 M { 办理 甲 办理 乙 }'), ['用印 乙章']],
])('BJ6003: %s', (_, text, at) => {
  expect(placesOf('BJ6003', text)).toEqual(at)
})

test.each([
  ['one seal, by its bare name', zh('办理 甲 办理 乙', item('甲', '用印 局.甲章') + item('乙', '用印 甲章'))],
  ['in English', en('Red')],
  ['one seal of the merge', zh('合并 M { 用印 局.甲章 办理 甲 办理 乙 }')],
  ['one item handled twice', zh('阶段 一 { 办理 甲 } 阶段 二 { 办理 甲 }')],
  ['an item without a seal', zh('办理 甲 办理 乙', item('甲', '用印 局.甲章') + item('乙', ''))],
  ['one in each process', `${zh('办理 甲')}\n流程 Q { 受理 由 局.窗 办理 乙 }`],
])('BJ6003, near: %s', (_, text) => {
  expect(placesOf('BJ6003', text)).toEqual([])
})

test('BJ6003 names both seals and the process, and shows the first', () => {
  const [one] = found('BJ6003', zh('办理 甲 办理 乙'))
  expect(one).toMatchObject({ severity: 'warning', related: ['用印 局.甲章'] })
  for (const text of [one?.zh, one?.en]) for (const name of ['甲章', '乙章', 'P']) expect(text).toContain(`“${name}”`)
})

test('BJ6003: what another module seals is shown where it is handled; its seals are the same here', () => {
  const used = office + items
  const text = (seal: string): string =>
    `引用 "used.banjie"\n材料 丁证\n${item('丁', `用印 局.${seal}`)}流程 P { 受理 由 局.窗 办理 丁 办理 乙 }`
  expect(found('BJ6003', text('甲章'), used)).toMatchObject([{ at: '乙', related: ['用印 局.甲章'] }])
  expect(placesOf('BJ6003', text('乙章'), used)).toEqual([])
})
