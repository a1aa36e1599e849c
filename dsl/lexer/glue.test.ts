import { describe, expect, test } from 'vitest'
import type { ParseOptions } from '../parse.ts'
import { parse } from '../parse.ts'
import { shapeOf } from '../tree/shape.ts'

const declared = '机构 局 { 岗位 科长 } 材料 申请书 表单 申请 { 重点项目: 是否 }\n'

function glued(text: string, options?: ParseOptions): string[] {
  return parse(declared + text, options).diagnostics.map(({ code, args: { found, written } }) =>
    [code, found, '→', written].filter((each) => typeof each === 'string').join(' '),
  )
}

describe('a keyword glued to a declared name', () => {
  test.each([
    ['流程 P { 受理 由局.科长 限 当场 }', ['BJ0002 由局 → 由 局']],
    ['流程 P { 当重点项目 { 归档 } }', ['BJ0002 当重点项目 → 当 重点项目']],
    ['流程 P { 当 重点项目 且 非重点项目 { } }', ['BJ0002 非重点项目 → 非 重点项目']],
    ['事项 I { 需申请书 承诺 3 天 }', ['BJ0002 需申请书 → 需 申请书']],
    ['事项 I { 法定 3 工作日需申请书 }', ['BJ0002 工作日需申请书 → 工作日 需 申请书']],
    ['流程 P { 环节 审查 由 局.科长限 1 天 }', ['BJ0002 科长限 → 科长 限']],
    ['流程 P { 受理 由申请人 }', ['BJ0002 由申请人 → 由 申请人']],
    ['流程 P { 环节审查 由 局.科长 限 1 天 }', ['BJ0002 环节审查 → 环节 审查']],
    ['材料平面图 事项 I { 需平面图 }', ['BJ0002 材料平面图 → 材料 平面图', 'BJ0002 需平面图 → 需 平面图']],
    ['process P { step Review by申请人 }', ['BJ0002 by申请人 → by 申请人']],
  ])('%s', (text, found) => {
    expect(glued(text)).toEqual(found)
  })

  test('the names seen through use count too', () => {
    const text = '流程 P { 受理 由外局.窗口 限 当场 }'
    expect(glued(text, { names: () => ['外局'] })).toEqual(['BJ0002 由外局 → 由 外局'])
    expect(parse(declared + text).diagnostics.map(({ code }) => code)).toEqual(['BJ0001'])
  })

  test('keywords glued to each other are BJ0001, with the spaces as the fix', () => {
    expect(glued('流程 P { 受理 由 局.科长 限当场 { 表单 申请 } }')).toEqual(['BJ0001 限当场 → 限 当场'])
  })
})

test.each([
  '材料 由科长 事项 I { 需 由科长 }',
  '事项 I { 需 申请材料 }',
  '流程 P { 环节 环节审查 由 局.科长 }',
  '表单 F { 材料名称: 文本 }',
  '机构 局 { 岗位 由科长 }',
])('no glue where a name stands: %s', (text) => {
  expect(glued(text)).toEqual([])
})

test('the tree is as if the space were there, and the fix puts it there', () => {
  const text = `${declared}流程 P { 受理 由局.科长 限当场 环节审查 限 3 工作日由局.科长 }`
  const { tree, diagnostics, tokens } = parse(text)
  const edits = diagnostics
    .flatMap((found) => found.fixes.flatMap((fix) => fix.edits))
    .sort((a, b) => b.start - a.start)
  const mended = edits.reduce((done, { start, end, text: put }) => done.slice(0, start) + put + done.slice(end), text)
  const again = parse(mended)
  expect(again.diagnostics).toEqual([])
  expect(shapeOf(tree)).toEqual(shapeOf(again.tree))
  expect(tokens.map((token) => text.slice(token.start, token.end)).join(' ')).toContain('工作日 由 局 . 科长')
})
