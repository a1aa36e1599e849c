import { TextDocument } from 'vscode-languageserver-textdocument'
import { expect, test } from 'vitest'
import { pathToUse } from '../modules/path-to-use.ts'
import { pathOfUse } from '../modules/path-of-use.ts'
import { codeActions } from './code-actions.ts'
import { Project } from './project.ts'

const texts = new Map([
  ['a/机构.banjie', '机构 审批局 { }'],
  ['a/事项/登记.banjie', '事项 登记 { 承办 审批局 }'],
  ['a/事项/备案.banjie', '引用 "登记"\nitem Filing { handled by 审批局 }'],
])

/** What the actions at the name of the office make of a module. */
function mended(path: string): readonly string[] {
  const project = new Project({ read: (wanted) => texts.get(wanted), paths: () => texts.keys() })
  const analysed = project.analysed(path)
  if (analysed === undefined) throw new Error(path)
  const { line, column } = analysed.lines.positionAt(analysed.text.indexOf('审批局'))
  const position = { line: line - 1, character: column - 1 }
  return codeActions(analysed, { start: position, end: position }, 'zh', ['quickfix']).map(({ title, edit }) => {
    const document = TextDocument.create(path, 'banjie', 1, analysed.text)
    return `${title}: ${TextDocument.applyEdits(document, edit?.changes?.[path] ?? [])}`
  })
}

test('a module of the project that declares an unknown name can be used', () => {
  expect(mended('a/事项/登记.banjie')).toEqual([
    '引用“../机构.banjie”: 引用 "../机构.banjie"\n事项 登记 { 承办 审批局 }',
  ])
})

test('after the uses that are there, in the language of the module', () => {
  expect(mended('a/事项/备案.banjie')).toEqual([
    '引用“../机构.banjie”: 引用 "登记"\nuse "../机构.banjie"\nitem Filing { handled by 审批局 }',
  ])
})

test('the path of a use leads back to the module', () => {
  for (const [from, to] of [
    ['a.banjie', 'b.banjie'],
    ['a/b/c.banjie', 'a/d/e.banjie'],
    ['/x/a.banjie', '/y/z/b.banjie'],
    ['a/b.banjie', 'banjie/法律.banjie'],
  ] as const)
    expect(pathOfUse(from, pathToUse(from, to))).toBe(to)
})
