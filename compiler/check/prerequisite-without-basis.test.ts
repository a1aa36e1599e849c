import { compile } from '../compile.ts'
import { expect, test } from 'vitest'
import { found, placesOf } from './found.fixture.ts'

const licence = '事项 登记 { 依据 《某条例》第一条 承办 局 出具 执照 有效期 5 年 }\n'
const zh = (parts: string): string =>
  `机构 局\n材料 执照 材料 申请书\n${licence}事项 许可 { 依据 《某条例》第二条 承办 局 ${parts} }`
const en = (parts: string): string =>
  `office B document Licence document Request item Register { basis "Law" article 1 handled by B yields Licence }
item Permit { basis "Law" article 2 handled by B ${parts} }`

test.each([
  ['a result of another item', zh('需 执照'), '执照'],
  ['among others, only what is one', zh('需 申请书, 执照'), '执照'],
  ['in English, tolerated', en('needs Licence tolerate 3 days'), 'Licence'],
  ['also where another office shares it', en('needs Licence shared from B'), 'Licence'],
  ['also where the item yields it anew itself', zh('需 执照 出具 执照'), '执照'],
])('BJ3011: %s', (_, text, at) => {
  expect(placesOf('BJ3011', text)).toEqual([at])
})

test.each([
  ['with its basis', zh('需 执照 依据 《某条例》第三条')],
  [
    'one basis for all that are needed together',
    en('needs Request, Licence when today > 2026-01-01 basis "Law" article 3'),
  ],
  ['nobody yields it', zh('需 申请书')],
  [
    'what only the item itself yields',
    `机构 局\n材料 执照\n事项 延续 { 依据 《某条例》第一条 承办 局 需 执照 出具 执照 }`,
  ],
  [
    'or an earlier version of it',
    `机构 局\n材料 执照\n事项 延续 { 施行 2020-01-01 至 2026-01-01 依据 《某条例》第一条 承办 局 出具 执照 }
事项 延续 { 施行 2026-01-01 依据 《某条例》第一条 承办 局 需 执照 出具 执照 }`,
  ],
])('BJ3011, near: %s', (_, text) => {
  expect(placesOf('BJ3011', text)).toEqual([])
})

test('BJ3011 names the other item, and shows where it yields the document', () => {
  const [one] = found('BJ3011', zh('需 执照'))
  expect(one).toMatchObject({ severity: 'warning', related: ['出具 执照 有效期 5 年'] })
  expect(one?.zh).toContain('“登记”')
  expect(one?.en).toContain('“登记”')
})

test('BJ3011: an item of another module that is handled here yields it', () => {
  const used = `机构 局 { 岗位 窗 }\n材料 执照\n${licence}`
  const item = (basis: string): string =>
    `引用 "used.banjie"\n事项 许可 { 依据 《某条例》第二条 承办 局 需 执照 ${basis} }\n流程 P { 受理 由 局.窗 办理 登记 办理 许可 }`
  expect(found('BJ3011', item(''), used)).toMatchObject([{ at: '执照', related: ['出具 执照 有效期 5 年'] }])
  expect(placesOf('BJ3011', item('依据 《某条例》第三条'), used)).toEqual([])
})

test('BJ3011: what an item of a used module yields, though no process here handles it', () => {
  const used = '机构 局\n材料 甲证\n事项 甲 { 承办 局 出具 甲证 }'
  const { diagnostics } = compile('引用 "乙"\n事项 戊 { 承办 局 需 甲证 }', '甲.banjie', (path) =>
    path === '乙.banjie' ? used : undefined,
  )
  expect(diagnostics.filter(({ code }) => code === 'BJ3011').length).toBe(1)
})
