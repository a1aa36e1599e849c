import { readdirSync, readFileSync } from 'node:fs'
import type { Position, TextEdit } from 'vscode-languageserver-types'
import { describe, expect, test } from 'vitest'
import { analyse } from '../analyse.ts'
import { offsetOf, rangeOf, type Analysed } from './analysed.ts'
import { codeActions } from './code-actions.ts'
import { hover } from './hover.ts'
import { definition, references } from './navigation.ts'
import { rename } from './rename.ts'
import { documentSymbols, foldingRanges, workspaceSymbols } from './symbols.ts'

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
  expect(foldingRanges(analysed)).toEqual([
    { startLine: 4, endLine: 8 },
    { startLine: 9, endLine: 12 },
  ])
})

test('a fix of a diagnostic is a code action where it stands', () => {
  const { analysed, position } = at(program.replace('办理 登<|>记', '办理 登<|>己'))
  const [action] = codeActions(analysed, { start: position, end: position }, 'zh')
  expect(action?.title).toBe('改为“登记” (BJ1001)')
  expect(edited(analysed, action?.edit?.changes?.[analysed.uri] ?? [])).toContain('办理 登记')
})
