import { readdirSync, readFileSync } from 'node:fs'
import type { Position, TextEdit } from 'vscode-languageserver-types'
import { describe, expect, test } from 'vitest'
import { analyse } from '../analyse.ts'
import { offsetOf, rangeOf, type Analysed } from './analysed.ts'
import { codeActions } from './code-actions.ts'
import { hover } from './hover.ts'
import { definition, references } from './navigation.ts'
import { Project } from './project.ts'
import { rename } from './rename.ts'
import { documentSymbols, workspaceSymbols } from './symbols.ts'

/** A text with the cursor at `<|>`, as its analysis and position. */
function at(marked: string): { readonly analysed: Analysed; readonly position: Position } {
  const offset = marked.indexOf('<|>')
  const analysed = analyse(marked.replace('<|>', ''), 'file:///a.banjie')
  return { analysed, position: rangeOf(analysed, { start: offset, end: offset }).start }
}

/** A text after edits. */
function edited(analysed: Analysed, edits: readonly TextEdit[]): string {
  return edits
    .map(({ range, newText }) => ({
      from: offsetOf(analysed, range.start),
      to: offsetOf(analysed, range.end),
      newText,
    }))
    .toSorted((a, b) => b.from - a.from)
    .reduce((text, { from, to, newText }) => text.slice(0, from) + newText + text.slice(to), analysed.text)
}
const renamed = (analysed: Analysed, position: Position, name: string): string => {
  const answer = rename(analysed, position, name)
  if (!answer.ok) throw new Error(answer.reason.en)
  return edited(analysed, answer.edit.changes?.[analysed.uri] ?? [])
}

const program = `机构 审批局 "行政审批服务局" { 岗位 窗口, 决定岗 }
/// 写全称
材料 申请书 "登记申请书"
材料 执照
事项 登记 {
    承办 审批局
    需 申请书
    出具 执照
}
流程 设立 {
    受理 由 审批局.窗口
    办理 登<|>记
}
`

test('definition leads to the declaration, references to every place', () => {
  const { analysed, position } = at(program)
  expect(definition(analysed, position)?.range.start).toEqual({ line: 4, character: 3 })
  expect(references(analysed, position, true).map(({ range }) => range.start.line)).toEqual([4, 11])
  expect(references(analysed, position, false).map(({ range }) => range.start.line)).toEqual([11])
})

describe('rename', () => {
  test('changes the declaration and every place, and nothing else', () => {
    const { analysed, position } = at(program)
    expect(renamed(analysed, position, '设立登记')).toBe(
      analysed.text.replaceAll('登记 {', '设立登记 {').replace('办理 登记', '办理 设立登记'),
    )
  })
  test('a name that cannot stand bare is put between quotes', () => {
    const { analysed, position } = at(program)
    expect(renamed(analysed, position, '登记（2026）')).toContain('办理 「登记（2026）」')
    // A keyword is a name where nothing but a name may stand.
    expect(renamed(analysed, position, '受理')).toContain('办理 受理')
  })
  test('reaches into the messages that name a field', () => {
    const text =
      '机构 局 { 岗位 窗口 }\n表单 表 { 企<|>业: 文本 }\n流程 设立 { 受理 由 局.窗口 { 表单 表 } 通知 申请人 "{企业}：" }'
    const { analysed, position } = at(text)
    expect(renamed(analysed, position, '企业 名称')).toBe(
      analysed.text.replace('企业:', '「企业 名称」:').replace('{企业}', '{企业 名称}'),
    )
    // No spelling keeps this one inside the string.
    expect(rename(analysed, position, '企"业')).toMatchObject({ ok: false })
  })
  test('a name with which some place would say something else is refused, with the reason', () => {
    const { analysed, position } = at(
      '机构 局<|>\n机构 部\n事项 登记 { 承办 局 }\n流程 设立 { 办理 登记 通知 申请人 "好" }',
    )
    const answer = rename(analysed, position, '申请人')
    expect(answer).toMatchObject({ ok: false, reason: { zh: expect.stringContaining('读成别的意思') } })
  })
  test('over modules: one that would collide in a module which uses this one is refused', () => {
    const texts = new Map([
      ['/a.banjie', '机构 局'],
      ['/b.banjie', '引用 "a.banjie"\n材料 表'],
    ])
    const project = new Project({ read: (path) => texts.get(path), paths: () => texts.keys() })
    const analysed = project.analysed('/a.banjie')
    if (analysed === undefined) throw new Error('the module is there')
    expect(rename(analysed, { line: 0, character: 3 }, '表').ok).toBe(false)
    expect(rename(analysed, { line: 0, character: 3 }, '部').ok).toBe(true)
  })
  test('a name that is taken is refused, in its own name space only', () => {
    const { analysed, position } = at(program)
    expect(rename(analysed, position, '执照')).toMatchObject({ ok: false })
    expect(rename(analysed, position, '窗口').ok).toBe(true)
  })

  const folder = new URL('../../test/conformance/', import.meta.url)
  const programs = readdirSync(folder).filter((name) => name.endsWith('.banjie'))
  test.each(programs)('there and back is the identity: %s', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8')
    const before = analyse(text, 'file:///a.banjie')
    // Of two things with one name nobody can say which is meant.
    if (before.diagnostics.some(({ code }) => code === 'BJ1002')) return
    for (const thing of before.names.things) {
      const there = renamed(before, rangeOf(before, thing.at).start, '另一个名称')
      const after = analyse(there, 'file:///a.banjie')
      expect(after.diagnostics.map(({ code }) => code)).toEqual(before.diagnostics.map(({ code }) => code))
      expect(renamed(after, rangeOf(after, thing.at).start, thing.name)).toBe(text)
    }
  })
})

test('hover shows a thing with its title and documentation, and a keyword with its line', () => {
  const { analysed, position } = at(program.replace('<|>', '').replace('需 申请书', '需 申<|>请书'))
  expect(hover(analysed, position, 'zh')?.contents).toMatchObject({ value: '**材料** 申请书\n\n登记申请书\n\n写全称' })
  const keyword = at(program.replace('<|>', '').replace('办理 登记', '办<|>理 登记'))
  expect(JSON.stringify(hover(keyword.analysed, keyword.position, 'en'))).toContain('handle')
})

test('the outline has declarations with their parts; symbols are found by some of their characters', () => {
  const { analysed } = at(program)
  expect(documentSymbols(analysed).map(({ name, children }) => [name, children?.map((child) => child.name)])).toEqual([
    ['审批局', ['窗口', '决定岗']],
    ['申请书', []],
    ['执照', []],
    ['登记', []],
    ['设立', []],
  ])
  expect(workspaceSymbols(analysed, '决岗').map(({ name, containerName }) => [name, containerName])).toEqual([
    ['决定岗', '审批局'],
  ])
})

test('while a name is being typed the keyword stands for it: editors refuse an outline with empty names', () => {
  const analysed = analyse('机构 { 岗位 }\n事项 { 办理程序 { 环节 { } } }\n场景 {', 'file:///a.banjie')
  expect(documentSymbols(analysed).map(({ name, children }) => [name, children])).toEqual([
    ['机构', []],
    ['事项', []],
    ['场景', []],
  ])
  expect(workspaceSymbols(analysed, '')).toEqual([])
})

test('laws and scenarios are found by their titles', () => {
  const analysed = analyse('法律 《甲法》 施行 2026-08-15\n场景 "容缺受理" 验证 设立 { }', 'file:///a.banjie')
  expect(workspaceSymbols(analysed, '受理').map(({ name }) => name)).toEqual(['容缺受理'])
  expect(workspaceSymbols(analysed, '法').map(({ name }) => name)).toEqual(['甲法'])
})

test('a fix of a diagnostic is a code action where it stands', () => {
  const { analysed, position } = at(program.replace('办理 登<|>记', '办理 登<|>己'))
  const [action] = codeActions(analysed, { start: position, end: position }, 'zh')
  expect(action?.title).toBe('改为“登记” (BJ1001)')
  expect(edited(analysed, action?.edit?.changes?.[analysed.uri] ?? [])).toContain('办理 登记')
})
