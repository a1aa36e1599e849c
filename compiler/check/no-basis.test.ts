import { expect, test } from 'vitest'
import { compile } from '../compile.ts'
import { found, placesOf } from './found.fixture.ts'

test.each([
  ['none at all', '机构 审批局\n事项 甲 { 承办 审批局 法定 20 工作日 }', '甲'],
  ['in English', 'office B item Sign { handled by B statutory 3 working days }', 'Sign'],
  ['no licence either', '机构 审批局\n事项 甲 "医保备案" { 类型 备案 承办 审批局 }', '甲'],
  ['only a need has one', 'office B document D item A { needs D basis "Law" article 1 handled by B }', 'A'],
  [
    'only a step has one',
    '机构 局 { 岗位 审 }\n事项 甲 { 承办 局 办理程序 { 环节 决定 依据 《某条例》第一条 } }',
    '甲',
  ],
])('BJ3004: %s', (_, text, at) => {
  expect(found('BJ3004', text)).toMatchObject([{ at, severity: 'warning' }])
})

test.each([
  ['its own', '机构 审批局\n事项 甲 { 依据 《某条例》第一条 承办 审批局 }'],
  ['a law without an article', 'office B item A { basis "Law" handled by B }'],
  ['its own before the first need', 'office B document D item A { basis "Law" article 1 needs D handled by B }'],
  ['a process needs none', '机构 审批局\n流程 P { 环节 看 由 审批局 }'],
])('BJ3004, near: %s', (_, text) => {
  expect(placesOf('BJ3004', text)).toEqual([])
})

test.each(['事项 { }', '事项 甲 { 依居 《某条例》第一条 }', 'item A { basis }'])(
  'BJ3004, near: what cannot be read may be the basis: %s',
  (text) => {
    expect(new Set(compile(text, 'a.banjie').diagnostics.map(({ code }) => code))).toEqual(new Set(['BJ0001']))
  },
)

test('BJ3004 says whose basis is missing', () => {
  const [one] = found('BJ3004', '机构 审批局\n事项 甲 { 承办 审批局 }')
  expect(one?.zh).toContain('“甲”')
  expect(one?.en).toContain('“甲”')
})
