import type { SelectionRange } from 'vscode-languageserver-types'
import { expect, test } from 'vitest'
import { analyse } from '../analyse.ts'
import { offsetOf, rangeOf } from './analysed.ts'
import { selectionRanges } from './selection-ranges.ts'

/** What is selected around `<|>`, from the inside out. */
function selections(marked: string): readonly string[] {
  const offset = marked.indexOf('<|>')
  const analysed = analyse(marked.replace('<|>', ''), 'file:///a.banjie')
  const { start } = rangeOf(analysed, { start: offset, end: offset })
  const found: string[] = []
  let next: SelectionRange | undefined = selectionRanges(analysed, [start])[0]
  while (next !== undefined) {
    found.push(analysed.text.slice(offsetOf(analysed, next.range.start), offsetOf(analysed, next.range.end)))
    next = next.parent
  }
  return found
}

test('from a name to the file', () => {
  const step = '环节 审查 由 局.窗口 限 1 工作日 { 查验 申请书 }'
  const block = `{\n        ${step}\n        环节 决定\n    }`
  const parts = `承办 局\n    办理程序 ${block}`
  const text = `机构 局\n事项 登记 {\n    ${parts}\n}\n`
  expect(selections(text.replace('局.窗口', '局.窗<|>口'))).toEqual([
    '窗口',
    '局.窗口',
    '由 局.窗口',
    step,
    `${step}\n        环节 决定`,
    block,
    `办理程序 ${block}`,
    parts,
    text.slice(text.indexOf('事项'), -1),
    text.slice(0, -1),
    text,
  ])
})

test('a word in a string, in a quoted name, in a comment', () => {
  expect(selections('材料 甲 "登记 申<|>请书"').slice(0, 3)).toEqual(['申请书', '登记 申请书', '"登记 申请书"'])
  expect(selections('材料 「餐<|>饮」').slice(0, 2)).toEqual(['餐饮', '「餐饮」'])
  expect(selections('材料 甲 // 写<|>全称 吧').slice(0, 2)).toEqual(['写全称', '// 写全称 吧'])
})

test('a name is taken before the sign that it touches', () => {
  expect(selections('事项 甲<|>{ }')[0]).toBe('甲')
  expect(selections('事项 甲 { 需 乙, 丙<|>}').slice(0, 3)).toEqual(['丙', '乙, 丙', '需 乙, 丙'])
})

test('where nothing stands, what is around it', () => {
  expect(selections('事项 甲 {\n<|>\n}\n')).toEqual(['事项 甲 {\n\n}', '事项 甲 {\n\n}\n'])
  expect(selections('<|>')).toEqual([''])
})

test('what a step reads, its braces, the step', () => {
  const step = '环节 审查 由 局.窗口 { 查验 申请书, 承诺书  结论 通过 }'
  expect(selections(`事项 甲 { 办理程序 { ${step} } }`.replace('承诺', '承<|>诺')).slice(0, 5)).toEqual([
    '承诺书',
    '申请书, 承诺书',
    '查验 申请书, 承诺书',
    '{ 查验 申请书, 承诺书  结论 通过 }',
    step,
  ])
})
