import { expect, test } from 'vitest'
import { compile } from '../compile.ts'
import { found, placesOf } from './found.fixture.ts'

const zh = (procedure: string, parts = '承诺 3 工作日'): string =>
  `机构 局 { 岗位 审, 决 }\n表单 F { 急: 是否 }\n事项 甲 { 依据 《某条例》第一条 承办 局 表单 F ${parts} 办理程序 { ${procedure} } }`
const en = (procedure: string): string =>
  `office B { post R, D } item A { basis "Law" article 1 handled by B promised 3 working days procedure { ${procedure} } }`

test.each([
  ['a step', zh('环节 审查 由 局.审 环节 决定 限 1 工作日'), ['审查']],
  ['each of them', en('step Review "First look" by B.R step Decision by B.D'), ['Review', 'Decision']],
  [
    'inside blocks',
    zh('并联 { 环节 甲审 限 1 工作日 环节 乙审 } 当 急 { 环节 复核 } 环节 决定 限 1 工作日'),
    ['乙审', '复核'],
  ],
  ['after `otherwise`', zh('自动 核 { 通过 当 急 否则 环节 看 由 局.审 } 环节 决定 限 1 工作日'), ['看']],
])('BJ3006: %s', (_, text, at) => {
  expect(placesOf('BJ3006', text)).toEqual(at)
})

test.each([
  ['a limit', zh('环节 决定 限 1 工作日')],
  ['on the spot is one', en('step Decision within on the spot')],
  ['nothing is promised', zh('环节 决定', '法定 20 工作日')],
  ['a special procedure stops the clock that is promised', zh('特别程序 踏勘 环节 决定 限 1 工作日')],
  ['a step of a process', '机构 局 { 岗位 审 }\n流程 P { 环节 看 由 局.审 }'],
])('BJ3006, near: %s', (_, text) => {
  expect(placesOf('BJ3006', text)).toEqual([])
})

test('BJ3006 names the step, and shows the promise', () => {
  expect(found('BJ3006', zh('环节 决定'))).toMatchObject([{ severity: 'warning', related: ['承诺 3 工作日'] }])
  const [one] = found('BJ3006', zh('环节 决定'))
  expect(one?.zh).toContain('“决定”')
  expect(one?.en).toContain('“决定”')
})

test('BJ3006, near: a step without a name has one fault, not two', () => {
  expect(compile(zh('环节 由 局.审'), 'a.banjie').diagnostics.map(({ code }) => code)).toEqual(['BJ0001'])
})
