import { format } from '@banjie/dsl'
import type { CodeAction } from 'vscode-languageserver-types'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { expect, test } from 'vitest'
import { analyse } from '../analyse.ts'
import { rangeOf, type Analysed } from './analysed.ts'
import { codeActionKinds, codeActions, resolveCodeAction } from './code-actions.ts'

const uri = 'file:///a.banjie'
const somewhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
const after = ({ text }: Analysed, { edit }: CodeAction): string =>
  TextDocument.applyEdits(TextDocument.create(uri, 'banjie', 1, text), edit?.changes?.[uri] ?? [])

const program =
  '机构 局 { 岗位 科长 }\n事项 登记 {\n    承办 局\n    办理程序 { 环节 审查 由局.科长\n 环节 决定 由局.科长 }\n}\n'

test('everything that is safe to fix is fixed at once, wherever it stands', () => {
  const analysed = analyse(program, uri)
  const [action, ...more] = codeActions(analysed, somewhere, 'zh', ['source.fixAll'])
  if (action === undefined) throw new Error('nothing to fix')
  expect(more).toEqual([])
  expect(after(analysed, action)).toBe(program.replaceAll('由局', '由 局'))
})

test('a guess is not safe', () => {
  const analysed = analyse('材料 申请书\n事项 甲 { 需 申请表 }', uri)
  expect(codeActions(analysed, somewhere, 'zh', ['source'])).toEqual([])
  const all = rangeOf(analysed, { start: 0, end: analysed.text.length })
  expect(codeActions(analysed, all, 'zh', ['quickfix']).map(({ title }) => title)).toEqual(['改为“申请书” (BJ1001)'])
})

test('the keyword that is most likely meant is put in where it was misspelt', () => {
  const analysed = analyse('材料 甲\n事项 登记 {\n    须 甲\n}\n', uri)
  const all = rangeOf(analysed, { start: 0, end: analysed.text.length })
  const [action, ...more] = codeActions(analysed, all, 'zh', ['quickfix'])
  if (action === undefined) throw new Error('nothing to fix')
  expect([action.title, more]).toEqual(['改为“需” (BJ0001)', []])
  expect(after(analysed, action)).toContain('    需 甲\n')
})

test('keywords are rewritten into the other language; the edit comes when the action is chosen', () => {
  const chinese = analyse('材料 甲\n', uri)
  const [toEnglish, ...more] = codeActions(chinese, somewhere, 'zh')
  if (toEnglish === undefined) throw new Error('no rewriting')
  expect(more).toEqual([])
  expect(toEnglish).toMatchObject({ title: '关键字改为英文', kind: 'refactor.rewrite' })
  expect(toEnglish.edit).toBeUndefined()
  expect(after(chinese, resolveCodeAction(chinese, toEnglish))).toBe('document 甲\n')
  const mixed = analyse('材料 甲\ndocument 乙\n', uri)
  expect(codeActions(mixed, somewhere, 'en', ['refactor']).map(({ title }) => title)).toEqual([
    'Keywords in Chinese',
    'Keywords in English',
  ])
})

test('a rewriting is not offered where it would change nothing', () => {
  const { text } = format('表单 甲 { 金额: 数值 大于 5000 万 }', { keywords: 'en' })
  expect(codeActions(analyse(text, uri), somewhere, 'en').map(({ title }) => title)).toEqual(['Keywords in Chinese'])
})

test('an action that is complete stays as it is', () => {
  const analysed = analyse(program, uri)
  const [action] = codeActions(analysed, somewhere, 'en', ['source'])
  if (action === undefined) throw new Error('nothing to fix')
  expect(resolveCodeAction(analysed, action)).toBe(action)
  expect(codeActionKinds).toContain(action.kind)
})
