import { format } from '@banjie/dsl'
import type { TextEdit } from 'vscode-languageserver-types'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { describe, expect, test } from 'vitest'
import { analyse } from '../analyse.ts'
import { formatting, onTypeFormatting, rangeFormatting } from './formatting.ts'

const edited = (text: string, edits: readonly TextEdit[]): string =>
  TextDocument.applyEdits(TextDocument.create('file:///a.banjie', 'banjie', 1, text), [...edits])

const untidy = `材料   甲
材料 乙


事项 登记 {
  需 甲 ， 乙
      承诺 3工作日;
}
材料 丙
`

test('the edits give the formatted text, and touch only what changes', () => {
  const edits = formatting({ text: untidy })
  expect(edited(untidy, edits)).toBe(format(untidy).text)
  expect(edits.map(({ range: { start, end } }) => [start.line, end.line])).toEqual([
    [0, 0],
    [3, 4],
    [5, 5],
    [6, 6],
  ])
  expect(formatting({ text: format(untidy).text })).toEqual([])
})

test('a line that is only moved keeps a cursor in it', () => {
  const [edit, ...more] = formatting({ text: '事项 甲 {\n  需 乙\n}\n' })
  expect(more).toEqual([])
  expect(edit).toEqual({
    range: { start: { line: 1, character: 2 }, end: { line: 1, character: 2 } },
    newText: '  ',
  })
})

test('keywords in the other language', () => {
  const english = edited(untidy, formatting({ text: untidy }, 'en'))
  expect(english).toBe(format(untidy, { keywords: 'en' }).text)
  expect(english).toContain('document 甲')
})

test('an editor keeps its own ends of lines', () => {
  const text = '材料 甲\r\n材料   乙\r\n'
  expect(formatting({ text })).toHaveLength(1)
  expect(edited(text, formatting({ text }))).toBe('材料 甲\r\n材料 乙\r\n')
})

test('what has mistakes stays as it stands', () => {
  const text = '材料   甲\n事项 乙 {\n  需   需 需\n'
  expect(edited(text, formatting({ text }))).toBe('材料 甲\n事项 乙 {\n  需   需 需\n')
})

describe('edits between any two texts', () => {
  test.each([
    ['\n\n', ''],
    ['材料  甲', '材料 甲\n'],
    ['\n\n材料 甲\n\n\n', '材料 甲\n'],
    ['材料 甲 材料 乙 材料 丙', '材料 甲\n材料 乙\n材料 丙\n'],
    ['材料 「𠮷𠮶」 "𠮷"', '材料 「𠮷𠮶」 "𠮷"\n'],
  ])('%j', (text, formatted) => {
    expect(format(text).text).toBe(formatted)
    expect(edited(text, formatting({ text }))).toBe(formatted)
  })
})

test('of a range, only its lines', () => {
  const range = { start: { line: 5, character: 0 }, end: { line: 6, character: 0 } }
  expect(edited(untidy, rangeFormatting({ text: untidy }, range))).toBe(
    untidy.replace('  需 甲 ， 乙', '    需 甲, 乙'),
  )
})

test('what was just ended is put in order, and no other line', () => {
  expect(edited(untidy, onTypeFormatting(analyse(untidy, ''), { line: 6, character: 19 }))).toBe(
    untidy.replace('      承诺 3工作日;', '    承诺 3 工作日'),
  )
  const open = '事项 登记 {\n  需   甲\n    }\n'
  expect(edited(open, onTypeFormatting(analyse(open, ''), { line: 2, character: 5 }))).toBe(
    '事项 登记 {\n  需   甲\n}\n',
  )
})

test('what is put in order on typing is what formatting would do to the line', () => {
  const { length } = untidy.split('\n')
  for (let line = 0; line < length; line++) {
    const inLine = formatting({ text: untidy }).filter(
      ({ range: { start, end } }) => start.line === line && end.line === line,
    )
    expect(onTypeFormatting(analyse(untidy, ''), { line, character: 0 })).toEqual(inLine)
  }
})
